import type { Author, Post, Term } from '../publication/publication.ts';
import type { Site } from '../model/site.ts';
import type { SitePath } from '../model/url.ts';
import type { CategoryView, ImageView, LinkView, TermView } from './view.ts';

/** Root-relative address of a page, with the site's base. */
export function hrefOf(path: SitePath | string, site: Site): string {
	return `${encodeURI(site.base)}${typeof path === 'string' ? path : path.url}`;
}

/** A link of site.yaml: site paths get the base, anything else stays. */
export function configuredHref(url: string, site: Site): string {
	return url.startsWith('/') ? hrefOf(encodeURI(decodeURI(url)), site) : url;
}

export function absoluteUrl(path: SitePath | string, site: Site): string {
	return `${site.url}${hrefOf(path, site)}`;
}

export function postLink(post: Post, site: Site): LinkView {
	return { label: post.source.frontMatter.title, url: hrefOf(post.path, site) };
}

export function termView(term: Term<unknown>, site: Site): TermView {
	return { label: term.name, url: hrefOf(term.path, site), count: term.posts.length };
}

/** Class that gives a category's accent; null where site.yaml sets none. */
export function colourClassOf(term: NonNullable<Post['category']>): string | null {
	return term.settings?.colour === undefined ? null : `category-${term.settings.slug}`;
}

export function categoryView(term: Post['category'], site: Site): CategoryView | null {
	return term === null ? null : { label: term.name, url: hrefOf(term.path, site), colourClass: colourClassOf(term) };
}

export function authorNames(authors: Author[]): string[] {
	return authors.map((author) => author.name);
}

export function imageView(
	image: { path: string; width: number | null; height: number | null; alt: string } | null,
	site: Site,
): ImageView | null {
	if (image === null) return null;
	return { url: hrefOf(encodeURI(image.path), site), width: image.width, height: image.height, alt: image.alt };
}
