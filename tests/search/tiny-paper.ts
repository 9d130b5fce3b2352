import type { Publication } from '../../src/publication/publication.ts';
import { paper } from '../publication/paper.ts';
import type { TinyPost } from './tiny-index.ts';

/** A publication of a few posts, each named by its id and keyed by its text. */
export function paperOf(posts: readonly TinyPost[]): Publication {
	const publication = paper({
		posts: posts.map(
			({ id, body, date = '2026-01-01', category, author, noindex = false, draft = false, ...rest }) => ({
				id: `${date}-${id}.md`,
				body,
				noindex,
				draft,
				...(category !== undefined && { categories: [category] }),
				...(author !== undefined && { authors: [author] }),
				...rest,
			}),
		),
	});
	for (const post of publication.posts) {
		const { id, body } = posts.find(
			(tiny) => post.source.id.endsWith(`-${tiny.id}.md`) && post.source.frontMatter.title === tiny.title,
		)!;
		post.source = { ...post.source, htmlKey: `${id} ${body}` };
	}
	return publication;
}
