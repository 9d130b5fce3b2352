import { expect, test } from 'vitest';
import { changedUrls, indexNowRequests, isKey, readSitemap } from '../../scripts/announce/index-now.ts';
import { sitemap, sitemapIndex } from '../../src/feeds/sitemap.ts';

test('new, changed and vanished addresses are announced, and no others', () => {
	const before = { 'https://a.jp/1/': '2026-01-01', 'https://a.jp/2/': '2026-01-01', 'https://a.jp/3/': null };
	const after = { 'https://a.jp/1/': '2026-01-01', 'https://a.jp/2/': '2026-01-02', 'https://a.jp/4/': null };
	expect(changedUrls(before, after)).toEqual(['https://a.jp/2/', 'https://a.jp/3/', 'https://a.jp/4/']);
	expect(changedUrls(after, after)).toEqual([]);
});

test('the sitemaps that the engine writes are read back', () => {
	const entries = [
		{ url: "https://a.jp/?a&b='", modified: '2026-05-12T09:00:00+09:00' },
		{ url: 'https://a.jp/b/', modified: null },
	];
	expect(readSitemap(sitemap(entries))).toEqual({
		pages: { "https://a.jp/?a&b='": '2026-05-12T09:00:00+09:00', 'https://a.jp/b/': null },
		parts: [],
	});
	expect(readSitemap(sitemapIndex([{ url: 'https://a.jp/sitemap-1.xml', modified: null }]))).toEqual({
		pages: {},
		parts: ['https://a.jp/sitemap-1.xml'],
	});
	expect(readSitemap('')).toEqual({ pages: {}, parts: [] });
});

test('ten thousand addresses go into one request', () => {
	const urls = Array.from({ length: 10_001 }, (_, at) => `https://a.jp/${at}`);
	const requests = indexNowRequests(urls, { url: 'https://a.jp', base: '/news' }, 'abcdef123456');
	expect(requests).toEqual([
		{
			host: 'a.jp',
			key: 'abcdef123456',
			keyLocation: 'https://a.jp/news/abcdef123456.txt',
			urlList: urls.slice(0, 10_000),
		},
		{
			host: 'a.jp',
			key: 'abcdef123456',
			keyLocation: 'https://a.jp/news/abcdef123456.txt',
			urlList: urls.slice(10_000),
		},
	]);
	expect(indexNowRequests([], { url: 'https://a.jp', base: '' }, 'abcdef123456')).toEqual([]);
});

test.each([
	['abcdef12', true],
	['a/../../b', false],
	['short', false],
])('the key %s is allowed: %s', (key, expected) => {
	expect(isKey(key)).toBe(expected);
});
