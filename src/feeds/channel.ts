import { absolutise } from './absolutise.ts';
import { cleanText, mapStrings, singleLine } from './clean-text.ts';

/** How feeds name the program that wrote them. */
export const generator = 'Kawaraban';

/** The channel as it may leave the site: clean text on single lines, full content with absolute addresses. */
export function prepareChannel(channel: FeedChannel): FeedChannel {
	const { items, ...rest } = channel;
	return { ...mapStrings(rest, singleLine), items: items.map(prepareItem) };
}

/** When the feed last changed: a fact about its items, so that the same articles give the same bytes. */
export function lastChanged(items: readonly FeedItem[]): Date {
	return new Date(Math.max(0, ...items.map((item) => Date.parse(item.modified))));
}

function prepareItem({ html, ...rest }: FeedItem): FeedItem {
	const item = mapStrings(rest, singleLine);
	// Atom requires a title, and readers need something to click.
	return { ...item, title: item.title || item.url, html: absolutise(cleanText(html), item.url) };
}

/** A feed before it takes a format. All URLs are absolute and percent-encoded, all dates ISO 8601 with an offset. */
export interface FeedChannel {
	title: string;
	description: string;
	/** The page whose news the feed brings: the home page or an archive. */
	homeUrl: string;
	/** The feed's own address. */
	selfUrl: string;
	/** BCP 47. */
	language: string;
	/** A square image, 512 px or more. */
	iconUrl: string | null;
	publisher: FeedPerson;
	/** Newest first, as many as the feed holds. */
	items: FeedItem[];
}

export interface FeedItem {
	/** Permanent, and never another item's; usually the article's first URL. */
	id: string;
	url: string;
	title: string;
	/** Plain text. */
	summary: string;
	/** The whole article as sanitised HTML; addresses in it may be relative to `url`. */
	html: string;
	published: string;
	/** Equal to `published` where nothing was changed. */
	modified: string;
	authors: FeedPerson[];
	/** Categories and tags as displayed. */
	categories: string[];
	image: FeedImage | null;
	/** BCP 47 where the item is not in the channel's language. */
	language: string | null;
}

export interface FeedPerson {
	name: string;
	url: string | null;
}

export interface FeedImage {
	url: string;
	/** Media type, see `imageMediaType`. */
	type: string;
	/** Size of the file in bytes; null where it is not known. */
	bytes: number | null;
}
