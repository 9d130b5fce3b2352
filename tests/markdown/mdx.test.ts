import { describe, expect, test } from 'vitest';
import { components } from '../../src/markdown/components/components.ts';
import { readNumber } from '../../src/markdown/components/chart-table.ts';
import { complaints, html, render } from './rendering.ts';
import { htmlErrors } from './valid-html.ts';

const mdx = (body: string): string => html(body, 'mdx');

describe('components', () => {
	test('Callout', () => {
		expect(mdx('<Callout>\n\n本文**強調**\n\n- 一\n\n</Callout>')).toMatchInlineSnapshot(`
			"<div class="callout callout-note" role="note"><p class="callout-title">補足</p><p>本文<strong>強調</strong></p><ul>
			<li>一</li>
			</ul></div>"
		`);
		expect(mdx('<Callout type="warning" title="気を付けて">一行</Callout>')).toMatchInlineSnapshot(
			`"<div class="callout callout-warning" role="note"><p class="callout-title">気を付けて</p><p>一行</p></div>"`,
		);
	});

	test('Figure', () => {
		expect(mdx('<Figure src="/a.png" alt="図" caption="説明" />')).toMatchInlineSnapshot(
			`"<figure><img src="/a.png" alt="図" loading="lazy" decoding="async"><figcaption>説明</figcaption></figure>"`,
		);
	});

	test('Ruby, within a line and on its own', () => {
		expect(mdx('この<Ruby base="漢字" text="かんじ" />は')).toMatchInlineSnapshot(
			`"<p>この<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>は</p>"`,
		);
		expect(mdx('<Ruby base="漢字" text="かんじ" />')).toMatchInlineSnapshot(
			`"<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>"`,
		);
	});

	test('LinkCard, whose link is one of the article', () => {
		const body = '文\n\n<LinkCard href="https://other.jp/x" title="題" description="説明" />';
		expect(mdx(body)).toMatchInlineSnapshot(`
			"<p>文</p>
			<div class="link-card"><p><a class="link-card-title external" href="https://other.jp/x" rel="noopener">題</a></p><p class="link-card-description">説明</p><p class="link-card-host">other.jp</p></div>"
		`);
		expect(render(body, 'mdx').facts.links).toEqual([{ href: 'https://other.jp/x', line: 3, column: 1 }]);
	});

	test('Details', () => {
		expect(mdx('<Details summary="開く">\n\n中身\n\n</Details>')).toMatchInlineSnapshot(
			`"<details><summary>開く</summary><p>中身</p></details>"`,
		);
	});

	test('Quote', () => {
		expect(mdx('<Quote source="白書" cite="https://other.jp/">\n\n引用\n\n</Quote>')).toMatchInlineSnapshot(
			`"<figure class="quote"><blockquote cite="https://other.jp/"><p>引用</p></blockquote><figcaption>出典：<cite><a href="https://other.jp/" rel="noopener" class="external">白書</a></cite></figcaption></figure>"`,
		);
	});

	test('RelatedPosts', () => {
		expect(mdx('<RelatedPosts />')).toBe('<div class="related-slot"></div>');
	});

	test('Chart keeps the table and draws it once more for the eye', () => {
		const body =
			'<Chart title="売上" unit="億円">\n\n| 年 | 売上 |\n|---|--:|\n| 2024 | 1,234 |\n| 2025 | 617 |\n\n</Chart>';
		expect(mdx(body)).toMatchInlineSnapshot(`
			"<figure class="chart chart-bar"><figcaption>売上<span class="chart-unit">（単位：億円）</span></figcaption><div class="chart-plot" aria-hidden="true"><div class="chart-row"><span class="chart-label">2024</span><span class="chart-datum chart-series-1"><meter min="0" max="1234" value="1234"></meter><span class="chart-value">1,234</span></span></div><div class="chart-row"><span class="chart-label">2025</span><span class="chart-datum chart-series-1"><meter min="0" max="1234" value="617"></meter><span class="chart-value">617</span></span></div></div><section class="table-scroll" tabindex="0" aria-label="売上"><table><caption class="visually-hidden">売上</caption>
			<thead>
			<tr>
			<th scope="col">年</th>
			<th class="align-right" scope="col">売上</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td>2024</td>
			<td class="align-right">1,234</td>
			</tr>
			<tr>
			<td>2025</td>
			<td class="align-right">617</td>
			</tr>
			</tbody>
			</table></section></figure>"
		`);
		expect(render(body, 'mdx').text).toBe('売上（単位：億円）\n年 売上\n2024 1,234\n2025 617');
	});

	test('Chart of several columns has a key, and leaves out columns without numbers', () => {
		const rows = '| 国 | 首都 | 輸出 | 輸入 |\n|---|---|---|---|\n| A | B | 10 | ▲5 |\n| C | D | – | 20 |';
		const result = mdx(`<Chart type="line" title="貿易">\n\n${rows}\n\n</Chart>`);
		expect(result.slice(0, result.indexOf('<section'))).toMatchInlineSnapshot(
			`"<figure class="chart chart-line"><figcaption>貿易</figcaption><div class="chart-plot" aria-hidden="true"><div class="chart-legend"><span class="chart-key chart-series-1">輸出</span><span class="chart-key chart-series-2">輸入</span></div><div class="chart-row"><span class="chart-label">A</span><span class="chart-datum chart-series-1"><meter min="-5" max="20" value="10"></meter><span class="chart-value">10</span></span><span class="chart-datum chart-series-2"><meter min="-5" max="20" value="-5"></meter><span class="chart-value">▲5</span></span></div><div class="chart-row"><span class="chart-label">C</span><span class="chart-datum chart-series-1"><span class="chart-value">–</span></span><span class="chart-datum chart-series-2"><meter min="-5" max="20" value="20"></meter><span class="chart-value">20</span></span></div></div>"`,
		);
	});

	test('each is valid HTML and describes its attributes', async () => {
		const samples: Record<string, string> = {
			Callout: '<Callout type="tip">一</Callout>',
			Chart: '<Chart title="題">\n\n| a | b |\n|---|---|\n| c | 1 |\n\n</Chart>',
			Details: '<Details summary="題">一</Details>',
			Figure: '<Figure src="/a.png" alt="" />',
			LinkCard: '<LinkCard href="/a" title="題" />',
			Quote: '<Quote>一</Quote>',
			RelatedPosts: '<RelatedPosts />',
			Ruby: '<Ruby base="漢" text="かん" />',
		};
		expect(Object.keys(samples)).toEqual(Array.from(components.keys()));
		for (const [name, sample] of Object.entries(samples)) {
			expect([name, ...(await htmlErrors(mdx(sample)))]).toEqual([name]);
			for (const attribute of Object.values(components.get(name)?.attributes.shape ?? {})) {
				expect(attribute.meta()?.description).toMatch(/./u);
			}
		}
	});
});

