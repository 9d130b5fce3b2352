import { isEnglish } from '../model/language.ts';
import { pictureSource } from '../model/responsive-image.ts';
import type { Author, Post, PostImage, Term } from '../publication/publication.ts';
import type { Site } from '../model/site.ts';
import type { SitePath } from '../model/url.ts';
import { phrase } from './phrases.ts';
import type { CategoryView, ImageView, PostLinkView, TermView } from './view.ts';

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

export function postLink(post: Post, site: Site): PostLinkView {
	const { title } = post.source.frontMatter;
	return { label: title, title: phrase(title), lang: langOf(title, post), url: hrefOf(post.path, site) };
}

/** Language of a text about an article: the article's own, or English by its words; null where it is the site's. */
export function langOf(text: string, { source }: Post): string | null {
	return source.frontMatter.lang ?? (isEnglish(text) ? 'en' : null);
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

export function imageView(image: PostImage | null, site: Site): ImageView | null {
	if (image === null) return null;
	const { path, width, height, digest, alt } = image;
	const source = width === null || height === null ? null : pictureSource({ width, height, digest }, site.base);
	return { url: hrefOf(encodeURI(path), site), width, height, alt, source };
}
