import { allowedImageHosts } from '../deploy/external-services.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { Publication } from './publication.ts';

/** Hosts that images of articles and pages come from, the site's own excepted. */
export function imageHosts({ posts, pages, site }: Publication): string[] {
	const hosts = new Set([...posts, ...pages].flatMap(({ source }) => source.facts.imageHosts));
	hosts.delete(new URL(site.url).host);
	return [...hosts].sort();
}

/** Reports images that readers will not see, because the site's headers allow no such host. */
export function checkImageHosts(publication: Publication, report: (diagnostic: Diagnostic) => void): void {
	const { site } = publication;
	if (site.deploy.targets.length === 0) return;
	const allowed = new Set([...allowedImageHosts(site), new URL(site.url).host]);
	for (const { source } of [...publication.posts, ...publication.pages]) {
		for (const host of source.facts.imageHosts) {
			if (!allowed.has(host)) report(diagnose('image-host', { file: source.file }, { host }));
		}
	}
}
