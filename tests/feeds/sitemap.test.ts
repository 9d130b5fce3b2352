import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, test } from 'vitest';
import { type SitemapEntry, sitemap, sitemapFiles, sitemapIndex } from '../../src/feeds/sitemap.ts';
import { propertyRuns } from './hostile-text.ts';
import { parseXml, xmlFaults } from './xml.ts';

const home = 'https://example.jp/news/';
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
	expect(sitemapFiles(entries, home)).toMatchInlineSnapshot(`
		[
		  {
		    "path": "sitemap.xml",
		    "text": "<?xml version="1.0" encoding="UTF-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		  <url>
		    <loc>https://example.jp/news/</loc>
		    <lastmod>2026-05-14T18:30:00+09:00</lastmod>
		  </url>
		  <url>
		    <loc>https://example.jp/news/a&amp;b=&apos;%22/</loc>
		  </url>
		</urlset>
		",
		  },
		]
	`);
});

test('above the limit of URLs the sitemap is an index of parts, each dated by its newest page', () => {
	const pages = [
		{ url: 'https://example.jp/1', modified: '2026-05-14T00:30:00+09:00' },
		{ url: 'https://example.jp/2', modified: '2026-05-13T23:00:00Z' },
		{ url: 'https://example.jp/3', modified: null },
	];
	expect(sitemapFiles(pages, home, { urls: 2 })).toMatchInlineSnapshot(`
		[
		  {
		    "path": "sitemap.xml",
		    "text": "<?xml version="1.0" encoding="UTF-8"?>
		<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		  <sitemap>
		    <loc>https://example.jp/news/sitemap-1.xml</loc>
		    <lastmod>2026-05-13T23:00:00Z</lastmod>
		  </sitemap>
		  <sitemap>
		    <loc>https://example.jp/news/sitemap-2.xml</loc>
		  </sitemap>
		</sitemapindex>
		",
		  },
		  {
		    "path": "sitemap-1.xml",
		    "text": "<?xml version="1.0" encoding="UTF-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		  <url>
		    <loc>https://example.jp/1</loc>
		    <lastmod>2026-05-14T00:30:00+09:00</lastmod>
		  </url>
		  <url>
		    <loc>https://example.jp/2</loc>
		    <lastmod>2026-05-13T23:00:00Z</lastmod>
		  </url>
		</urlset>
		",
		  },
		  {
		    "path": "sitemap-2.xml",
		    "text": "<?xml version="1.0" encoding="UTF-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		  <url>
		    <loc>https://example.jp/3</loc>
		  </url>
		</urlset>
		",
		  },
		]
	`);
});

test('exactly as many URLs as the limit are one sitemap', () => {
	expect(sitemapFiles(entries, home, { urls: 2 }).map(({ path }) => path)).toEqual(['sitemap.xml']);
});

test.each([
	[50_000, ['sitemap.xml']],
	[50_001, ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']],
])('%i URLs are in %j', (count, paths) => {
	const many = Array.from({ length: count }, (_, index) => ({ url: `https://example.jp/${index}/`, modified: null }));
	expect(sitemapFiles(many, home).map(({ path }) => path)).toEqual(paths);
});

test('no file is larger than the limit, and no page is lost or moved', async () => {
	const pages = Array.from({ length: 300 }, (_, index) => ({
		url: `https://example.jp/${encodeURIComponent('長い題名'.repeat(index % 20))}/${index}/`,
		modified: null,
	}));
	const [index, ...parts] = sitemapFiles(pages, home, { bytes: 20_000 });
	expect(parts.length).toBeGreaterThan(5);
	expect(parts.filter(({ text }) => Buffer.byteLength(text) > 20_000)).toEqual([]);
	const listed = await parseSitemapIndex(Readable.from([index?.text ?? '']));
	expect(listed.map(({ url }) => url)).toEqual(parts.map(({ path }) => `${home}${path}`));
	const read = await Promise.all(parts.map(({ text }) => parseSitemap(Readable.from([text]))));
	expect(read.flat().map(({ url }) => url)).toEqual(pages.map(({ url }) => url));
});

test('a URL that is longer than the protocol allows is left out', () => {
	const longest = { url: `https://example.jp/${'a'.repeat(2047 - 19)}`, modified: null };
	const tooLong = { url: `${longest.url}a`, modified: null };
	expect(sitemap([tooLong, longest, tooLong])).toBe(sitemap([longest]));
	expect(sitemap([longest])).toContain(`<loc>${longest.url}</loc>`);
});

test('a site without pages has a sitemap too', async () => {
	const [file] = sitemapFiles([], home);
	expect(parseXml(file?.text ?? '')).toEqual({
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
