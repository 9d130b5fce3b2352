import type { ArticleType } from '../model/site.ts';

/** What JSON-LD says of a site and its pages. All URLs are absolute; dates are ISO 8601 with an offset. */
export interface JsonLdSite {
	/** Address of the home page, with a final `/`. */
	homeUrl: string;
	name: string;
	description: string;
	/** BCP 47. */
	language: string;
	publisher: JsonLdPublisher;
}

export interface JsonLdPublisher {
	name: string;
	/** The publisher's own site; null: the home page. */
	url: string | null;
	logo: JsonLdImage | null;
	/** Addresses of its official accounts. */
	sameAs: string[];
}

export interface JsonLdPage {
	url: string;
	title: string;
	description: string;
	/** From the home page down to this page; empty on the home page. */
	breadcrumb: JsonLdLink[];
	image: JsonLdImage | null;
	modified: string | null;
	/** BCP 47. */
	language: string;
}

export interface JsonLdListPage extends JsonLdPage {
	/** The pages it lists, in the order shown. */
	items: JsonLdLink[];
}

export interface JsonLdArticle extends JsonLdPage {
	type: ArticleType;
	published: string;
	/** Where there is none, the publisher answers for the article. */
	authors: JsonLdPerson[];
	/** Name of the category. */
	section: string | null;
	tags: string[];
	readingMinutes: number;
	/** 訂正: what was wrong and is right now. */
	corrections: { date: string; note: string }[];
	series: JsonLdSeries | null;
}

export interface JsonLdSeries {
	name: string;
	url: string;
}

export interface JsonLdPerson {
	kind: 'person' | 'organization';
	name: string;
	/** The author's page on this site; null where there is none. */
	url: string | null;
	/** Position in the organisation; may be empty. */
	role: string;
	/** May be empty. */
	description: string;
	image: JsonLdImage | null;
	/** Addresses of the author's own pages. */
	sameAs: string[];
}

export interface JsonLdImage {
	url: string;
	width: number | null;
	height: number | null;
	/** May be empty. */
	alt: string;
}

export interface JsonLdLink {
	name: string;
	url: string;
}
