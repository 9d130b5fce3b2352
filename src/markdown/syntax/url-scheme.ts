/**
 * Whether an address, after Markdown and HTML were decoded, is a path or has a scheme that articles may use.
 * Read as browsers do: white space and control characters before it, and tabs and line ends inside it, do not count.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function hasAllowedScheme(url: string, use: 'link' | 'image'): boolean {
	const scheme = schemeOf(url);
	return scheme === undefined || allowedSchemes[use].includes(scheme);
}

export const allowedSchemes = {
	link: ['http', 'https', 'mailto', 'tel'],
	image: ['http', 'https'],
};

/**
 * Whether an address names a user before its host: `https://ok.example@evil.example/` leads to evil.example. Read as
 * browsers do, for which `\\` is `/` and a missing slash is no matter.
 */
export function hasUserInfo(url: string): boolean {
	if (!url.includes('@')) return false;
	const { username = '', password = '' } = URL.parse(url, 'https://example.invalid') ?? {};
	return username !== '' || password !== '';
}

/** Everything before a colon that comes before `/`, `?` and `#`, in lower case. */
function schemeOf(url: string): string | undefined {
	// oxlint-disable-next-line no-control-regex -- the URL standard ignores exactly these
	const cleaned = url.replace(/^[\u0000-\u0020]+|[\t\n\r]+/gu, '');
	return /^([^:/?#\\]*):/u.exec(cleaned)?.[1]?.toLowerCase();
}
