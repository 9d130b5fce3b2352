import { escapeAttribute } from 'entities';

export interface RedirectRule {
	/** Root-relative, with base, percent-encoded. */
	from: string;
	/** The same, or an absolute URL. */
	to: string;
}

/** What Cloudflare reads of `_redirects` (https://developers.cloudflare.com/pages/configuration/redirects/). */
const redirectLimits = { lines: 2000, lineCharacters: 1000 };

/**
 * The page at an address that has moved: works on any host and without JavaScript.
 *
 * @param to root-relative with base, or absolute; anything else leads to the site's origin
 * @param siteUrl the site's origin
 */
export function redirectPage(to: string, siteUrl: string): string {
	const target = parseAddress(to, siteUrl) ?? new URL(siteUrl);
	const canonical = escapeAttribute(target.href);
	// Root-relative on the site itself, so that a preview on another host stays there.
	const href = escapeAttribute(isOn(siteUrl, target) ? pathOf(target) : target.href);
	return `<!DOCTYPE html>
<html lang="ja">
	<head>
		<meta charset="utf-8">
		<title>ページは移動しました</title>
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="robots" content="noindex">
		<meta http-equiv="refresh" content="0; url=${href}">
		<link rel="canonical" href="${canonical}">
	</head>
	<body>
		<main>
			<h1>ページは移動しました</h1>
			<p><a href="${href}">新しいページを開く</a></p>
		</main>
	</body>
</html>
`;
}

/**
 * The lines of a `_redirects` file (Cloudflare, Netlify) in the given order, as many as the limits let in.
 * Left out is what no line can say, since the HTML page at the old address still leads on: a source with
 * a query or fragment, a target that is no web address, a second rule for one source, a redirect to
 * itself, a line that is too long.
 *
 * @param siteUrl the site's origin
 */
export function redirectsFile(redirects: readonly RedirectRule[], siteUrl: string, limits = redirectLimits): string {
	const lines = new Map<string, string>();
	for (const { from, to } of redirects) {
		const source = parseAddress(from, siteUrl);
		const target = parseAddress(to, siteUrl);
		if (source === null || target === null || !isPath(from, source) || isSamePage(source, target)) continue;
		const line = `${literal(source.pathname)} ${isOn(siteUrl, target) ? literal(pathOf(target)) : target.href} 301`;
		if (line.length <= limits.lineCharacters && !lines.has(source.pathname)) lines.set(source.pathname, line);
	}
	return [...lines.values()]
		.slice(0, limits.lines)
		.map((line) => `${line}\n`)
		.join('');
}

/** Null for whatever is neither a path of the site nor a plain web address. URL's serialisation has no space or newline. */
function parseAddress(address: string, siteUrl: string): URL | null {
	// URL drops newlines and takes a backslash for a slash, which would make another address of it.
	if (/[\p{Cc}\\]/u.test(address) || !/^(?:\/(?!\/)|https?:\/\/)/iu.test(address)) return null;
	const url = URL.parse(address, siteUrl);
	return url === null || url.username !== '' || url.password !== '' ? null : url;
}

function isPath(address: string, { search, hash }: URL): boolean {
	return address.startsWith('/') && search === '' && hash === '';
}

function isOn(siteUrl: string, url: URL): boolean {
	return url.origin === new URL(siteUrl).origin;
}

function isSamePage(a: URL, b: URL): boolean {
	return a.origin === b.origin && a.pathname === b.pathname;
}

function pathOf({ pathname, search, hash }: URL): string {
	return `${pathname}${search}${hash}`;
}

/** In a rule, `*` and `:name` stand for anything. */
function literal(path: string): string {
	return path.replaceAll('*', '%2A').replaceAll(':', '%3A');
}
