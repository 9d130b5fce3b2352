import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSiteFiles, urlOfFile } from './site-files.ts';
import { type PageContent, readPage } from './page-content.ts';

/** One address of the old site; its content where that is known. */
export interface OldPage {
	/** Decoded path. */
	url: string;
	content: PageContent | null;
}

/**
 * The old site's addresses, from a built `_site`, a `sitemap.xml`, or an `oracle.json` (beside which an
 * `oracle-html.jsonl` may hold the bodies).
 *
 * @throws Error if it cannot be read
 */
export function readOldSite(path: string): OldPage[] {
	return readPages(path).filter(({ url }) => !workingFiles.has(url));
}

/** What plugins leave in a site for other programs: jekyll-redirect-from's table. No reader has its address. */
const workingFiles: ReadonlySet<string> = new Set(['/redirects.json']);

function readPages(path: string): OldPage[] {
	if (statSync(path).isDirectory()) return readFolder(path);
	if (path.endsWith('.json')) return readOracle(path);
	return readSitemap(readFileSync(path, 'utf8'));
}

function readFolder(folder: string): OldPage[] {
	return listSiteFiles(folder).map((file) => {
		const isPage = /\.html?$/iu.test(file);
		return { url: urlOfFile(file), content: isPage ? readPage(readFileSync(join(folder, file), 'utf8')) : null };
	});
}

function readSitemap(xml: string): OldPage[] {
	return [...xml.matchAll(/<loc>\s*(?<url>[^<]+?)\s*<\/loc>/gu)].map(({ groups }) => {
		const address = groups!['url']!.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"');
		return { url: decode(new URL(address, 'https://x.invalid').pathname), content: null };
	});
}

interface Oracle {
	posts?: OracleEntry[];
	pages?: OracleEntry[];
	collections?: OracleEntry[];
}

interface OracleEntry {
	path: string;
	url: string;
	published_by_jekyll?: boolean;
}

function readOracle(path: string): OldPage[] {
	const oracle = JSON.parse(readFileSync(path, 'utf8')) as Oracle;
	const bodies = new Map<string, string>();
	const bodiesFile = join(dirname(path), 'oracle-html.jsonl');
	if (existsSync(bodiesFile)) {
		for (const line of readFileSync(bodiesFile, 'utf8').split('\n')) {
			if (line === '') continue;
			const { path: source, html } = JSON.parse(line) as { path: string; html: string };
			bodies.set(source, html);
		}
	}
	const entries = [...(oracle.posts ?? []), ...(oracle.collections ?? []), ...(oracle.pages ?? [])];
	return entries
		.filter((entry) => entry.published_by_jekyll !== false)
		.map(({ path: source, url }) => {
			const html = bodies.get(source);
			return { url: decode(url), content: html === undefined ? null : readPage(html) };
		});
}

export function decode(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
