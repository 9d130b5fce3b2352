import type { Post, Publication } from './publication.ts';

/**
 * Fills あわせて読みたい of every post: posts that share its rarest tags or its category.
 * A tag counts by inverse document frequency (Spärck Jones 1972), so a tag that every post carries
 * says nothing. Ties break by date, then URL: lists depend on nothing but the posts.
 */
export function relatePosts({ posts, site }: Publication): void {
	const candidates = posts.filter((post) => !post.noindex);
	const positions = new Map(candidates.map((post, index) => [post, index]));

	for (const post of posts) {
		const scores = new Map<Post, number>();
		const add = (others: Iterable<Post>, score: number) => {
			for (const other of others) {
				if (other !== post && positions.has(other)) scores.set(other, (scores.get(other) ?? 0) + score);
			}
		};
		for (const tag of post.tags) {
			add(mostRecentAround(tag.posts, post), Math.log(1 + posts.length / tag.posts.length));
		}
		if (post.category !== null) add(mostRecentAround(post.category.posts, post), categoryWeight);
		post.related = [...scores]
			.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
			.slice(0, site.related.count)
			.map(([other]) => other);
	}
}

/** Less than one shared tag of middling rarity. */
const categoryWeight = 0.5;

/** How many posts of one term are looked at for one post, so that the time stays linear in the posts. */
const maxCandidatesPerTerm = 200;

/** The posts of a term nearest in time to a post: those around its own place in the newest-first list. */
function mostRecentAround(members: Post[], post: Post): Post[] {
	if (members.length <= maxCandidatesPerTerm) return members;
	const place = members.findIndex((member) => member.publishedAt <= post.publishedAt);
	const start = Math.max(0, Math.min(place - maxCandidatesPerTerm / 2, members.length - maxCandidatesPerTerm));
	return members.slice(start, start + maxCandidatesPerTerm);
}
