import type { Post, Publication } from './publication.ts';
import { documentTerms, type DocumentText, type DocumentTerms } from './related/document.ts';
import { type RelatableDocument, relateDocuments, type Relations } from './related/relate.ts';

/** What to read after each article, by the article's id, best first. Plain JSON. */
export type RelatedLists = Record<string, { id: string; words: string[] }[]>;

/** Fills あわせて読みたい of every post. Posts that are no part of the paper any more are left out. */
export function attachRelated({ posts }: Publication, lists: RelatedLists): void {
	const byId = new Map(posts.map((post) => [post.source.id, post]));
	for (const post of posts) {
		post.related = (lists[post.source.id] ?? []).flatMap(({ id, words }) => {
			const other = byId.get(id);
			return other === undefined ? [] : [{ post: other, words }];
		});
	}
}

/**
 * Relates the posts of a paper by their terms. `withErrors` holds the ids of posts with error findings: like posts
 * marked noindex, superseded or not yet published they have a list but stand in none.
 */
export function relatePosts(
	publication: Publication,
	termsOf: (post: Post) => DocumentTerms,
	withErrors: ReadonlySet<string> = new Set(),
): Relations {
	const { posts, site } = publication;
	const documents = relatableDocuments(publication, withErrors).map((document, index) => {
		return { ...document, terms: termsOf(posts[index]!) };
	});
	return relateDocuments(documents, { count: site.related.count, includeNewer: site.related.include_newer });
}

/** What the ranking is told of each post, in their order, but for its terms. */
export function relatableDocuments(
	{ posts }: Publication,
	withErrors: ReadonlySet<string> = new Set(),
): Omit<RelatableDocument, 'terms'>[] {
	const ids = new Map(posts.flatMap((post) => namesOfPost(post).map((name) => [name, post.source.id])));
	return posts.map((post) => {
		const { id, frontMatter } = post.source;
		return {
			id,
			url: post.path.url,
			publishedAt: post.publishedAt,
			category: post.category?.name ?? null,
			series: frontMatter.series ?? null,
			chosen: frontMatter.related.flatMap((name) => ids.get(name) ?? []),
			isListed:
				post.status === 'published' && !post.noindex && frontMatter.superseded_by === undefined && !withErrors.has(id),
		};
	});
}

/** The lists as the paper takes them. */
export function relatedLists({ lists }: Relations): RelatedLists {
	return Object.fromEntries(
		lists.map(({ id, entries }) => [id, entries.map(({ id: other, words }) => ({ id: other, words }))]),
	);
}

/** What the engine is told of a post; `body` is the visible text of its body. */
export function textOfPost({ source }: Post, body: string): DocumentText {
	const { frontMatter, facts } = source;
	return {
		title: frontMatter.title,
		headings: facts.headings.map(({ text }) => text),
		tags: frontMatter.tags,
		categories: frontMatter.categories,
		series: frontMatter.series ?? null,
		lede: facts.firstParagraph || frontMatter.excerpt || frontMatter.description || '',
		body,
	};
}

/** Terms of a post whose body's text is at hand. */
export function termsOfPost(post: Post, body: string): DocumentTerms {
	return documentTerms(textOfPost(post, body));
}

/** How an editor may name a post in front matter: its file, its file without extension, its URL as read or encoded. */
export function namesOfPost({ source: { id }, path: { url } }: Post): string[] {
	const decoded = decodeURI(url);
	return [id, id.replace(/\.(?:md|markdown|mdx)$/u, ''), url, decoded];
}
