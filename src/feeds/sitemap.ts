import { writeSitemapXml } from './sitemap-xml.ts';

export interface SitemapEntry {
	/** Absolute, percent-encoded. */
	url: string;
	/** ISO 8601 with an offset; null where no change is known. */
	modified: string | null;
}

/** What the protocol allows in one file, and of a URL in it (https://www.sitemaps.org/protocol.html). */
export const sitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024, urlCharacters: 2047 };

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
