import type { Publication } from './publication.ts';

/** Hosts that images of articles and pages come from, the site's own excepted. */
export function imageHosts({ posts, pages, site }: Publication): string[] {
	const hosts = new Set([...posts, ...pages].flatMap(({ source }) => source.facts.imageHosts));
	hosts.delete(new URL(site.url).host);
	return [...hosts].sort();
}
