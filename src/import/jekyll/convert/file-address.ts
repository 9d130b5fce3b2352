import { encodePath, placeOf, readLiteral, type SitePath, type UrlProblem } from '../../../model/url.ts';

/** Where a file that is no page is published: at its own path, whatever its extension (`CNAME`, `rails.jpg_12`). */
export function fileAddress(path: string): SitePath | UrlProblem {
	const literal = readLiteral(encodePath(`/${path}`), path);
	return typeof literal === 'string' ? placeOf(literal, path, '') : literal;
}

/** Where a text file with a `permalink` of its own is published: its extension is added, as `Page#destination` does. */
export function fileAddressOf(permalink: string, path: string): SitePath | UrlProblem {
	const literal = readLiteral(permalink, permalink);
	if (typeof literal !== 'string') return literal;
	const extension = /[^/]+(?<extension>\.[^./]*)$/u.exec(path)?.groups!['extension'] ?? '';
	return placeOf(literal.endsWith('/') ? `${literal}index` : literal, permalink, extension);
}
