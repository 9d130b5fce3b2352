import { decodeHTMLAttribute } from 'entities';
import * as fc from 'fast-check';
import { Tokenizer, type Token } from 'parse5';
import { expect, test } from 'vitest';
import { absolutise } from '../../src/feeds/absolutise.ts';
import { scanTags } from '../../src/feeds/html-tags.ts';
import { propertyRuns } from './hostile-text.ts';

const page = 'https://example.jp/news/2026/05/12/qr/';

test.each([
	['root-relative', '<a href="/about/">x</a>', '<a href="https://example.jp/about/">x</a>'],
	['relative', '<a href="../x/">x</a>', '<a href="https://example.jp/news/2026/05/12/x/">x</a>'],
	['footnote', '<a href="#fn-1" id="fnref-1">1</a>', `<a href="${page}#fn-1" id="fnref-1">1</a>`],
	['empty', '<a href="">x</a>', `<a href="${page}">x</a>`],
	['query alone', '<a href="?p=2">x</a>', `<a href="${page}?p=2">x</a>`],
	['without scheme', '<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
	[
		'Japanese path and fragment',
		'<a href="/日本/#見出し">x</a>',
		'<a href="https://example.jp/%E6%97%A5%E6%9C%AC/#%E8%A6%8B%E5%87%BA%E3%81%97">x</a>',
	],
	['ampersand in a query', '<a href="/?a=1&amp;b=2">x</a>', '<a href="https://example.jp/?a=1&amp;b=2">x</a>'],
	['reference by number', '<a href="&#47;about/">x</a>', '<a href="https://example.jp/about/">x</a>'],
	['quotation mark in a path', `<a href='/"x"/'>x</a>`, '<a href="https://example.jp/%22x%22/">x</a>'],
	['unquoted', '<img src=/a.png alt=x>', '<img src="https://example.jp/a.png" alt=x>'],
	['upper case', '<IMG SRC="/a.png">', '<IMG src="https://example.jp/a.png">'],
	['spaces around', '<a href=" /about/\n">x</a>', '<a href="https://example.jp/about/">x</a>'],
	['quoted source', '<blockquote cite="/x/">x</blockquote>', '<blockquote cite="https://example.jp/x/">x</blockquote>'],
	[
		'video',
		'<video src="/v.mp4" poster="/p.png"></video>',
		'<video src="https://example.jp/v.mp4" poster="https://example.jp/p.png"></video>',
	],
])('an address becomes absolute: %s', (_, html, expected) => {
	expect(absolutise(html, page)).toBe(expected);
});

test.each([
	['two densities', '/a.png 1x, /b.png 2x', 'https://example.jp/a.png 1x, https://example.jp/b.png 2x'],
	['widths without spaces', '/a.png 100w,/b.png 200w', 'https://example.jp/a.png 100w, https://example.jp/b.png 200w'],
	['one without descriptor', '/a.png', 'https://example.jp/a.png'],
	['a comma inside an address', '/a,b.png 1x', 'https://example.jp/a,b.png 1x'],
	['a comma after an address', '/a.png, /b.png', 'https://example.jp/a.png, https://example.jp/b.png'],
	['an absolute one between', 'https://x.example/a 1x, b.png 2x', `https://x.example/a 1x, ${page}b.png 2x`],
	['only commas', ' , ,', ''],
])('every candidate of a srcset becomes absolute: %s', (_, srcset, expected) => {
	expect(absolutise(`<img srcset="${srcset}">`, page)).toBe(`<img srcset="${expected}">`);
});

test.each([
	'<a href="https://x.example/日本?a=1&b">x</a>',
	'<a href="mailto:a@example.jp">x</a>',
	'<a href="tel:+81-3-0000-0000">x</a>',
	'<a href="http://[broken">x</a>',
	'<a href="//[broken">x</a>',
	'<p title="/about/" class="x">href="/about/" 1 < 2 <3 &lt;a href="/x"&gt;</p>',
	'<!-- <a href="/x"> -->',
	'<a href="/x',
	'<td id="x" data-x="/y"></td>',
	'',
])('%s stays as it is', (html) => {
	expect(absolutise(html, page)).toBe(html);
});

test('links beside headings are taken away with what is in them', () => {
	const html =
		'<h2 id="a">題<a aria-hidden="true" class="x heading-anchor" href="#a"><span>#</span> <b>x</b></a></h2><p><a class="heading-anchors" href="#a">残る</a></p>';
	expect(absolutise(html, page)).toBe(`<h2 id="a">題</h2><p><a class="heading-anchors" href="${page}#a">残る</a></p>`);
});

test('a heading link that is never closed loses its tag only', () => {
	expect(absolutise('<h2>題<a class="heading-anchor" href="#a">#</h2><p><a href="/x/">x</a>', page)).toBe(
		'<h2>題#</h2><p><a href="https://example.jp/x/">x</a>',
	);
});

const pieces = [
	['<', '>', '/', '</', '<a', '<A ', '<img', ' href', 'HREF=', ' src = ', '=', '"', "'", ' ', '\n', '\t', '\f'],
	['<!--', '-->', '--!>', '->', '--', '!', '<!', '<?', '</>', '</ ', '<!doctype html>', '<![CDATA[', ']]>', 'x'],
	['href="/x"', " class='heading-anchor'", 'あ', '&amp;', '&lt;', '&ltx', '&copy', '-', '#'],
].flat();
const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

test('tags are found where the tokenizer of the HTML standard finds them', () => {
	fc.assert(
		fc.property(markup, (html) => {
			const found = Array.from(scanTags(html), ({ kind, name, attributes, start, end }) => ({
				kind,
				name,
				start,
				end,
				// The standard ignores attributes of end tags and repeated ones, and so do those who use the scanner.
				attributes: kind === 'end' ? {} : decodeAttributes(attributes),
			}));
			expect(found).toEqual(standardTags(html));
		}),
		{ ...propertyRuns, numRuns: 5000 },
	);
});

test('text and tags without addresses keep every byte', () => {
	fc.assert(
		fc.property(markup, (html) => {
			const kept = html.replaceAll(/href|src|class/giu, 'id');
			expect(absolutise(kept, page)).toBe(kept);
		}),
		propertyRuns,
	);
});

test('what is absolute stays as it is', () => {
	fc.assert(
		fc.property(markup, (html) => {
			const once = absolutise(html, page);
			expect(absolutise(once, page)).toBe(once);
		}),
		{ ...propertyRuns, numRuns: 2000 },
	);
});

function decodeAttributes(attributes: { name: string; value: string }[]): Record<string, string> {
	return Object.fromEntries(attributes.toReversed().map(({ name, value }) => [name, decodeHTMLAttribute(value)]));
}

function standardTags(html: string): object[] {
	const tags: object[] = [];
	const add = (kind: 'start' | 'end') => (token: Token.TagToken) => {
		tags.push({
			kind,
			name: token.tagName,
			start: token.location?.startOffset,
			end: token.location?.endOffset,
			attributes: kind === 'end' ? {} : Object.fromEntries(token.attrs.map(({ name, value }) => [name, value])),
		});
	};
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag: add('start'),
			onEndTag: add('end'),
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore,
			onCharacter: ignore,
			onNullCharacter: ignore,
			onWhitespaceCharacter: ignore,
		},
	);
	tokenizer.write(html, true);
	return tags;
}

function ignore(): void {}
