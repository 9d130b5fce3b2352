import { expect, test } from 'vitest';
import { html, render } from './rendering.ts';

test('emphasis works next to Japanese brackets and punctuation', () => {
	expect(html('**「重要」**です。これは**太字。**です。*「斜体」*と~~「取消」~~を。')).toMatchInlineSnapshot(
		`"<p><strong>「重要」</strong>です。これは<strong>太字。</strong>です。<em>「斜体」</em>と<del>「取消」</del>を。</p>"`,
	);
});

test('a single tilde is a range, not a deletion', () => {
	expect(html('100~200円と300~400円')).toBe('<p>100~200円と300~400円</p>');
});

test('ruby is written for a word or for each character', () => {
	expect(html('{漢字|かんじ}と{漢字|かん|じ}')).toMatchInlineSnapshot(
		`"<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>と<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></p>"`,
	);
	expect(html('数の合わない{東京|とう|きょう|と}は一語として')).toMatchInlineSnapshot(
		`"<p>数の合わない<ruby>東京<rp>（</rp><rt>とうきょうと</rt><rp>）</rp></ruby>は一語として</p>"`,
	);
});

test('ruby works in headings, emphasis, links and tables, but not in code', () => {
	expect(html('**{漢|かん}** [{字|じ}](/x) `{漢|かん}`')).toMatchInlineSnapshot(
		`"<p><strong><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby></strong> <a href="/x"><ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></a> <code>{漢|かん}</code></p>"`,
	);
	expect(html('| {漢\\|かん} |\n|---|')).toMatchInlineSnapshot(`
		"<section class="table-scroll" tabindex="0" aria-label="表"><table>
		<thead>
		<tr>
		<th scope="col"><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby></th>
		</tr>
		</thead>
		</table></section>"
	`);
	expect(render('## {漢字|かんじ}').facts.headings).toEqual([{ depth: 2, id: '漢字', text: '漢字' }]);
});

test('braces that are no ruby stay text', () => {
	const texts = ['{id|name}', '{漢字}', '{|か}', '{漢|}', '\\{漢|かん}', '{漢|か\nん}'];
	expect(texts.map((text) => html(text))).toEqual([
		'<p>{id|name}</p>',
		'<p>{漢字}</p>',
		'<p>{|か}</p>',
		'<p>{漢|}</p>',
		'<p>{漢|かん}</p>',
		'<p>{漢|か\nん}</p>',
	]);
});

test('footnotes have Japanese labels, and their heading is hidden and no heading of the article', () => {
	const { html: result, facts } = render('本文[^1]と再び[^1]、別の[^注]。\n\n[^1]: 一つ目\n[^注]: 二つ目');
	expect(result).toMatchInlineSnapshot(`
		"<p>本文<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>と再び<sup><a href="#fn-1" id="fnref-1-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>、別の<sup><a href="#fn-%E6%B3%A8" id="fnref-%E6%B3%A8" data-footnote-ref aria-describedby="footnote-label">2</a></sup>。</p>
		<section data-footnotes class="footnotes"><h2 class="visually-hidden" id="footnote-label">脚注</h2>
		<ol>
		<li id="fn-1">
		<p>一つ目 <a href="#fnref-1" data-footnote-backref="" aria-label="本文へ戻る" class="data-footnote-backref">↑</a> <a href="#fnref-1-2" data-footnote-backref="" aria-label="本文へ戻る（2）" class="data-footnote-backref">↑<sup>2</sup></a></p>
		</li>
		<li id="fn-%E6%B3%A8">
		<p>二つ目 <a href="#fnref-%E6%B3%A8" data-footnote-backref="" aria-label="本文へ戻る" class="data-footnote-backref">↑</a></p>
		</li>
		</ol>
		</section>"
	`);
	expect(facts.headings).toEqual([]);
	expect(facts.hasFootnotes).toBe(true);
});

test('a footnote gives way to a heading that has its id', () => {
	expect(html('## fn 1\n\n## footnote label\n\nA[^1]\n\n[^1]: 注')).toMatchInlineSnapshot(`
		"<div class="heading"><h2 id="fn-1">fn 1</h2><a class="heading-anchor" href="#fn-1" aria-label="「fn 1」へのリンク"></a></div>
		<div class="heading"><h2 id="footnote-label">footnote label</h2><a class="heading-anchor" href="#footnote-label" aria-label="「footnote label」へのリンク"></a></div>
		<p>A<sup><a href="#fn-1-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label-1">1</a></sup></p>
		<section data-footnotes class="footnotes"><h2 class="visually-hidden" id="footnote-label-1">脚注</h2>
		<ol>
		<li id="fn-1-1">
		<p>注 <a href="#fnref-1" data-footnote-backref="" aria-label="本文へ戻る" class="data-footnote-backref">↑</a></p>
		</li>
		</ol>
		</section>"
	`);
});

test('a footnote mark within a link stands after it, as links do not nest', () => {
	expect(html('[文[^1]](/x)\n\n[^1]: 注')).toMatch(/^<p><a href="\/x">文<\/a><sup><a href="#fn-1"/u);
});

test('definition lists are tight or loose', () => {
	expect(html('用語\n: 定義一\n: 定義二\n\n別\n\n: 段落\n\n  もう一つ')).toMatchInlineSnapshot(`
		"<dl>
		<dt>用語</dt>
		<dd>定義一
		</dd>
		<dd>定義二
		</dd>
		<dt>別</dt>
		<dd>
		<p>段落</p>
		<p>もう一つ</p>
		</dd>
		</dl>"
	`);
});
