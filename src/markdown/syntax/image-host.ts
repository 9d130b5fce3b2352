import type { MarkdownOptions } from '../render.ts';

/**
 * The host that an image would be loaded from although site.yaml does not name it; null if the image may be shown.
 * Read as browsers do: `//host/` and `/\host/` lead to another host, too.
 */
export function unlistedHost(src: string, { siteUrl, imageHosts = [] }: MarkdownOptions): string | null {
	const url = URL.parse(src, siteUrl);
	if (url === null || url.host === URL.parse(siteUrl)?.host || imageHosts.includes(url.host)) return null;
	return url.host;
}
