import type { Post, Publication } from '../publication/publication.ts';
import { dateView, modifiedIso } from '../views/dates.ts';
import { hrefOf } from '../views/links.ts';
import type { Card } from '../search/catalogue.ts';
import type { SearchDocument } from '../search/document.ts';

/** The posts that readers may find: published, and not kept from search engines. */
export function searchablePosts({ posts }: Publication): Post[] {
	return posts.filter(({ status, noindex }) => status === 'published' && !noindex);
}

/** What the index knows of a post but for its text. */
export function searchFields({ source, summary, category, tags, authors }: Post): Omit<SearchDocument, 'body'> {
	const { title, description, excerpt } = source.frontMatter;
	const names = [...tags, ...(category === null ? [] : [category]), ...authors].map(({ name }) => name);
	return {
		title,
		headings: source.facts.headings.map(({ text }) => text),
		about: [...new Set([excerpt ?? '', description ?? '', summary]), ...names].filter((text) => text !== ''),
	};
}

export function searchCard(post: Post, { site }: Publication): Omit<Card, 'id' | 'text'> {
	const { title, date, updated } = post.source.frontMatter;
	const modified = modifiedIso(post);
	const published = dateView(date);
	const wasModified = dateView(modified).text !== published.text;
	return {
		title,
		url: hrefOf(post.path, site),
		summary: post.summary,
		published: published.text,
		publishedIso: date,
		modified: wasModified ? dateView(modified).text : null,
		modifiedIso: wasModified ? modified : null,
		corrected: updated.some(({ correction }) => correction),
	};
}
