import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { findingsOf, readKeys, readPost } from './read.ts';

describe('a post', () => {
	test('has front matter, body, and the place of every key', () => {
		expect(
			readPost(
				'---\ntitle: "QRコード"\ndate: 2026-05-12 09:00:00 +0900\ntag: 生成 AI\nother: [1, {a: 0755}]\n---\n\n本文\n',
			),
		).toEqual({
			data: {
				layout: 'post',
				title: 'QRコード',
				date: '2026-05-12T09:00:00+09:00',
				updated: [],
				categories: [],
				tags: ['生成 AI'],
				authors: [],
				redirect_from: [],
				related: [],
				published: true,
				draft: false,
				noindex: false,
				sitemap: true,
				pillar: false,
				pinned: false,
				toc: true,
				other: [1, { a: 493 }],
			},
			keyPositions: {
				title: { line: 2, column: 1 },
				date: { line: 3, column: 1 },
				tag: { line: 4, column: 1 },
				tags: { line: 4, column: 1 },
				other: { line: 5, column: 1 },
			},
			body: '\n本文\n',
			bodyLine: 7,
			diagnostics: [
				{
					file: 'content/posts/2026-05-12-qr.md',
					start: { line: 5, column: 1 },
					rule: 'fm-unknown-key',
					severity: 'warning',
					params: { key: 'other', suggestion: '' },
				},
			],
		});
	});

	test.each([
		['no front matter at all', 'Just text\n', 'Just text\n', 1],
		['an empty front matter', '---\n---\nText', 'Text', 3],
		['one with a comment only', '---\n# nothing yet\n---\nText', 'Text', 4],
		['a rule as its first line', '-----\nText', '-----\nText', 1],
		['a first line that only begins with a fence', '---END---\nText', '---END---\nText', 1],
		['nothing in it', '', '', 1],
	])('with %s has its title and date from the file name', (_, text, body, bodyLine) => {
		expect(readPost(text, '2026-05-12-GPT-5-news.md')).toMatchObject({
			data: { title: 'Gpt 5 News', date: '2026-05-12T00:00:00+09:00' },
			body,
			bodyLine,
			diagnostics: [],
		});
	});

	test('may close its front matter with dots, and have blanks after the fences', () => {
		expect(readPost('---  \ntitle: x\n...\t\n---\nText')).toMatchObject({
			data: { title: 'x' },
			body: '---\nText',
			bodyLine: 4,
		});
		expect(readPost('---\ntitle: x\n---')).toMatchObject({ data: { title: 'x' }, body: '' });
	});

	test('reads the same with any line ends and with a byte order mark', () => {
		const lines = ['---', 'title: a', 'titel: b', '---', 'One', '', 'Two'];
		const plain = readPost(lines.join('\n'));
		for (const text of [
			lines.join('\r\n'),
			lines.join('\r'),
			`\uFEFF${lines.join('\n')}`,
			`\uFEFF${lines.join('\r\n')}`,
		]) {
			expect(readPost(text)).toEqual(plain);
		}
		expect(plain.keyPositions.titel).toEqual({ line: 3, column: 1 });
	});

	test('must have a file name that begins with a date, and a date that there is', () => {
		expect(findingsOf('---\ntitle: x\n---\n', 'qr.md')).toMatchInlineSnapshot(`
			[
			  "1:1 post-file-name The file name is not of the form "YYYY-MM-DD-name.md". Put the date at its beginning.",
			]
		`);
		expect(findingsOf('---\ntitle: x\n---\n', '2026-02-30-qr.md')).toMatchInlineSnapshot(`
			[
			  "1:1 date-invalid "2026-02-30" is not a date. Write it as YYYY-MM-DD HH:MM:SS +0900.",
			]
		`);
		expect(findingsOf('---\ndate: 2026-02-28\n---\n', '2026-02-30-qr.md')).toEqual([]);
		expect(findingsOf('Text', '2026-05-12-.md')).toMatchInlineSnapshot(`
			[
			  "1:1 fm-missing The key "title" is missing. Add "title:" to the front matter.",
			]
		`);
	});

	test('that is a draft has the date it is given, if it says none itself', () => {
		expect(draft('Text', 'an-idea.md')).toMatchObject({ title: 'An Idea', date: '2026-01-01T00:00:00+09:00' });
		expect(draft('Text', '2026-05-12-x.md')).toMatchObject({ title: 'X', date: '2026-05-12T00:00:00+09:00' });
		expect(draft('---\ndate: 2026-06-01\n---\n', 'x.md')).toMatchObject({ date: '2026-06-01T00:00:00+09:00' });
	});
});

