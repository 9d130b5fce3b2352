import type { MarkdownOptions } from '../render.ts';

type SiteAddress = Pick<MarkdownOptions, 'siteUrl' | 'base'>;

/** Puts the site's base before a path from its root, unless it already stands there. */
export function withBase(address: string, { base }: SiteAddress): string {
	if (base === '' || !isRootRelative(address)) return address;
	return address === base || address.startsWith(`${base}/`) ? address : base + address;
}

/** The path by which the site knows a file: without its base, query and fragment, and decoded. */
export function sitePath(address: string, { base }: SiteAddress): string {
	const path = address.replace(/[?#].*$/su, '');
	const withoutBase = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
	try {
		return decodeURI(withoutBase);
	} catch {
		return withoutBase;
	}
}

/** Whether an address leads to another origin. Browsers read `//host` and `/\host` as such, too. */
export function isExternal(address: string, { siteUrl }: SiteAddress): boolean {
	if (address.startsWith('#')) return false;
	const url = URL.parse(address, siteUrl);
	return url !== null && /^https?:$/u.test(url.protocol) && url.origin !== URL.parse(siteUrl)?.origin;
}

/** The sanitiser compares schemes as they are written. */
export function withLowerCaseScheme(address: string): string {
	return address.trim().replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase());
}

function isRootRelative(address: string): boolean {
	return /^\/(?![/\\])/u.test(address);
}