test('numbers are read as Japanese tables write them', () => {
	const cells = ['1,234.5億円', '１２３', '約 40%', '▲12', '△3', '−7', '-8', '–', '', '首都'];
	expect(cells.map(readNumber)).toEqual([1234.5, 123, 40, -12, -3, -7, -8, undefined, undefined, undefined]);
});

test('elements in lower case are HTML and pass the sanitiser', () => {
	expect(mdx('<kbd>Ctrl</kbd> と<br/><span className="c" style="x" onClick="y">文</span>')).toBe(
		'<p><kbd>Ctrl</kbd> と<br><span class="c">文</span></p>',
	);
	expect(mdx('<details>\n<summary>題</summary>\n\n## 見出し\n\n</details>')).toMatchInlineSnapshot(`
		"<details>
		<summary>
		題
		</summary>
		<div class="heading"><h2 id="見出し">見出し</h2><a class="heading-anchor" href="#見出し" aria-label="「見出し」へのリンク"></a></div>
		</details>"
	`);
	expect(mdx('<script>alert(1)</script>\n\n<x-y>文</x-y> <img src="/a.png" alt="図" onerror="x" />')).toBe(
		'<p>文 <img src="/a.png" alt="図" loading="lazy" decoding="async"></p>',
	);
});

test('Markdown is the same as in .md, our own braces included', () => {
	const body =
		'## 見出し {#id}\n\n**「強調」**と{漢字|かん|じ}\n{: .c}\n\nhttps://a.jp。\n\n| a |\n|---|\n\n用語\n: 定義[^1]\n\n[^1]: 注';
	expect(mdx(body)).toBe(html(body));
});

