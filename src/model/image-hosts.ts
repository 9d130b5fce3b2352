import type { Site } from './site.ts';

/** Other hosts whose images articles may show: those that site.yaml names. */
export function allowedImageHosts({ affiliate, content }: Pick<Site, 'affiliate' | 'content'>): string[] {
	return [...new Set([...content.image_hosts, ...affiliate.pixels].map(({ host }) => host))];
}
