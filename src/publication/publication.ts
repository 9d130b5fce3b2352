import type { Diagnostic } from '../model/diagnostic.ts';
import type { CallToAction } from '../model/calls-to-action.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { AuthorSettings, CategorySettings, Site } from '../model/site.ts';
import type { SitePath } from '../model/url.ts';
import type { PostStatus } from '../views/view.ts';
import type { Card } from './cards.ts';
import type { BookOffer } from './affiliate/book-links.ts';
import type { ImageSizes } from './images.ts';
import type { UrlTable } from './url-table.ts';

/**
 * The whole paper, assembled once per build and immutable. Everything that needs two documents at
 * once is decided here.
 */
export interface Publication {
	site: Site;
	/** The one moment that decides what is published; ISO 8601, UTC. */
	buildTime: string;
	/** Published posts (and, in a preview, drafts and scheduled ones), newest first. */
	posts: Post[];
	pages: Page[];
	/** Categories with at least one post or an entry in site.yaml: those of site.yaml first. */
	categories: Term<CategorySettings>[];
	/** Tags in order of their names. */
	tags: Term<null>[];
	authors: Author[];
	series: Term<null>[];
	/** Newest first. */
	years: YearArchive[];
	/** Invitations below articles, from content/calls-to-action.yaml. */
	callsToAction: CallToAction[];
	redirects: Redirect[];
	/** Paths of the files of `public/`, with a leading `/`. */
	publicFiles: string[];
	imageSizes: ImageSizes;
	/** The card of the home page, and of every page that has no other; null on a site without cards. */
	homeCard: Card | null;
	/** Whether this is a preview, with drafts and scheduled posts. */
	preview: boolean;
	urls: UrlTable;
	diagnostics: Diagnostic[];
}

/** One article as the paper knows it. */
export interface Post {
	source: PostSource;
	path: SitePath;
	status: PostStatus;
	/** Instants in milliseconds since 1970, for order and comparisons. */
	publishedAt: number;
	modifiedAt: number;
	/** The first of the post's categories. */
	category: Term<CategorySettings> | null;
	tags: Term<null>[];
	authors: Author[];
	readingMinutes: number;
	/** The site's word on the article in one or two sentences: front matter, else the first paragraph cut. */
	summary: string;
	image: PostImage | null;
	/** Where there is no image and the site has cards. */
	card: Card | null;
	previous: Post | null;
	next: Post | null;
	/** あわせて読みたい, best first. */
	related: RelatedPost[];
	/** Books to recommend, at most two. */
	books: BookOffer[];
	noindex: boolean;
}

export interface RelatedPost {
	post: Post;
	/** Words that stand in title, headings or tags of both. */
	words: string[];
}

export interface PostImage {
	/** Site path below public/, without base. */
	path: string;
	width: number | null;
	height: number | null;
	/** As of `ShownImage`. */
	digest?: string;
	alt: string;
}

export interface Page {
	source: PageSource;
	path: SitePath;
}

/** One taxonomy term and the posts that carry it, newest first. */
export interface Term<Settings> {
	name: string;
	/** URL segment. */
	slug: string;
	path: SitePath;
	posts: Post[];
	settings: Settings | null;
	card: Card | null;
}

export interface Author {
	id: string | null;
	name: string;
	path: SitePath | null;
	settings: AuthorSettings | null;
	posts: Post[];
}

export interface YearArchive {
	year: string;
	path: SitePath;
	posts: Post[];
	months: { month: string; path: SitePath; posts: Post[] }[];
}

export interface Redirect {
	path: SitePath;
	/** Site path without base, or an absolute URL. */
	to: string;
	/** The file that asks for it. */
	file: string;
}
