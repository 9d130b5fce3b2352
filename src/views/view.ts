/**
 * Views: everything a page shows, as plain JSON. A page is a pure function of its view and of the
 * site's chrome, so the digest of both is the page's cache key.
 */

/** What every page carries. All addresses are root-relative and include the site's `base`. */
interface BaseView {
	/** Public URL path, percent-encoded. */
	url: string;
	head: HeadView;
	breadcrumb: LinkView[];
}

export interface ArticleView extends BaseView {
	kind: 'article';
	title: PhrasedText;
	status: PostStatus;
	category: CategoryView | null;
	published: DateView;
	/** Absent where the article was never changed. */
	modified: DateView | null;
	authors: AuthorView[];
	readingMinutes: number;
	characters: number;
	tags: LinkView[];
	/** The lede, where the post has one of its own. */
	lede: string | null;
	image: ImageView | null;
	/** In a preview only: the card that a share will show. */
	cardPreview: ImageView | null;
	/** h2 and h3 only; empty where the post wants none or has fewer than two. */
	toc: TocEntry[];
	/** Names the article's HTML in the cache; the page reads it when it renders. */
	bodyKey: string;
	/** BCP 47 tag where the body's language is not the site's. */
	lang: string | null;
	titleLang: string | null;
	/** History of updates and corrections, newest first. */
	updates: UpdateView[];
	aiDisclosure: string | null;
	series: SeriesView | null;
	share: ShareView;
	previous: PostLinkView | null;
	next: PostLinkView | null;
	related: RelatedView[];
	/** Says before the text that links in it earn money; null where none does. */
	disclosure: string | null;
	books: BooksView | null;
	callToAction: CallToActionView | null;
	newsletter: NewsletterView | null;
	adSlots: AdSlotView[];
	/** The basic articles of the category. */
	pillars: PostLinkView[];
}

/** Home and every archive: category, tag, author, year, month, series. */
export interface ListView extends BaseView {
	kind: 'list';
	variant: 'home' | 'latest' | 'category' | 'tag' | 'author' | 'year' | 'month' | 'series';
	/** What the list is of, shown above its title: カテゴリー, タグ… */
	label: string;
	title: PhrasedText;
	description: string;
	colourClass: string | null;
	author: AuthorView | null;
	/** Number of posts in the whole archive; null on numbered pages, which do not change when it grows. */
	total: number | null;
	/** The big story of the home page's first screen. */
	lead: PostCard | null;
	posts: PostCard[];
	/** Home only: the newest of each category. */
	sections: { category: CategoryView; posts: PostCard[] }[];
	/** Narrower archives: the months of a year. */
	children: TermView[];
	pagination: PaginationView;
	/** The archive's own feed, for the visible link. */
	feedUrl: string | null;
}

/** Index of tags, authors, series or years. */
export interface TermIndexView extends BaseView {
	kind: 'term-index';
	variant: 'tags' | 'authors';
	title: PhrasedText;
	description: string;
	groups: { label: string; terms: TermView[] }[];
	authors: (AuthorView & { count: number })[];
}

export interface SearchView extends BaseView {
	kind: 'search';
	title: string;
	/** Folder of the index's files, for the script. */
	indexUrl: string;
	/** Other ways to the articles, for readers without script or without a word to look for. */
	groups: { label: string; terms: TermView[] }[];
}

/** What the site sends to other hosts. */
export interface NoticeView extends BaseView {
	kind: 'notice';
	title: string;
	/** Empty where nothing is sent. */
	services: { name: string; hosts: string[]; information: string; purpose: string; policy: string | null }[];
}

export interface FixedPageView extends BaseView {
	kind: 'page';
	title: PhrasedText;
	toc: TocEntry[];
	bodyKey: string;
	lang: string | null;
	modified: DateView | null;
	/** As of an article. */
	disclosure: string | null;
}

export type PostStatus = 'published' | 'draft' | 'scheduled';

/** Text cut where a line may break between phrases: rendered with `<wbr>` between the parts. */
export type PhrasedText = string[];

export interface LinkView {
	label: string;
	url: string;
}

/** A link to an article by its title. */
export interface PostLinkView extends LinkView {
	title: PhrasedText;
	/** Of the title, where it is not the site's. */
	lang: string | null;
}

export interface TermView extends LinkView {
	count: number;
}

export interface CategoryView extends LinkView {
	/** Sets `--accent` (`category-science`); null for a category that site.yaml does not know. */
	colourClass: string | null;
}

