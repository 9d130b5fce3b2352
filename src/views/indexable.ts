import type { SitemapEntry } from '../feeds/sitemap.ts';
import type { ArchivePage } from '../publication/archives.ts';
import type { Output } from '../publication/outputs.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { modifiedIso } from './dates.ts';
import { absoluteUrl } from './links.ts';

/** Whether search engines may list an output: one answer for robots meta, sitemap and feeds. */
export function isIndexable(output: Output, publication: Publication): boolean {
	switch (output.kind) {
		case 'article':
			return !output.post.noindex && output.post.status === 'published' && canonicalIsOwn(output.post);
		case 'page':
			return !output.page.source.frontMatter.noindex && output.path.file !== '/404.html';
		case 'list':
			return isIndexableArchive(output.page, publication);
		case 'term-index':
		case 'notice':
			return true;
		default:
			return false;
	}
}

/** Numbered pages and thin tag archives are for readers, not for search results. */
export function isIndexableArchive({ archive, number }: ArchivePage, { site }: Publication): boolean {
	if (number !== null || archive.posts.length === 0) return archive.variant === 'home' && number === null;
	return archive.variant !== 'tag' || archive.posts.length >= site.tag_noindex_below;
}

/** Everything that search engines may list, articles first. */
export function sitemapEntries(publication: Publication): SitemapEntry[] {
	const { site, urls } = publication;
	return [...urls.values()]
		.filter((output) => isIndexable(output, publication) && isForSitemap(output))
		.map((output) => ({ url: absoluteUrl(output.path, site), modified: modifiedOf(output) }));
}

/** `sitemap: false`, as in Jekyll's plugin: a page that may be found, but is not offered. */
function isForSitemap(output: Output): boolean {
	if (output.kind === 'article') return output.post.source.frontMatter.sitemap;
	return output.kind !== 'page' || output.page.source.frontMatter.sitemap;
}

function modifiedOf(output: Output): string | null {
	switch (output.kind) {
		case 'article':
			return modifiedIso(output.post);
		case 'page':
			return output.page.source.frontMatter.last_modified_at ?? null;
		case 'list':
			return newestChange(output.page.posts);
		default:
			return null;
	}
}

function newestChange(posts: Post[]): string | null {
	const newest = posts.reduce<Post | null>(
		(best, post) => (best === null || post.modifiedAt > best.modifiedAt ? post : best),
		null,
	);
	return newest === null ? null : modifiedIso(newest);
}

/** A post whose canonical address is elsewhere is another site's to list. */
function canonicalIsOwn({ source }: Post): boolean {
	return source.frontMatter.canonical_url === undefined;
}