test('a comment leaves no trace', () => {
	expect(mdx('{/* 一 */}\n\n前{/* 二 */}後')).toBe('<p>前後</p>');
});

describe('code is refused at its place', () => {
	test.each([
		["import fs from 'fs'", ["1:1 mdx-code error import fs from 'fs'"]],
		['export const a = 1', ['1:1 mdx-code error export const a = 1']],
		['文 {process.env}', ['1:3 mdx-code error {process.env}']],
		['{process.env}', ['1:1 mdx-code error {process.env}']],
		['<Callout title={x}>文</Callout>', ['1:10 mdx-code error title={x}']],
		['<Callout {...x}>文</Callout>', ['1:10 mdx-code error {...x}']],
		['<kbd title={x}>文</kbd>', ['1:6 mdx-code error title={x}']],
		['文\n\nexport の話', ['3:8 mdx-code error export の話']],
		['文 { は括弧', ['1:8 mdx-code error 文 { は括弧']],
		['{a}\n\n{b}', ['1:1 mdx-code error {a}', '3:1 mdx-code error {b}']],
	])('%s', (body, expected) => {
		expect(complaints(body, 'mdx')).toEqual(expected);
	});
});

describe('what cannot be used is refused at its place', () => {
	const known = Array.from(components.keys()).join('、');
	const address = 'https:// で始まるアドレスかサイト内のパス / an https:// address or a path of this site';

	test.each([
		['<Foo a="b" />', [`1:1 mdx-component error Foo | ${known}`]],
		['文 <Foo.Bar />', [`1:3 mdx-component error Foo.Bar | ${known}`]],
		[
			'<Callout type="bad" colour="red">文</Callout>',
			[
				'1:10 mdx-attribute error Callout | type | note・tip・warning・important のどれか / one of note, tip, warning, important',
				'1:21 mdx-attribute error Callout | colour | 使えるのは type・title / allowed: type, title',
			],
		],
		['<Figure src="javascript:x" alt="" />', [`1:9 mdx-attribute error Figure | src | ${address}`]],
		[
			'<Figure src="/a.png" />',
			['1:1 mdx-attribute error Figure | alt | 文字が必要です（飾りなら空） / text is required (empty if decorative)'],
		],
		[
			'<RelatedPosts a="b" />',
			['1:15 mdx-attribute error RelatedPosts | a | 属性は書けません / no attributes are allowed'],
		],
		['<Figure src="/a.png" alt="">文</Figure>', ['1:1 mdx-content error Figure | 空の中身 / no content']],
		[
			'文 <Callout>文</Callout>',
			[
				'1:3 mdx-content error Callout | 前後を空行で区切った、単独の段落 / a paragraph of its own, between blank lines',
			],
		],
		['<Chart title="題">文</Chart>', ['1:1 mdx-content error Chart | 表を一つだけ / one table and nothing else']],
		['<Callout>', ['1:1 mdx-syntax error Expected a closing tag for `<Callout>`']],
	])('%s', (body, expected) => {
		expect(complaints(body, 'mdx')).toEqual(expected);
	});
});
