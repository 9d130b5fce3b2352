import type { Post } from '../../src/publication/publication.ts';

const length = 6;

/** What many Jekyll sites do in Liquid: category 2, each shared tag 1, the newest first, stop at the sixth with 2. */
export function sameCategoryLists(posts: readonly Post[]): Map<string, string[]> {
	return listsOf(posts, (post, others) =>
		others.filter((other) => (sharesCategory(post, other) ? 2 : 0) + sharedTags(post, other) >= 2),
	);
}

/** Hugo's related content as it comes, with the weights of its documentation: tags 100, categories 50. */
export function hugoLists(posts: readonly Post[]): Map<string, string[]> {
	return listsOf(posts, (post, others) => others.toSorted((a, b) => hugoScore(post, b) - hugoScore(post, a)));
}

function hugoScore(post: Post, other: Post): number {
	return sharedTags(post, other) * 100 + (sharesCategory(post, other) ? 50 : 0);
}

function listsOf(posts: readonly Post[], rank: (post: Post, others: Post[]) => Post[]): Map<string, string[]> {
	return new Map(
		posts.map((post) => {
			const ranked = rank(
				post,
				posts.filter((other) => other !== post),
			);
			return [post.source.id, ranked.slice(0, length).map(({ source }) => source.id)];
		}),
	);
}

function sharesCategory(a: Post, b: Post): boolean {
	return a.category !== null && a.category === b.category;
}

function sharedTags(a: Post, b: Post): number {
	return a.tags.filter((tag) => b.tags.includes(tag)).length;
}
