import { decodeXML } from 'entities';

/** Last change of each address of a sitemap; null where the sitemap says none. */
export type SitemapState = Record<string, string | null>;

/** What the protocol takes in one request: https://www.indexnow.org/documentation */
const maxUrlsPerRequest = 10_000;

/** The addresses in a sitemap with their last change, or those of its parts in a sitemap index. */
export function readSitemap(xml: string): { pages: SitemapState; parts: string[] } {
	const entries = [...xml.matchAll(/<(url|sitemap)>([\s\S]*?)<\/\1>/gu)].map(([, kind, content = '']) => ({
		kind,
		address: textOf('loc', content) ?? '',
		modified: textOf('lastmod', content),
	}));
	const pages = entries
		.filter(({ kind }) => kind === 'url')
		.map(({ address, modified }) => [address, modified] as const);
	return {
		pages: Object.fromEntries(pages),
		parts: entries.filter(({ kind }) => kind === 'sitemap').map(({ address }) => address),
	};
}

/** Addresses that are new, changed or gone, in order: search engines are told of each. */
export function changedUrls(before: SitemapState, after: SitemapState): string[] {
	const all = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...all].filter((address) => before[address] !== after[address]).sort();
}

/** Bodies of the requests that announce addresses. The key stands in a file of that name at the site's root. */
export function indexNowRequests(urls: readonly string[], site: { url: string; base: string }, key: string): object[] {
	const { host } = new URL(site.url);
	const keyLocation = `${site.url}${encodeURI(site.base)}/${key}.txt`;
	return Array.from({ length: Math.ceil(urls.length / maxUrlsPerRequest) }, (_, part) => ({
		host,
		key,
		keyLocation,
		urlList: urls.slice(part * maxUrlsPerRequest, (part + 1) * maxUrlsPerRequest),
	}));
}

/** What the protocol allows as a key. */
export function isKey(key: string): boolean {
	return /^[A-Za-z0-9-]{8,128}$/u.test(key);
}

function textOf(name: string, xml: string): string | null {
	const found = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(xml)?.[1];
	return found === undefined ? null : decodeXML(found.trim());
}
