import { createHash } from 'node:crypto';

/** The `integrity` of a script: SHA-384, as https://www.w3.org/TR/SRI/ recommends. */
export function integrityOf(script: Uint8Array): string {
	return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

/**
 * Gives the site's own script elements their `integrity`. They are found as Astro writes them; the same text can stand
 * nowhere else, since `<` is escaped in all other texts of a page.
 *
 * @param digests integrity by the script's address
 */
export function withIntegrity(html: string, digests: ReadonlyMap<string, string>): string {
	return html.replace(/<script(?: type="module")? src="([^"]+)"/gu, (element, address: string) => {
		const digest = digests.get(address);
		return digest === undefined ? element : `${element} integrity="${digest}"`;
	});
}