describe('values', () => {
	test.each([
		['title: 2025', { title: '2025' }],
		['title: 1.10', { title: '1.10' }],
		['title: yes', { title: 'yes' }],
		['title: 2026-05-12', { title: '2026-05-12' }],
		['title: "  x "', { title: 'x' }],
		['title:', { title: 'Qr' }],
		['title: ""', { title: 'Qr' }],
		['slug: 2025', { slug: '2025' }],
		['author: 水野 葵', { authors: ['水野 葵'] }],
		['author: [a, b]\nauthors: [b, c]', { authors: ['a', 'b', 'c'] }],
		['author: {name: 水野, url: x}', { authors: ['水野'] }],
		[
			'author:\nlayout:\nimage:\npermalink: ""',
			{ authors: [], layout: 'post', image: undefined, permalink: undefined },
		],
		['categories: AI news 導入', { categories: ['AI', 'news', '導入'] }],
		['category: AI最新 ニュース', { categories: ['AI最新 ニュース'] }],
		['category: [a, b]\ncategories: c d', { categories: ['c', 'd', 'a', 'b'] }],
		['category: 2025', { categories: ['2025'] }],
		['categories:', { categories: [] }],
		['tags: 生成AI, LLM RAG', { tags: ['生成AI,', 'LLM', 'RAG'] }],
		['tags:\n  - a\n  -\n  - 2025\n  - true', { tags: ['a', '2025', 'true'] }],
		['tag: 生成 AI\ntags: other', { tags: ['生成 AI'] }],
		['tag:\ntags: [other]', { tags: ['other'] }],
		['redirect_from: /single page/', { redirect_from: ['/single page/'] }],
		['redirect_from:\n  - /a/\n  - b', { redirect_from: ['/a/', 'b'] }],
		['published: no', { published: false }],
		['published:', { published: false }],
		['draft: on', { draft: true }],
		['robots: noindex', { noindex: true }],
		['robots: [NOINDEX, nofollow]', { noindex: true }],
		['robots: none', { noindex: true }],
		['robots: index, follow', { noindex: false }],
		['robots: noindex\nnoindex: false', { noindex: false }],
		['sitemap: false', { sitemap: false }],
		['sitemap: {priority: 0.7}', { sitemap: true }],
		['sitemap: "false"', { sitemap: true }],
		['reading_time: 8', { reading_time: 8 }],
		['reading_time: "8"', { reading_time: 8 }],
		['reading_time: 約8分', { reading_time: 8 }],
		['reading_time: 08', { reading_time: 8 }],
		['series_part: 3', { series_part: 3 }],
		['last_modified_at: 2026-06-01', { last_modified_at: '2026-06-01T00:00:00+09:00' }],
		['updated: 2026-06-01', { updated: [], last_modified_at: '2026-06-01T00:00:00+09:00' }],
		['updated: 2026-06-01\nlast_modified_at: 2026-07-01', { last_modified_at: '2026-07-01T00:00:00+09:00' }],
		[
			'updated:\n  - {date: 2026-06-01, note: 数字を直した, correction: yes}\n  - date: 2026-06-02 10:00 JST\n    note: 図を足した',
			{
				updated: [
					{ date: '2026-06-01T00:00:00+09:00', note: '数字を直した', correction: true },
					{ date: '2026-06-02T10:00:00+09:00', note: '図を足した', correction: false },
				],
			},
		],
		['updated: {date: 2026-06-01, note: 追記}', { updated: [{ date: '2026-06-01T00:00:00+09:00', note: '追記' }] }],
		['image: /assets/a.png', { image: '/assets/a.png' }],
		['image: assets/%E5%9B%B3.PNG', { image: '/assets/図.PNG' }],
		['image: {path: /a.jpg, alt: 図}', { image: '/a.jpg', image_alt: '図' }],
		['canonical_url: https://example.jp/図/', { canonical_url: 'https://example.jp/図/' }],
		['description: |\n  一行\n  二行', { description: '一行\n二行' }],
		['y: x\nn: x\ntoc: off', { toc: false, y: 'x', n: 'x' }],
		['x: &a [1]\nother: *a', { x: [1], other: [1] }],
	])('%j', (frontMatter, expected) => {
		const { data, diagnostics } = readKeys(frontMatter);
		expect(diagnostics.filter(({ rule }) => rule !== 'fm-unknown-key')).toEqual([]);
		expect(data).toMatchObject(expected);
	});

	test('nothing is kept of the alias a value was read from', () => {
		expect(Object.keys(readKeys('tag: a\ncategory: b\nauthor: c\nrobots: noindex').data!)).not.toEqual(
			expect.arrayContaining(['tag', 'category', 'author', 'robots']),
		);
	});
});

