import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseXml, xmlFaults } from '../feeds/xml.ts';
import { listFiles } from '../site/harness.ts';
import { checkLinks } from '../site/links.ts';
import { accessibilityFaults, openSite } from '../site/open-site.ts';
import { htmlFaults, inlineCode, jsonLdFaults } from '../site/page-faults.ts';
import { type BuiltPage, readPages } from '../site/pages.ts';
import { runKawaraban } from '../site/run-command.ts';
import { transferSize } from '../site/transfer-size.ts';
import { hasCorpus, readOracle, writeCorpusSite, writeSeedSite } from './corpus.ts';

if (!hasCorpus) console.warn('../shared/corpus is absent: the tests on the real corpus are skipped.');

const time = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-20T12:00:00+09:00') / 1000) };
const kibibyte = 1024;

describe.skipIf(!hasCorpus)('the posts of a real site that Jekyll published', { timeout: 600_000 }, () => {
	const oracle = hasCorpus ? readOracle().filter((post) => post.published_by_jekyll) : [];
	const folder = hasCorpus ? writeCorpusSite(oracle) : '';
	const site = { dist: join(folder, 'dist'), origin: 'https://ai-media.co.jp', base: '' };
	const browser = openSite(site);
	let files: string[] = [];
	let pages: BuiltPage[] = [];

	beforeAll(async () => {
		const { exitCode, stderr } = await runKawaraban(['build', '--site', folder], { environment: time });
		expect(stderr.split('\n').filter((line) => / ERROR |エラー/u.test(line))).toEqual([]);
		expect(exitCode).toBe(0);
		files = await listFiles(site.dist);
		pages = await readPages(site.dist);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('are all at Jekyll’s URLs, each page saying so', () => {
		const addresses = new Map(pages.map(({ file, elements }) => [`/${file}`, addressOf(elements)]));
		expect(oracle).toHaveLength(636);
		expect(oracle.filter(({ dest, url }) => addresses.get(dest) !== `${site.origin}${url}`)).toEqual([]);
	});

	test('become valid HTML without inline code', async () => {
		expect(await htmlFaults(pages)).toEqual([]);
		expect(pages.flatMap(inlineCode)).toEqual([]);
	});

	test('carry valid JSON-LD', () => {
		expect(jsonLdFaults(pages)).toEqual([]);
	});

	test('appear in feeds and sitemaps that can be read back', async () => {
		const read = (file: string) => readFileSync(join(site.dist, file), 'utf8');
		const documents = files.filter((file) => file.endsWith('.xml'));
		expect(await xmlFaults(documents.map(read))).toEqual([]);
		const newest = parseRssFeed(read('feed.xml')).items?.map(({ link }) => link);
		expect(newest).toHaveLength(20);
		expect(parseAtomFeed(read('atom.xml')).entries?.map(({ links }) => links?.[0]?.href)).toEqual(newest);
		expect(parseJsonFeed(read('feed.json')).items?.map(({ url }) => url)).toEqual(newest);
		const { urlset } = parseXml(read('sitemap.xml')) as { urlset: { url: { loc: string }[] } };
		const listed = new Set(urlset.url.map(({ loc }) => loc));
		const indexable = oracle.filter(({ path }) => !/\n(?:canonical_url|robots|noindex):/u.test(readPost(folder, path)));
		expect(indexable.length).toBeGreaterThan(600);
		expect(indexable.filter(({ url }) => !listed.has(`${site.origin}${url}`))).toEqual([]);
	});

	test('lead to one another; only what the articles themselves say leads nowhere', async () => {
		const { checked, faults } = await checkLinks(pages, site);
		const texts = oracle.map(({ path }) => readFileSync(join(folder, path.replace('_posts', 'content/posts')), 'utf8'));
		const written = texts.join('\n');
		const ours = faults.filter(({ href }) => !written.includes(href) && !written.includes(decodeURI(href)));
		expect(ours).toEqual([]);
		console.info(`${faults.length} of ${checked} links of the corpus lead nowhere`);
	});

	test('cost at most 28 KB before images', async () => {
		const articles = pages.filter(({ file }) => oracle.some(({ dest }) => dest === `/${file}`));
		const sizes = await Promise.all(articles.map((page) => transferSize(page, site.dist)));
		expect(Math.max(...sizes.map(({ total }) => total))).toBeLessThanOrEqual(28 * kibibyte);
	});

	test('leave no sentence of theirs in Astro’s data store', () => {
		const store = readFileSync(join(folder, '.kawaraban/astro/data-store.json'), 'utf8');
		const sentences = oracle.flatMap(({ path }) => {
			const text = readFileSync(join(folder, path.replace('_posts', 'content/posts')), 'utf8');
			const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
			const lines = body.split('\n').filter((line) => line.length > 60 && !/[*[\]`"\\<#|]/u.test(line));
			return lines
				.slice(2, 5)
				.map((line) => line.slice(0, 50))
				.filter((line) => !frontMatter.includes(line.slice(0, 20)));
		});
		expect(sentences.length).toBeGreaterThan(1000);
		expect(sentences.filter((sentence) => store.includes(sentence))).toEqual([]);
	});

	test.each([
		['light', 390],
		['dark', 1440],
	] as const)('are accessible in %s colours, %i px wide', async (colorScheme, width) => {
		const some = pages.filter((_, index) => index % 32 === 0);
		const faults = await browser.withPage({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
			const found: string[] = [];
			for (const { url } of some) {
				await page.goto(browser.address(url));
				// A machine wrote these headings, and the importer keeps them as they are.
				const ofPage = await accessibilityFaults(page, { headingOrder: false });
				found.push(...ofPage.map((fault) => `${url}: ${fault}`));
			}
			return found;
		});
		expect(faults).toEqual([]);
	});
});

describe.skipIf(!hasCorpus)('the posts that Jekyll silently overwrote', { timeout: 300_000 }, () => {
	test('stop the build, which names each with the one that took its URL', async () => {
		const oracle = readOracle();
		const folder = writeCorpusSite(oracle);
		const { exitCode, stderr } = await runKawaraban(['build', '--site', folder, '--verbose'], { environment: time });
		const clashes = [
			...stderr.matchAll(/^content\/posts\/(\S+):\d+:\d+ url-duplicate URL「(.+?)」は「content\/posts\/(\S+?)」/gmu),
		];
		const pairs = clashes.map(([, one, , other]) => [one, other].toSorted());
		const lost = oracle.filter((post) => !post.published_by_jekyll);
		const expected = lost.map(({ path, url }) => {
			const winner = oracle.find((post) => post.published_by_jekyll && post.url === url)!;
			return [path, winner.path].map((name) => name.replace('_posts/', '')).toSorted();
		});
		expect(exitCode).toBe(1);
		expect(lost).toHaveLength(22);
		expect(pairs.toSorted(byText)).toEqual(expected.toSorted(byText));
		expect(existsSync(join(folder, 'dist'))).toBe(false);
		rmSync(folder, { recursive: true });
	});
});

describe.skipIf(!hasCorpus)('the four seed posts', { timeout: 120_000 }, () => {
	test('build unchanged, and no mark of Markdown is left to see', async () => {
		const folder = writeSeedSite();
		const { exitCode } = await runKawaraban(['build', '--site', folder], { environment: time });
		expect(exitCode).toBe(0);
		const pages = await readPages(join(folder, 'dist'));
		const articles = pages.filter(({ file }) => /^\d{4}\/\d\d\/\d\d\//u.test(file));
		expect(articles.map(({ url }) => url)).toEqual([
			'/2025/10/03/seed-000/',
			'/2025/10/30/seed-001/',
			'/2025/12/01/seed-003/',
			'/2026/02/14/seed-004/',
		]);
		expect(articles.filter(({ html }) => html.includes('**')).map(({ url }) => url)).toEqual([]);
		expect(await htmlFaults(pages)).toEqual([]);
		rmSync(folder, { recursive: true });
	});
});

/** The address that a page gives as its own in the breadcrumb of its JSON-LD: its canonical may be elsewhere. */
function addressOf(elements: BuiltPage['elements']): string | undefined {
	const { '@graph': graph } = JSON.parse(
		elements.find(({ attributes }) => attributes['type'] === 'application/ld+json')?.text ?? '{"@graph":[]}',
	) as { '@graph': { '@type': string; url?: string }[] };
	return graph.find((node) => node['@type'] === 'WebPage')?.url;
}

function readPost(folder: string, path: string): string {
	return readFileSync(join(folder, path.replace('_posts', 'content/posts')), 'utf8');
}

function byText(a: (string | undefined)[], b: (string | undefined)[]): number {
	return a.join() < b.join() ? -1 : 1;
}
