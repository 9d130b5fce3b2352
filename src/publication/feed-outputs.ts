import type { SitePath } from '../model/url.ts';
import type { Post, Publication, Term } from './publication.ts';

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** One feed file: of the whole site, of a category or of a tag. */
export interface FeedOutput {
	type: 'feed';
	format: FeedFormat;
	/** Path in the output folder, with a leading `/`. */
	file: string;
	/** Null: the whole site. */
	term: Term<unknown> | null;
	/** The page whose posts these are. */
	page: SitePath | null;
	/** The newest posts, as many as a feed holds. */
	posts: Post[];
}

const fileNames: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** All feeds: three formats for the site and each category, RSS for each tag. */
export function listFeeds(publication: Publication): FeedOutput[] {
	const { site, posts, categories, tags } = publication;
	return [
		...feedsOf(null, posts, feedFormats, publication),
		...(site.feeds.categories ? categories.flatMap((term) => feedsOf(term, term.posts, feedFormats, publication)) : []),
		...(site.feeds.tags ? tags.flatMap((term) => feedsOf(term, term.posts, ['rss'], publication)) : []),
	];
}

/** Path of a feed: `/feed.xml` for the site, below the archive's own path for a term. */
export function feedPath(page: SitePath | null, format: FeedFormat): string {
	return `${page === null ? '/' : folderOf(page)}${fileNames[format]}`;
}

function feedsOf(
	term: Term<unknown> | null,
	posts: Post[],
	formats: readonly FeedFormat[],
	{ site }: Publication,
): FeedOutput[] {
	const newest = posts.filter((post) => post.status === 'published').slice(0, site.feeds.items);
	const page = term?.path ?? null;
	return formats.map((format) => ({ type: 'feed', format, file: feedPath(page, format), term, page, posts: newest }));
}

/** The folder an archive's page stands for: `/tags/ai/` for `/tags/ai/index.html`, `/tags/ai.html` and `/tags/ai`. */
function folderOf({ file }: SitePath): string {
	return `${file.replace(/(?:\/index)?\.html$/u, '')}/`;
}