export interface DateView {
	/** ISO 8601 with offset, for `datetime`. */
	iso: string;
	/** 2026年5月12日 */
	text: string;
}

export interface ImageView {
	url: string;
	width: number | null;
	height: number | null;
	alt: string;
	/** The same in a newer format and smaller sizes; null where there is nothing but the image itself. */
	source: { type: string; srcset: string } | null;
}

export interface AuthorView {
	name: string;
	/** Null where site.yaml does not know the author: there is no page to link to. */
	url: string | null;
	kind: 'person' | 'organization';
	role: string;
	bio: string;
	image: ImageView | null;
	links: LinkView[];
}

export interface PostCard extends PostLinkView {
	excerpt: string;
	excerptLang: string | null;
	status: PostStatus;
	category: CategoryView | null;
	published: DateView;
	readingMinutes: number;
	image: ImageView | null;
	authors: string[];
	pinned: boolean;
	corrected: boolean;
}

export interface RelatedView extends PostLinkView {
	published: DateView;
	category: CategoryView | null;
	/** Words in common with the article, for one line that says why; may be empty. */
	words: string[];
}

/** Books that an article recommends. */
export interface BooksView {
	/** What Amazon requires to be said; null where no link leads there. */
	sentence: string | null;
	books: { title: string; credit: string | null; description: string; cover: ImageView | null; links: LinkView[] }[];
}

export interface CallToActionView extends LinkView {
	heading: string;
	text: string;
}

export interface NewsletterView {
	heading: string;
	text: string;
	/** Where the form is sent. */
	endpoint: string;
	/** Name of the form's field. */
	field: string;
}

/** A place kept for an advertisement, so that nothing moves when it comes. */
export interface AdSlotView {
	place: 'before-related' | 'after-related';
	/** In pixels. */
	height: number;
	label: string;
}

export interface TocEntry {
	id: string;
	text: PhrasedText;
	children: { id: string; text: PhrasedText }[];
}

export interface UpdateView {
	date: DateView;
	note: string;
	correction: boolean;
}

export interface SeriesView {
	name: string;
	url: string;
	/** All parts in order; the current one has `current: true`. */
	parts: (PostLinkView & { current: boolean })[];
}

export interface ShareView {
	/** Absolute URL of the article, for the copy button. */
	url: string;
	links: (LinkView & { service: 'x' | 'hatena' | 'line' | 'facebook' })[];
}

/**
 * Numbered pages count from the oldest (page 1), so they never change; the newest page has no number.
 * `pages` runs from the newest to the oldest.
 */
export interface PaginationView {
	/** The page of newer posts. */
	newer: string | null;
	/** The page of older posts. */
	older: string | null;
	/** Page links to show (最新, 39, 38 … 1); null is a gap. Empty where there is one page only. */
	pages: ((LinkView & { current: boolean }) | null)[];
}

/** What goes into `<head>`. */
export interface HeadView {
	/** Full document title, site name included. */
	title: string;
	description: string;
	/** Absolute. */
	canonical: string;
	/** Content of `<meta name="robots">`, or null for none. */
	robots: string | null;
	openGraph: {
		type: 'website' | 'article';
		title: string;
		/** Absolute image URL. */
		image: string | null;
		imageAlt: string;
		imageWidth: number | null;
		imageHeight: number | null;
		publishedTime: string | null;
		modifiedTime: string | null;
		section: string | null;
		tags: string[];
	};
	/** Serialised JSON-LD graph, already escaped for a script element. */
	jsonLd: string;
	feeds: { type: string; title: string; url: string }[];
	previous: string | null;
	next: string | null;
}

/** What frames every page of a site: header, footer, and site-wide head entries. */
export interface ChromeView {
	siteTitle: string;
	tagline: string;
	language: string;
	homeUrl: string;
	base: string;
	navigation: LinkView[];
	footerNavigation: LinkView[];
	categories: (CategoryView & { description: string })[];
	/** X account with `@`, or null. */
	xAccount: string | null;
	socialLinks: LinkView[];
	publisherName: string;
	manifestUrl: string;
	iconUrl: string | null;
	touchIconUrl: string | null;
	searchUrl: string;
	/** Ways into the archive: indexes of terms, the feed, years. */
	directory: LinkView[];
	analytics: { script: string; attributes: Record<string, string> } | null;
	/** The content security policy where the host can send no headers; null elsewhere. */
	policy: string | null;
}
