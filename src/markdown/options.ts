import type { Site } from '../model/site.ts';
import type { MarkdownOptions } from './render.ts';

/** What rendering depends on in a site's settings; images are known per article. */
export function markdownOptionsOf({
	url,
	base,
	content,
	affiliate,
}: Pick<Site, 'url' | 'base' | 'content' | 'affiliate'>): MarkdownOptions {
	return { siteUrl: url, base, liquid: content.liquid, images: {}, affiliateHosts: affiliate.hosts };
}