test('wrong values are found where they stand', () => {
	expect(finding('title: [a]')).toMatchInlineSnapshot(`
		[
		  "2:8 fm-type The value of "title" is wrong. Expected: text",
		]
	`);
	expect(finding('layout: post\ndate:   2026-13-45')).toMatchInlineSnapshot(`
		[
		  "3:9 date-invalid "2026-13-45" is not a date. Write it as YYYY-MM-DD HH:MM:SS +0900.",
		]
	`);
	expect(finding('date: 2026-03-29 02:30 Europe/Paris')).toMatchInlineSnapshot(`
		[
		  "2:7 date-zone The time zone in "2026-03-29 02:30 Europe/Paris" is not allowed. Write an offset such as "+0900".",
		]
	`);
	expect(finding('date: [2026-03-29]')).toMatchInlineSnapshot(`
		[
		  "2:7 fm-type The value of "date" is wrong. Expected: text",
		]
	`);
	expect(finding('toc: maybe')).toMatchInlineSnapshot(`
		[
		  "2:6 fm-type The value of "toc" is wrong. Expected: true or false",
		]
	`);
	expect(finding('reading_time: long')).toMatchInlineSnapshot(`
		[
		  "2:15 fm-type The value of "reading_time" is wrong. Expected: a number",
		]
	`);
	expect(finding('series_part: 1.5')).toMatchInlineSnapshot(`
		[
		  "2:14 fm-type The value of "series_part" is wrong. Expected: a whole number",
		]
	`);
	expect(finding('series_part: 0')).toMatchInlineSnapshot(`
		[
		  "2:14 fm-type The value of "series_part" is wrong. Expected: more than 0",
		]
	`);
	expect(finding('lang: 日本語')).toMatchInlineSnapshot(`
		[
		  "2:7 fm-type The value of "lang" is wrong. Expected: a language such as "ja" or "en-US"",
		]
	`);
	expect(finding('canonical_url: /x/')).toMatchInlineSnapshot(`
		[
		  "2:16 fm-type The value of "canonical_url" is wrong. Expected: a URL that begins with https://",
		]
	`);
	expect(finding('tags:\n  - ok\n  - {a: b}')).toMatchInlineSnapshot(`
		[
		  "4:5 fm-type The value of "tags.1" is wrong. Expected: text",
		]
	`);
	expect(finding('categories: 2025')).toMatchInlineSnapshot(`
		[
		  "2:13 fm-type The value of "categories" is wrong. Expected: a list of categories such as ["2025"]",
		]
	`);
	expect(finding('published: "false"')).toMatchInlineSnapshot(`
		[
		  "2:12 fm-type The value of "published" is wrong. Expected: true or false without quotes",
		]
	`);
	expect(finding('updated:\n  - date: 2026-06-01')).toMatchInlineSnapshot(`
		[
		  "3:5 fm-missing The key "updated.0.note" is missing. Add "updated.0.note:" to the front matter.",
		]
	`);
	expect(finding('updated:\n  - date: 2026-06-31\n    note: x')).toMatchInlineSnapshot(`
		[
		  "3:11 date-invalid "2026-06-31" is not a date. Write it as YYYY-MM-DD HH:MM:SS +0900.",
		]
	`);
	expect(finding('updated:\n  - date: 2026-06-01\n    note: x\n    correction: ほぼ')).toMatchInlineSnapshot(`
		[
		  "5:17 fm-type The value of "updated.0.correction" is wrong. Expected: true or false",
		]
	`);
	expect(finding('titel: x\ntitle: y\nmeta: {tags: 1}')).toMatchInlineSnapshot(`
		[
		  "2:1 fm-unknown-key The key "titel" is not used. （title？）",
		  "4:1 fm-unknown-key The key "meta" is not used.",
		]
	`);
	expect(finding('a: 1\na: 2\nb: {c: 1, c: 2}\na: 3')).toMatchInlineSnapshot(`
		[
		  "3:1 fm-duplicate-key The key "a" is written twice; the last value is used. Remove the one you do not need.",
		  "4:11 fm-duplicate-key The key "c" is written twice; the last value is used. Remove the one you do not need.",
		  "5:1 fm-unknown-key The key "a" is not used.",
		  "4:1 fm-unknown-key The key "b" is not used.",
		]
	`);
});

test('a post published by a string is warned of, and published as in Jekyll', () => {
	expect(readKeys('published: "false"').data).toMatchObject({ published: true });
});

test('a fixed page has its own keys, and must have a title', () => {
	expect(page('---\ntitle: x\nrobots: noindex\n---\nText').data).toEqual({
		layout: 'page',
		title: 'x',
		redirect_from: [],
		noindex: true,
		sitemap: true,
		published: true,
		toc: false,
	});
	expect(page('Text').diagnostics).toMatchObject([
		{ rule: 'fm-missing', params: { key: 'title' }, start: { line: 1 } },
	]);
	expect(page('---\ntitle: x\ntags: [a]\n---\n').diagnostics).toMatchObject([
		{ rule: 'fm-unknown-key', params: { key: 'tags' } },
	]);
});

function finding(frontMatter: string): string[] {
	return findingsOf(`---\n${frontMatter}\n---\n`);
}

function draft(text: string, name: string) {
	const options = { kind: 'post', timeZone: 'Asia/Tokyo', undated: '2026-01-01T00:00:00+09:00' } as const;
	return readFrontMatter(Buffer.from(text), `content/drafts/${name}`, options).data;
}

function page(text: string) {
	return readFrontMatter(Buffer.from(text), 'content/pages/about.md', { kind: 'page', timeZone: 'Asia/Tokyo' });
}
