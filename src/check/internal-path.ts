import { decodePath } from '../model/url.ts';

/**
 * The path of this site, decoded and without base, that a link leads to; null for a link to elsewhere.
 * A root-relative link may be written with or without the base, as the renderer completes it.
 */
export function internalPath(href: string, documentUrl: string, site: { url: string; base: string }): string | null {
	const isRootRelative = href.startsWith('/') && !href.startsWith('//');
	const withBase = isRootRelative && !isBelow(href, site.base) ? `${site.base}${href}` : href;
	if (!URL.canParse(withBase, documentUrl)) return null;
	const url = new URL(withBase, documentUrl);
	if (url.origin !== new URL(site.url).origin || !isBelow(url.pathname, encodeURI(site.base))) return null;
	return decodePath(url.pathname.slice(encodeURI(site.base).length) || '/');
}

function isBelow(path: string, base: string): boolean {
	return base === '' || path === base || path.startsWith(`${base}/`);
}
