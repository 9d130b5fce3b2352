/** robots.txt (RFC 9309) that lets every crawler in and names the sitemaps by their absolute URLs. */
export function robotsTxt(sitemapUrls: readonly string[]): string {
	// URL's own serialisation holds no line break, so a line stays one line.
	const sitemaps = sitemapUrls.map((url) => `Sitemap: ${new URL(url).href}`);
	return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
}
