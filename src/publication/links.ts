import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { DocumentLink } from '../model/rendered.ts';
import type { Publication } from './publication.ts';

/** Reports links and images of articles and pages that this site does not have. */
export function checkLinks(publication: Publication, report: (diagnostic: Diagnostic) => void): void {
	const { site } = publication;
	const targets = new Set([...publication.urls.keys()].map(decodePath));
	for (const { source, path } of [...publication.posts, ...publication.pages]) {
		const documentUrl = `${site.url}${site.base}${path.url}`;
		const isMissing = ({ href }: DocumentLink) => {
			const target = internalPath(href, documentUrl, site);
			return target !== null && !targets.has(target);
		};
		for (const { href, line, column } of source.facts.links.filter(isMissing)) {
			const place = { file: source.file, start: { line, column } };
			report(diagnose('link-broken', place, { href }, site.content.broken_links));
		}
		for (const { href, line, column } of source.facts.images.filter(isMissing)) {
			report(diagnose('image-broken', { file: source.file, start: { line, column } }, { href }));
		}
	}
}

/**
 * The path of this site, decoded and without base, that a link leads to; null for a link to elsewhere.
 * A root-relative link may be written with or without the base, as the renderer completes it.
 */
export function internalPath(href: string, documentUrl: string, site: { url: string; base: string }): string | null {
	const rootRelative = href.startsWith('/') && !href.startsWith('//');
	const withBase = rootRelative && !isBelow(href, site.base) ? `${site.base}${href}` : href;
	let url: URL;
	try {
		url = new URL(withBase, documentUrl);
	} catch {
		return null;
	}
	if (url.origin !== new URL(site.url).origin || !isBelow(url.pathname, encodeURI(site.base))) return null;
	return decodePath(url.pathname.slice(encodeURI(site.base).length) || '/');
}

function isBelow(path: string, base: string): boolean {
	return base === '' || path === base || path.startsWith(`${base}/`);
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
