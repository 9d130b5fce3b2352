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
				published: true,
				draft: false,
				noindex: false,
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
		expect(findingsOf('---\ntitle: x\n---\n', 'qr.md')).toMatchInlineSnapshot();
		expect(findingsOf('---\ntitle: x\n---\n', '2026-02-30-qr.md')).toMatchInlineSnapshot();
		expect(findingsOf('---\ndate: 2026-02-28\n---\n', '2026-02-30-qr.md')).toEqual([]);
		expect(findingsOf('Text', '2026-05-12-.md')).toMatchInlineSnapshot();
	});

	test('that is a draft has the date it is given, if it says none itself', () => {
		const draft = (text: string, name: string) =>
			readFrontMatter(Buffer.from(text), `content/drafts/${name}`, {
				kind: 'post',
				timeZone: 'Asia/Tokyo',
				undated: '2026-01-01T00:00:00+09:00',
			}).data;
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
	const finding = (frontMatter: string) => findingsOf(`---\n${frontMatter}\n---\n`);
	expect(finding('title: [a]')).toMatchInlineSnapshot();
	expect(finding('layout: post\ndate:   2026-13-45')).toMatchInlineSnapshot();
	expect(finding('date: 2026-03-29 02:30 Europe/Paris')).toMatchInlineSnapshot();
	expect(finding('date: [2026-03-29]')).toMatchInlineSnapshot();
	expect(finding('toc: maybe')).toMatchInlineSnapshot();
	expect(finding('reading_time: long')).toMatchInlineSnapshot();
	expect(finding('series_part: 1.5')).toMatchInlineSnapshot();
	expect(finding('series_part: 0')).toMatchInlineSnapshot();
	expect(finding('lang: 日本語')).toMatchInlineSnapshot();
	expect(finding('canonical_url: /x/')).toMatchInlineSnapshot();
	expect(finding('tags:\n  - ok\n  - {a: b}')).toMatchInlineSnapshot();
	expect(finding('categories: 2025')).toMatchInlineSnapshot();
	expect(finding('published: "false"')).toMatchInlineSnapshot();
	expect(finding('updated:\n  - date: 2026-06-01')).toMatchInlineSnapshot();
	expect(finding('updated:\n  - date: 2026-06-31\n    note: x')).toMatchInlineSnapshot();
	expect(finding('updated:\n  - date: 2026-06-01\n    note: x\n    correction: ほぼ')).toMatchInlineSnapshot();
	expect(finding('titel: x\ntitle: y\nmeta: {tags: 1}')).toMatchInlineSnapshot();
	expect(finding('a: 1\na: 2\nb: {c: 1, c: 2}\na: 3')).toMatchInlineSnapshot();
});

test('a post published by a string is warned of, and published as in Jekyll', () => {
	expect(readKeys('published: "false"').data).toMatchObject({ published: true });
});

test('a fixed page has its own keys, and must have a title', () => {
	const page = (text: string) =>
		readFrontMatter(Buffer.from(text), 'content/pages/about.md', { kind: 'page', timeZone: 'Asia/Tokyo' });
	expect(page('---\ntitle: x\nrobots: noindex\n---\nText').data).toEqual({
		layout: 'page',
		title: 'x',
		redirect_from: [],
		noindex: true,
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
