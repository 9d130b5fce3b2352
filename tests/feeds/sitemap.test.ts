import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { parseSitemap } from 'sitemap';
import { expect, test } from 'vitest';
import { type SitemapEntry, sitemap, sitemapIndex, sitemapLimits } from '../../src/feeds/sitemap.ts';
import { maxUrlsPerSitemap } from '../../src/publication/outputs.ts';
import { propertyRuns } from './hostile-text.ts';
import { parseXml, xmlFaults } from './xml.ts';

const schema = readFileSync(
	createRequire(import.meta.url)
		.resolve('sitemap/package.json')
		.replace('package.json', 'schema/sitemap.xsd'),
	'utf8',
);

const entries: SitemapEntry[] = [
	{ url: 'https://example.jp/news/', modified: '2026-05-14T18:30:00+09:00' },
	{ url: "https://example.jp/news/a&b='%22/", modified: null },
];

test('a sitemap', () => {
	expect(sitemap(entries)).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="UTF-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		  <url>
		    <loc>https://example.jp/news/</loc>
		    <lastmod>2026-05-14T18:30:00+09:00</lastmod>
		  </url>
		  <url>
		    <loc>https://example.jp/news/a&amp;b=&apos;%22/</loc>
		  </url>
		</urlset>
		"
	`);
});

test('a part of a large site’s sitemap is within the protocol’s limits, however long its URLs are', () => {
	expect(maxUrlsPerSitemap).toBeLessThanOrEqual(sitemapLimits.urls);
	const longest = { url: `https://example.jp/${'a'.repeat(2047 - 19)}`, modified: '2026-05-14T18:30:00+09:00' };
	const bytesPerEntry = sitemap([longest, longest]).length - sitemap([longest]).length;
	expect(maxUrlsPerSitemap * bytesPerEntry).toBeLessThan(sitemapLimits.bytes - 1000);
});

test('a URL that is longer than the protocol allows is left out', () => {
	const longest = { url: `https://example.jp/${'a'.repeat(2047 - 19)}`, modified: null };
	const tooLong = { url: `${longest.url}a`, modified: null };
	expect(sitemap([tooLong, longest, tooLong])).toBe(sitemap([longest]));
	expect(sitemap([longest])).toContain(`<loc>${longest.url}</loc>`);
});

test('a site without pages has a sitemap too', () => {
	expect(parseXml(sitemap([]))).toEqual({
		'?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
		urlset: { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' },
	});
});

test('what is read back is what was given, and valid by the schema of sitemaps.org', async () => {
	const hostileEntries = fc.array(
		fc.record({
			url: fc.webUrl({ withQueryParameters: true, validSchemes: ['https'] }),
			modified: fc.constantFrom(null, '2026-05-12T09:00:00+09:00', '2026-05-12T00:00:00Z'),
		}),
		{ minLength: 1 },
	);
	const samples = fc.sample(hostileEntries, { seed: propertyRuns.seed, numRuns: 40 });
	const documents = samples.map(sitemap);
	expect(await xmlFaults(documents, schema)).toEqual([]);
	const read = await Promise.all(documents.map((text) => parseSitemap(Readable.from([text]))));
	expect(read.map((items) => items.map(({ url, lastmod }) => ({ url, modified: lastmod ?? null })))).toEqual(samples);
});

test('the schema would have found a wrong date', async () => {
	expect(await xmlFaults([sitemap([{ url: 'https://example.jp/', modified: '2026年' }])], schema)).not.toEqual([]);
});

test('an index of sitemaps', () => {
	expect(parseXml(sitemapIndex([{ url: 'https://example.jp/sitemap-1.xml?a&b', modified: null }]))).toMatchObject({
		sitemapindex: { sitemap: { loc: 'https://example.jp/sitemap-1.xml?a&b' } },
	});
});
