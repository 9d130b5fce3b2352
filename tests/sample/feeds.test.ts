import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { findAnswer } from '../../src/cli/static-files.ts';
import { parseXml, xmlFaults } from '../feeds/xml.ts';
import { listFiles } from '../site/harness.ts';
import { isRedirect, type BuiltPage } from '../site/pages.ts';
import { sample, samplePages } from './sample.ts';

const files = await listFiles(sample.dist);
const read = (file: string) => readFile(join(sample.dist, file), 'utf8');

test('every XML file is well-formed', async () => {
	const documents = files.filter((file) => file.endsWith('.xml'));
	expect(documents.length).toBeGreaterThan(5);
	expect(await xmlFaults(await Promise.all(documents.map(read)))).toEqual([]);
});

test('every feed that a page announces is there, can be read back and leads to pages of the site', async () => {
	const announced = new Map(samplePages.flatMap(feedLinks));
	expect([...new Set(announced.values())].toSorted()).toEqual([
		'application/atom+xml',
		'application/feed+json',
		'application/rss+xml',
	]);
	for (const [url, type] of announced) {
		const text = await read(decodeURI(new URL(url, sample.origin).pathname).slice(1));
		const links = entryLinks(type, text);
		expect(links.length, url).toBeGreaterThan(0);
		expect(links.length, url).toBeLessThanOrEqual(20);
		expect(await missing(links), url).toEqual([]);
	}
});

test('the sitemap names exactly the pages that may be indexed', async () => {
	const urls = await sitemapUrls('sitemap.xml');
	const indexable = samplePages.filter(isIndexable).map(({ url }) => `${sample.origin}${url}`);
	expect(urls.toSorted()).toEqual(indexable.toSorted());
});

test('the news sitemap names the newest article', async () => {
	expect(await sitemapUrls('sitemap-news.xml')).toEqual([`${sample.origin}/2026/11/11/proofreading/`]);
});

test('robots.txt, the manifest and llms.txt lead to files that are there', async () => {
	const robots = await read('robots.txt');
	const sitemaps = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, url]) => url!);
	expect(sitemaps.length).toBeGreaterThan(0);
	const manifest: { icons: { src: string }[]; start_url: string } = JSON.parse(await read('manifest.webmanifest'));
	const icons = manifest.icons.map(({ src }) => src);
	expect(icons.length).toBeGreaterThan(0);
	const llms = [...(await read('llms.txt')).matchAll(/\]\((.+?)\)/g)].map(([, url]) => url!);
	expect(llms.length).toBeGreaterThan(5);
	expect(await missing([...sitemaps, ...icons, manifest.start_url, ...llms])).toEqual([]);
});

function feedLinks({ elements }: BuiltPage): [url: string, type: string][] {
	return elements
		.filter(
			({ name, attributes }) => name === 'link' && /^application\/(?:rss|atom|feed)\+/.test(attributes['type'] ?? ''),
		)
		.map(({ attributes }) => [attributes['href']!, attributes['type']!]);
}

function entryLinks(type: string, text: string): string[] {
	const links =
		type === 'application/rss+xml'
			? parseRssFeed(text).items?.map(({ link }) => link)
			: type === 'application/atom+xml'
				? parseAtomFeed(text).entries?.map(({ links: all }) => all?.[0]?.href)
				: parseJsonFeed(JSON.parse(text)).items?.map(({ url }) => url);
	return links?.map((link) => link ?? '(no link)') ?? [];
}

async function sitemapUrls(file: string): Promise<string[]> {
	const parsed = parseXml(await read(file)) as {
		urlset?: { url: { loc: string } | { loc: string }[] };
		sitemapindex?: { sitemap: { loc: string }[] };
	};
	if (parsed.urlset) return [parsed.urlset.url].flat().map(({ loc }) => loc);
	const parts = parsed.sitemapindex!.sitemap.map(({ loc }) => new URL(loc).pathname.slice(1));
	return (await Promise.all(parts.map(sitemapUrls))).flat();
}

function isIndexable(page: BuiltPage): boolean {
	const robots = page.elements.find(({ attributes }) => attributes['name'] === 'robots')?.attributes['content'];
	return !isRedirect(page) && page.file !== '404.html' && !/noindex/.test(robots ?? '');
}

/** Addresses among these for which the site has no file. */
async function missing(urls: readonly string[]): Promise<string[]> {
	const answers = await Promise.all(
		urls.map(async (url) => {
			const { origin, pathname } = new URL(url, sample.origin);
			return origin === sample.origin && (await findAnswer(sample.dist, pathname, sample.base)).kind === 'file';
		}),
	);
	return urls.filter((_, index) => !answers[index]);
}
