import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	checkedSitePath,
	decodePath,
	diagnoseUrl,
	encodePath,
	sitePathOfFile,
	sitePathOfUrl,
} from '../../src/model/url.ts';

describe('a path that an editor names', () => {
	test.each([
		['/custom/パス/', '/custom/%E3%83%91%E3%82%B9/', '/custom/パス/index.html'],
		['/sp ace/%E3%81%82/', '/sp%20ace/%E3%81%82/', '/sp ace/あ/index.html'],
		['noslash', '/noslash', '/noslash.html'],
		['/x/y.html', '/x/y.html', '/x/y.html'],
		['/x/noext', '/x/noext', '/x/noext.html'],
		['/A/B.JSON', '/A/B.JSON', '/A/B.JSON'],
		['/gpt-5.2', '/gpt-5.2', '/gpt-5.2.html'],
		['/a//b/../c/./d/', '/a/b/c/d/', '/a/b/c/d/index.html'],
		['/', '/', '/index.html'],
		['/100%/', '/100%25/', '/100%/index.html'],
		['/%E3%81/', '/%25E3%2581/', '/%E3%81/index.html'],
		['/.well-known/security.txt', '/.well-known/security.txt', '/.well-known/security.txt'],
		['/console/nullify/', '/console/nullify/', '/console/nullify/index.html'],
		['/x/_headers/', '/x/_headers/', '/x/_headers/index.html'],
		["/a:b@c&d=e+f,g;h!i$j'k(l)*~_-./x", "/a:b@c&d=e+f,g;h!i$j'k(l)*~_-x", "/a:b@c&d=e+f,g;h!i$j'k(l)*~_-x.html"],
	])('%s is at %s', (path, url, file) => expect(checkedSitePath(path)).toEqual({ url, file }));

	test.each([
		['/../../etc/x/', 'url-traversal'],
		['/a/../../x/', 'url-traversal'],
		['../x', 'url-traversal'],
		['/%2e%2e/%2e%2e/x', 'url-traversal'],
		['/a/b/%2E%2e/x', 'url-traversal'],
		['/a/.%2e/x', 'url-traversal'],
		['/a/b/%252e%252e/x', 'url-traversal'],
		['/a/b/%2e%2e%2fx', 'url-traversal'],
		['/a/b/..\\..\\x', 'url-traversal'],
		['//evil.example/x', 'url-host'],
		['///evil.example', 'url-host'],
		['\\\\evil.example', 'url-host'],
		['/\\evil.example', 'url-host'],
		['https://evil.example/', 'url-host'],
		['JavaScript://x', 'url-host'],
		['/a\nX-Evil: 1', 'url-control'],
		['/a%0AX-Evil', 'url-control'],
		['/a%00', 'url-control'],
		['/a\u202eb', 'url-control'],
		['/a\u2028b', 'url-control'],
		['/a\ud800b', 'url-control'],
		['/_headers', 'url-reserved'],
		['/_Headers/', 'url-reserved'],
		['/_redirects.html', 'url-reserved'],
		['/_deploy/a', 'url-reserved'],
		['/_astro/x.js', 'url-reserved'],
		['/_worker.js', 'url-reserved'],
		['/CON', 'url-reserved'],
		['/a/nul.txt/', 'url-reserved'],
		['/com1.html', 'url-reserved'],
		['/LPT9/', 'url-reserved'],
		['/.git/config', 'url-reserved'],
		['/a/.well-known/', 'url-reserved'],
		['/.htaccess', 'url-reserved'],
		['/a?b=1', 'url-reserved'],
		['/a#b', 'url-reserved'],
		['/a\\b', 'url-reserved'],
		['/a%2Fb/', 'url-reserved'],
		['/a%5cb/', 'url-reserved'],
		[`/${'あ'.repeat(86)}/`, 'url-length'],
		[`/${'a'.repeat(251)}`, 'url-length'],
		['/a'.repeat(600), 'url-length'],
		[`/${'%25'.repeat(100_000)}`, 'url-length'],
	])('%j is refused by %s', (path, rule) => expect(checkedSitePath(path)).toMatchObject({ rule }));

	test('the limits are of bytes on disk', () => {
		expect(checkedSitePath(`/${'あ'.repeat(85)}/`)).toMatchObject({ file: `/${'あ'.repeat(85)}/index.html` });
		expect(checkedSitePath(`/${'あ'.repeat(300)}/`)).toEqual({
			rule: 'url-length',
			params: { bytes: 900, limit: 255 },
		});
	});

	test('whatever is written, what comes out stays below the site and can be addressed', () => {
		const piece = fc.constantFrom(
			'..',
			'.',
			'/',
			'\\',
			'%2e',
			'%2f',
			'%5c',
			'%25',
			'a',
			'あ',
			' ',
			'?',
			'#',
			':',
			'%',
			'~',
		);
		const path = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(path, (text) => {
				const place = checkedSitePath(text);
				if ('rule' in place) return;
				const segments = decodeURIComponent(place.url).split(/[/\\]/u);
				expect(place.url).toMatch(/^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*$/u);
				expect(new URL(place.url, 'https://example.jp').pathname).toBe(place.url);
				expect([...segments, ...place.file.split('/')]).not.toContain('..');
				expect(place.file).toMatch(/^\/(?!\/)/u);
			}),
			{ seed: 1, numRuns: 3000 },
		);
	});
});

describe('places of our own making', () => {
	test('a page by its URL', () => {
		expect(['/', '/tags/AI%20x/', '/tags/C%23', '/x.html'].map(sitePathOfUrl)).toEqual([
			{ url: '/', file: '/index.html' },
			{ url: '/tags/AI%20x/', file: '/tags/AI x/index.html' },
			{ url: '/tags/C%23', file: '/tags/C#.html' },
			{ url: '/x.html', file: '/x.html' },
		]);
	});

	test('a file by its path, an index by its folder', () => {
		expect(['/feed.xml', '/画像/a b?.png', '/x/index.html', '/index.html'].map(sitePathOfFile)).toEqual([
			{ url: '/feed.xml', file: '/feed.xml' },
			{ url: '/%E7%94%BB%E5%83%8F/a%20b%3F.png', file: '/画像/a b?.png' },
			{ url: '/x/', file: '/x/index.html' },
			{ url: '/', file: '/index.html' },
		]);
	});

	test('decoding undoes encoding, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const wellFormed = text.toWellFormed();
				expect(decodePath(encodePath(wellFormed))).toBe(wellFormed);
			}),
			{ seed: 1 },
		);
	});
});

test('a problem is shown at the key that caused it', () => {
	const problem = { rule: 'url-host', params: { url: '//x' } } as const;
	const keyPositions = { title: { line: 2, column: 1 }, slug: { line: 3, column: 1 } };
	expect(diagnoseUrl(problem, { file: 'content/posts/a.md', keyPositions })).toEqual({
		file: 'content/posts/a.md',
		start: { line: 3, column: 1 },
		rule: 'url-host',
		severity: 'error',
		params: { url: '//x' },
	});
});
