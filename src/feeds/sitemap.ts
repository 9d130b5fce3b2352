import { writeSitemapXml } from './sitemap-xml.ts';

export interface SitemapEntry {
	/** Absolute, percent-encoded. */
	url: string;
	/** ISO 8601 with an offset; null where no change is known. */
	modified: string | null;
}

/** A file of the site: its path below the site's root, without a leading `/`, and its text. */
export interface TextFile {
	path: string;
	text: string;
}

/** What the protocol allows in one file, and of a URL in it (https://www.sitemaps.org/protocol.html). */
export const sitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024, urlCharacters: 2047 };

/**
 * The sitemap as `sitemap.xml`; above the limits `sitemap.xml` is an index of `sitemap-1.xml`,
 * `sitemap-2.xml` and so on.
 *
 * @param homeUrl absolute URL of the folder the files are in, with a final `/`
 */
export function sitemapFiles(
	entries: readonly SitemapEntry[],
	homeUrl: string,
	limits: { urls?: number; bytes?: number } = {},
): TextFile[] {
	const { urls, bytes } = { ...sitemapLimits, ...limits };
	const parts = splitByCount(entries, urls).flatMap((part) => splitBySize(part, bytes));
	const [only] = parts;
	if (parts.length === 1 && only !== undefined) return [{ path: 'sitemap.xml', text: only.text }];
	const files = parts.map(({ text }, index) => ({ path: `sitemap-${index + 1}.xml`, text }));
	const listed = parts.map((part, index) => ({
		url: new URL(`sitemap-${index + 1}.xml`, homeUrl).href,
		modified: newest(part.entries),
	}));
	return [{ path: 'sitemap.xml', text: sitemapIndex(listed) }, ...files];
}

/** One `urlset` document. A URL longer than the protocol allows is left out: search engines refuse it. */
export function sitemap(entries: readonly SitemapEntry[]): string {
	const allowed = entries.filter(({ url }) => url.length <= sitemapLimits.urlCharacters);
	return writeSitemapXml('urlset', { url: allowed.map(sitemapElement) });
}

/** One `sitemapindex` document; `modified` of a sitemap is its newest page's. */
export function sitemapIndex(sitemaps: readonly SitemapEntry[]): string {
	return writeSitemapXml('sitemapindex', { sitemap: sitemaps.map(sitemapElement) });
}

function sitemapElement({ url, modified }: SitemapEntry): Record<string, string> {
	return { loc: url, ...(modified !== null && { lastmod: modified }) };
}

/** At least one part, so that a site without pages has a sitemap too. */
function splitByCount(entries: readonly SitemapEntry[], limit: number): SitemapEntry[][] {
	return Array.from({ length: Math.max(1, Math.ceil(entries.length / limit)) }, (_, part) =>
		entries.slice(part * limit, (part + 1) * limit),
	);
}

function splitBySize(entries: SitemapEntry[], maxBytes: number): SitemapPart[] {
	const text = sitemap(entries);
	if (entries.length <= 1 || Buffer.byteLength(text) <= maxBytes) return [{ entries, text }];
	const middle = Math.ceil(entries.length / 2);
	return [entries.slice(0, middle), entries.slice(middle)].flatMap((half) => splitBySize(half, maxBytes));
}

/** The latest of the entries' instants, as written; null where none has one. */
function newest(entries: readonly SitemapEntry[]): string | null {
	return entries.reduce<string | null>(
		(latest, { modified }) =>
			modified !== null && (latest === null || Date.parse(modified) > Date.parse(latest)) ? modified : latest,
		null,
	);
}

interface SitemapPart {
	entries: SitemapEntry[];
	text: string;
}
