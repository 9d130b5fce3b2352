import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { parseSitemap } from 'sitemap';
import { expect, test } from 'vitest';
import { type NewsEntry, newsSitemap } from '../../src/feeds/news-sitemap.ts';
import { allowedLine, hostileTitle, propertyRuns } from './hostile-text.ts';
import { parseXml, xmlFaults } from './xml.ts';

const publication = { name: '瓦版通信', language: 'ja' };
const now = '2026-05-14T00:00:00Z';

test('a news sitemap', () => {
	const entries = [
		{ url: 'https://example.jp/a&b/', title: 'QR決済 & <手数料>', published: '2026-05-14T08:00:00+09:00' },
	];
	expect(newsSitemap(entries, publication, now)).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="UTF-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
		  <url>
		    <loc>https://example.jp/a&amp;b/</loc>
		    <news:news>
		      <news:publication>
		        <news:name>瓦版通信</news:name>
		        <news:language>ja</news:language>
		      </news:publication>
		      <news:publication_date>2026-05-14T08:00:00+09:00</news:publication_date>
		      <news:title>QR決済 &amp; &lt;手数料&gt;</news:title>
		    </news:news>
		  </url>
		</urlset>
		"
	`);
});

test.each([
	['the moment itself', '2026-05-14T09:00:00+09:00', true],
	['a moment later', '2026-05-14T09:00:01+09:00', false],
	['two days before', '2026-05-12T09:00:00+09:00', true],
	['a second more than two days before', '2026-05-12T08:59:59+09:00', false],
])('an article of %s', (_, published, isListed) => {
	const entry = { url: 'https://example.jp/x/', title: '題', published };
	expect(newsSitemap([entry], publication, now).includes(entry.url)).toBe(isListed);
});

test('newest first, at most 1,000', async () => {
	const entries: NewsEntry[] = Array.from({ length: 1100 }, (_, index) => ({
		url: `https://example.jp/${index}/`,
		title: `${index}`,
		published: new Date(Date.parse(now) - (1100 - index) * 1000).toISOString(),
	}));
	const read = await parseSitemap(Readable.from([newsSitemap(entries, publication, now)]));
	expect(read.map(({ url }) => url)).toEqual(
		entries
			.map(({ url }) => url)
			.toReversed()
			.slice(0, 1000),
	);
});

test('without news it is an empty list', () => {
	expect(parseXml(newsSitemap([], publication, now))).toMatchObject({
		urlset: { '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
	});
});

test('titles are read back as they were', async () => {
	const titles = fc.sample(hostileTitle, { seed: propertyRuns.seed, numRuns: 200 });
	const entries = titles.map((title, index) => ({ url: `https://example.jp/${index}/`, title, published: now }));
	const text = newsSitemap(entries, { name: 'A & <B>', language: 'ja' }, now);
	expect(await xmlFaults([text])).toEqual([]);
	const { urlset } = parseXml(text) as { urlset: { url: unknown[] } };
	expect(urlset.url).toEqual(
		entries.map(({ url, title, published }) => ({
			loc: url,
			'news:news': {
				'news:publication': { 'news:name': 'A & <B>', 'news:language': 'ja' },
				'news:publication_date': published,
				'news:title': allowedLine(title),
			},
		})),
	);
});
