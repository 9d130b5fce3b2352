/**
 * Tells search engines that take part in IndexNow what a publication has changed. Before it:
 * `npm run announce -- --save before.json` keeps what the published sitemap says; after it:
 * `npm run announce -- --since before.json` announces what the published sitemap says differently. The key is in the
 * variable INDEXNOW_KEY; without one nothing is sent.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Site } from '../src/model/site.ts';
import { readSite } from '../src/sources/site.ts';
import { changedUrls, indexNowRequests, isKey, readSitemap, type SitemapState } from './announce/index-now.ts';

const endpoint = 'https://api.indexnow.org/indexnow';

if (import.meta.main) {
	const { values } = parseArgs({ options: { save: { type: 'string' }, since: { type: 'string' } } });
	const { site } = readSite(resolve(process.env['SITE_DIR'] || '.'));
	if (site === null || (values.save === undefined) === (values.since === undefined)) {
		console.error('Needs a site.yaml in SITE_DIR or here, and either --save <file> or --since <file>.');
		process.exitCode = 2;
	} else if (values.save !== undefined) {
		writeFileSync(values.save, JSON.stringify(await publishedState(site)));
	} else {
		process.exitCode = await announce(site, JSON.parse(readFileSync(values.since!, 'utf8')) as SitemapState);
	}
}

async function announce(site: Site, before: SitemapState): Promise<number> {
	const urls = changedUrls(before, await publishedState(site));
	const key = process.env['INDEXNOW_KEY'] ?? '';
	console.log(`${urls.length} addresses changed.`);
	if (urls.length === 0 || key === '') return 0;
	if (!isKey(key)) {
		console.error('INDEXNOW_KEY must have 8 to 128 letters, digits and hyphens.');
		return 2;
	}
	for (const request of indexNowRequests(urls, site, key)) {
		const headers = { 'content-type': 'application/json; charset=utf-8' };
		const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(request) });
		console.log(`IndexNow: ${response.status}`);
		if (!response.ok) return 1;
	}
	return 0;
}

/** All parts of the published sitemap; nothing for a site that is not there yet. */
async function publishedState({ url, base }: Site): Promise<SitemapState> {
	const { pages, parts } = await fetchSitemap(`${url}${encodeURI(base)}/sitemap.xml`);
	const others = await Promise.all(parts.map(fetchSitemap));
	return Object.assign({}, pages, ...others.map((part) => part.pages));
}

async function fetchSitemap(address: string): Promise<ReturnType<typeof readSitemap>> {
	const response = await fetch(address, { cache: 'no-store' });
	// Only an address that is not there may count as a site without pages: of a fault, all pages would look new.
	if (!response.ok && response.status !== 404) throw new Error(`${address}: ${response.status}`);
	return readSitemap(response.ok ? await response.text() : '');
}
