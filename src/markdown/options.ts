import { allowedImageHosts } from '../model/image-hosts.ts';
import type { Site } from '../model/site.ts';
import type { MarkdownOptions } from './render.ts';

/** What rendering depends on in a site's settings; images are known per article. */
export function markdownOptionsOf(site: Pick<Site, 'url' | 'base' | 'content' | 'affiliate'>): MarkdownOptions {
	const { url, base, content, affiliate } = site;
	return {
		siteUrl: url,
		base,
		liquid: content.liquid,
		images: {},
		imageHosts: allowedImageHosts(site),
		affiliateHosts: affiliate.hosts,
	};
}
