import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { redirectPage, redirectsFile } from '../../src/feeds/redirects.ts';
import { hostileText, propertyRuns } from './hostile-text.ts';

const site = 'https://example.jp';

test('the page at an old address', () => {
	expect(redirectPage('/news/2026/05/12/%E6%97%A5%E6%9C%AC/?a=1&b=2#x', site)).toMatchInlineSnapshot(`
		"<!DOCTYPE html>
		<html lang="ja">
			<head>
				<meta charset="utf-8">
				<title>ページは移動しました</title>
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="robots" content="noindex">
				<meta http-equiv="refresh" content="0; url=/news/2026/05/12/%E6%97%A5%E6%9C%AC/?a=1&amp;b=2#x">
				<link rel="canonical" href="https://example.jp/news/2026/05/12/%E6%97%A5%E6%9C%AC/?a=1&amp;b=2#x">
			</head>
			<body>
				<main>
					<h1>ページは移動しました</h1>
					<p><a href="/news/2026/05/12/%E6%97%A5%E6%9C%AC/?a=1&amp;b=2#x">新しいページを開く</a></p>
				</main>
			</body>
		</html>
		"
	`);
});

test.each([
	['a path', '/new/', '/new/', 'https://example.jp/new/'],
	[
		'a path in Japanese',
		'/新しい 記事/',
		'/%E6%96%B0%E3%81%97%E3%81%84%20%E8%A8%98%E4%BA%8B/',
		'https://example.jp/%E6%96%B0%E3%81%97%E3%81%84%20%E8%A8%98%E4%BA%8B/',
	],
	['an address of the site', 'https://example.jp/new/', '/new/', 'https://example.jp/new/'],
	['another site', 'https://other.example/a?b', 'https://other.example/a?b', 'https://other.example/a?b'],
	['a script', 'javascript:alert(1)', '/', 'https://example.jp/'],
	['data', 'data:text/html,x', '/', 'https://example.jp/'],
	['another host in disguise', '//evil.example/', '/', 'https://example.jp/'],
	['another host in a backslash', '/\\evil.example/', '/', 'https://example.jp/'],
	['a user name in front of the host', 'https://example.jp@evil.example/', '/', 'https://example.jp/'],
	['a newline', '/a\nb', '/', 'https://example.jp/'],
])('the page leads to %s', (_, to, href, canonical) => {
	const page = redirectPage(to, site);
	expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${href}">`);
	expect(page).toContain(`<link rel="canonical" href="${canonical}">`);
	expect(page).toContain(`<a href="${href}">`);
});

test('the page is valid HTML whatever its target', async () => {
	const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
	const targets = fc.sample(hostileText, { seed: propertyRuns.seed, numRuns: 100 });
	const reports = await Promise.all(
		['/new/', ...targets.map((text) => `/${text}`)].map((to) => validator.validateString(redirectPage(to, site))),
	);
	expect(reports.flatMap(({ results }) => results.flatMap(({ messages }) => messages))).toEqual([]);
});

test('no target breaks out of the page', () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			const page = redirectPage(`/${text}`, site);
			const values = [...page.matchAll(/ (?:href|content)="([^"]*)"/gu)].map(([, value]) => value ?? '');
			expect(page.replaceAll(/ (?:href|content)="[^"]*"/gu, '')).toBe(
				redirectPage('/', site).replaceAll(/ (?:href|content)="[^"]*"/gu, ''),
			);
			expect(
				values.filter((value) => /[<>\s]/u.test(value.replace('0; url=', '').replace(', initial', ',initial'))),
			).toEqual([]);
		}),
		propertyRuns,
	);
});

test('a line for each redirect, percent-encoded, in the given order', () => {
	expect(
		redirectsFile(
			[
				{ from: '/old/', to: '/2026/05/12/new/' },
				{ from: '/%E6%97%A5%E6%9C%AC/', to: '/日/#見出し' },
				{ from: '/a b.html', to: 'https://other.example/x?y=1#z' },
				{ from: '/b/', to: 'https://example.jp/c/' },
			],
			site,
		),
	).toBe(
		[
			'/old/ /2026/05/12/new/ 301',
			'/%E6%97%A5%E6%9C%AC/ /%E6%97%A5/#%E8%A6%8B%E5%87%BA%E3%81%97 301',
			'/a%20b.html https://other.example/x?y=1#z 301',
			'/b/ /c/ 301',
			'',
		].join('\n'),
	);
});

test('what would be a wildcard or a placeholder is taken by the letter', () => {
	expect(redirectsFile([{ from: '/*', to: '/a:b/*' }], site)).toBe('/%2A /a%3Ab/%2A 301\n');
	expect(redirectsFile([{ from: '/:year/x', to: '/y' }], site)).toBe('/%3Ayear/x /y 301\n');
});

test.each([
	['a source with a query, which a rule ignores', { from: '/?p=12', to: '/x/' }],
	['a source with a fragment', { from: '/a#b', to: '/x/' }],
	['a source on another host', { from: 'https://other.example/', to: '/x/' }],
	['a source on another host in disguise', { from: '//other.example/', to: '/x/' }],
	['a comment', { from: '# /a', to: '/x/' }],
	['a script as target', { from: '/a', to: 'javascript:alert(1)' }],
	['a newline in the source', { from: '/a\n/*', to: '/x/' }],
	['a newline in the target', { from: '/a', to: '/x\n/* https://evil.example/' }],
	['a redirect to itself', { from: '/a/', to: '/a/#b' }],
	['a redirect to itself, written otherwise', { from: '/%E3%81%82/', to: '/あ/' }],
	['an empty source', { from: '', to: '/x/' }],
])('there is no line for %s', (_, redirect) => {
	expect(redirectsFile([redirect], site)).toBe('');
});

test('of two rules for one source the first stands', () => {
	const redirects = [
		{ from: '/あ', to: '/b' },
		{ from: '/%E3%81%82', to: '/c' },
	];
	expect(redirectsFile(redirects, site)).toBe('/%E3%81%82 /b 301\n');
});

test('2,000 lines of 1,000 characters at most', () => {
	const redirects = Array.from({ length: 2500 }, (_, index) => ({ from: `/${index}`, to: '/x' }));
	const lines = redirectsFile(redirects, site).trimEnd().split('\n');
	expect(lines).toEqual(redirects.slice(0, 2000).map(({ from }) => `${from} /x 301`));
	const filling = 'a'.repeat(1000 - '/ /x 301'.length);
	expect(redirectsFile([{ from: `/${filling}`, to: '/x' }], site)).toHaveLength(1001);
	expect(redirectsFile([{ from: `/${filling}a`, to: '/x' }], site)).toBe('');
});

test('no text makes a second line or a fourth word', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ from: hostileText, to: hostileText })), (texts) => {
			const redirects = texts.map(({ from, to }) => ({ from: `/${from}`, to: `/${to}` }));
			const lines = redirectsFile(redirects, site).split('\n');
			expect(lines.pop()).toBe('');
			expect(lines.length).toBeLessThanOrEqual(redirects.length);
			expect(lines.filter((line) => !/^\/[!-~]* \/[!-~]* 301$/u.test(line) || /[*\\]/u.test(line))).toEqual([]);
		}),
		propertyRuns,
	);
});
