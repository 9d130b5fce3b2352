import { diagnose, type Diagnostic, type Point } from './diagnostic.ts';

/** Where a page is: its public address and its file in the output folder. */
export interface SitePath {
	/** Percent-encoded path without base: `/2025/10/03/%E6%97%A5/`. */
	url: string;
	/** The same, decoded, as a file below the output folder: `/2025/10/03/日/index.html`. */
	file: string;
}

/** Why something cannot be an address of the site. */
export interface UrlProblem {
	rule: UrlRule;
	params: Record<string, string | number>;
}

/**
 * The place of a page that an editor names (`permalink`, `redirect_from`): with Jekyll's collapsing of
 * `//`, `./` and `..`, but refused where it leaves the site or cannot be a file on every system.
 */
export function checkedSitePath(path: string): SitePath | UrlProblem {
	const literal = readLiteral(path, path);
	return typeof literal === 'string' ? placeOf(literal, path, extensionOf(path)) : literal;
}

/** The place of a page by its URL, which must be one that this house made. */
export function sitePathOfUrl(url: string): SitePath {
	return pagePlace(decodePath(url), '.html');
}

/** The place of a file by its path in the output folder, which begins with `/`. */
export function sitePathOfFile(file: string): SitePath {
	return { url: encodePath(file.replace(/\/index\.html$/u, '/')), file };
}

/** Percent-encodes a path as RFC 3986 wants it: everything but unreserved, sub-delims, `:`, `@` and `/`. */
export function encodePath(path: string): string {
	return encodeURI(path.toWellFormed()).replace(/[?#]/gu, (sign) => (sign === '?' ? '%3F' : '%23'));
}

/** Undoes percent-encoding; a `%` that begins no valid UTF-8 sequence stays as it is. */
export function decodePath(path: string): string {
	return path.replace(/(?:%[0-9a-f]{2})+/giu, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});
}

/** The diagnostic of a URL problem, at the first of the keys that the document has. */
export function diagnoseUrl(
	{ rule, params }: UrlProblem,
	document: { file: string; keyPositions: Record<string, Point> },
	keys: readonly string[] = ['permalink', 'slug', 'categories'],
): Diagnostic {
	const start = keys.map((key) => document.keyPositions[key]).find((point) => point !== undefined);
	return diagnose(rule, { file: document.file, ...(start && { start }) }, params);
}

/**
 * Decodes what an editor wrote of a path, refusing what names another host, climbs by percent signs
 * or would end the path. `shown` is the whole text, for messages.
 */
export function readLiteral(literal: string, shown: string): string | UrlProblem {
	if (literal.length > maxLiteralLength) {
		return { rule: 'url-length', params: { bytes: literal.length, limit: maxPathBytes } };
	}
	if (/^(?:[/\\]{2}|[a-z][a-z0-9+.-]*:\/\/)/iu.test(literal)) return { rule: 'url-host', params: { url: shown } };
	const decoded = decodePath(literal);
	if (unsafeCharacter.test(decoded)) return { rule: 'url-control', params: {} };
	if (literal.split('/').some(hidesParent)) return { rule: 'url-traversal', params: { url: shown } };
	const [reserved] = /[\\?#]|%2f|%5c/iu.exec(literal) ?? [];
	return reserved === undefined ? decoded : { rule: 'url-reserved', params: { url: shown, name: reserved } };
}

/**
 * Makes a place of a decoded path: collapses it as Jekyll's `URL#sanitize_url` and checks what is left.
 * A path without trailing slash ends with the extension on disk, if not already in the URL.
 */
export function placeOf(path: string, shown: string, extension: string): SitePath | UrlProblem {
	if (climbsOut(path)) return { rule: 'url-traversal', params: { url: shown } };
	const collapsed = `/${path}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/gu, '/');
	const place = pagePlace(collapsed, extension);
	return findProblem(place.file, shown) ?? place;
}

/**
 * The extension that an editor's own path asks for: `.JSON` of `/A/B.JSON`, else `.html`. Unlike in
 * Jekyll a number is a version (`/gpt-5.2`): no server would serve such a file as a page.
 */
export function extensionOf(permalink: string): string {
	const name = permalink.slice(permalink.lastIndexOf('/') + 1);
	const dot = name.lastIndexOf('.');
	const hasStem = /[^.]/u.test(name.slice(0, Math.max(dot, 0)));
	return hasStem && /^\.[a-z][a-z0-9]*$/iu.test(name.slice(dot)) ? name.slice(dot) : '.html';
}

function pagePlace(path: string, extension: string): SitePath {
	const url = encodePath(path);
	if (path.endsWith('/')) return { url, file: `${path}index.html` };
	return { url, file: path.endsWith(extension) ? path : `${path}${extension}` };
}

function climbsOut(path: string): boolean {
	let depth = 0;
	for (const segment of path.split(/[/\\]/u)) {
		if (segment === '..') depth -= 1;
		else if (segment !== '' && segment !== '.') depth += 1;
		if (depth < 0) return true;
	}
	return false;
}

/** Whether a segment is `..` only after decoding. Servers may decode twice, so `%252e` is looked through as well. */
function hidesParent(segment: string): boolean {
	return segment !== '..' && decodeFully(segment).split(/[/\\]/u).includes('..');
}

function decodeFully(path: string): string {
	const decoded = decodePath(path);
	return decoded === path ? path : decodeFully(decoded);
}

/** Limit of one name in all usual file systems, and a total that leaves room for the output folder. */
const maxSegmentBytes = 255;
const maxPathBytes = 1024;

/** Three characters may stand for a byte. */
const maxLiteralLength = 3 * maxPathBytes;

/** Control, line-separating, invisible and lone surrogate characters: a URL shows or carries none. */
const unsafeCharacter = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Names with a meaning for Windows, which then cannot hold the site, whatever their extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/** Names with a meaning for the CDN or for Astro at the root of a site. */
const rootName = /^(?:_headers|_redirects|_deploy|_astro|_worker\.js|_routes\.json)(?:\.html)?$/iu;

function findProblem(file: string, shown: string): UrlProblem | null {
	if (unsafeCharacter.test(file)) return { rule: 'url-control', params: {} };
	// Of a category's name, where the template has it: a separator for Windows, and for browsers.
	if (file.includes('\\')) return { rule: 'url-reserved', params: { url: shown, name: '\\' } };
	const segments = file.slice(1).split('/');
	const reserved = segments.find(
		(segment, index) =>
			deviceName.test(segment) ||
			(index === 0 && rootName.test(segment)) ||
			(segment.startsWith('.') && !(index === 0 && segment === '.well-known')),
	);
	if (reserved !== undefined) return { rule: 'url-reserved', params: { url: shown, name: reserved } };
	return tooLong(segments, maxSegmentBytes) ?? tooLong([file], maxPathBytes);
}

function tooLong(parts: readonly string[], limit: number): UrlProblem | null {
	const bytes = Math.max(...parts.map((part) => new TextEncoder().encode(part).length));
	return bytes > limit ? { rule: 'url-length', params: { bytes, limit } } : null;
}

type UrlRule = 'url-traversal' | 'url-host' | 'url-control' | 'url-reserved' | 'url-length' | 'url-placeholder';
