/** The index's table of contents: one small file with a fixed name, which names all others by their content. */
export interface Catalogue {
	/** Changes whenever a browser that knows the old form could not read the new one. */
	version: 2;
	capacity: number;
	/** File names, without folder. An empty one stands for a file that would be empty. */
	shards: string[];
	/** Postings of the newest posts, which `shards` lack. */
	recent: string[];
	cards: string[];
	texts: string[];
	categories: string[];
	tags: string[];
	authors: string[];
	documents: {
		/** Rising; each as the distance from the one before. */
		ids: number[];
		/** Days since 1970 in the site's time zone. */
		days: number[];
		/** Places in the lists above; −1 for a post without category. */
		categories: number[];
		tags: number[][];
		authors: number[][];
	};
}

/** What a result shows of a post. Short names, since there is one for every post. */
export interface Card {
	id: number;
	title: string;
	url: string;
	summary: string;
	/** 2026年5月12日 */
	published: string;
	publishedIso: string;
	/** Null where the post was never changed. */
	modified: string | null;
	modifiedIso: string | null;
	corrected: boolean;
	/** Where its text lies in the file of texts, in bytes. */
	text: { start: number; length: number };
}

/** Where the files are, below the site's base. */
export const indexFolder = '/search-index/';
export const catalogueFile = 'catalogue.bin';
