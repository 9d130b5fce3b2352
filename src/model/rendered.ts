import type { Diagnostic } from './diagnostic.ts';

/** What the Markdown pipeline makes of one body. Plain JSON: it is cached and crosses threads. */
export interface RenderedDocument {
	/** Sanitised HTML of the article's body. */
	html: string;
	/** Visible text, one line a block, without markup: for terms, search and feeds' summaries. */
	text: string;
	facts: DocumentFacts;
	diagnostics: Diagnostic[];
}

/** What the rest of the house needs to know of a body without holding its HTML. */
export interface DocumentFacts {
	headings: Heading[];
	/** Characters a reader reads: visible text without white space, counted as graphemes. */
	characters: number;
	/** Visible text of the first paragraph; empty if there is none. */
	firstParagraph: string;
	/** Links to other places, in the order of the text, as written. */
	links: DocumentLink[];
	/** Addresses of the images shown, likewise. */
	images: DocumentLink[];
	hasFootnotes: boolean;
	/** Hosts that images come from by an absolute address, each once, in order of their names. */
	imageHosts: string[];
}

export interface Heading {
	/** 1–6, as in h1–h6. */
	depth: number;
	id: string;
	/** Visible text. */
	text: string;
}

export interface DocumentLink {
	href: string;
	/** Line and column in the file, from 1. */
	line: number;
	column: number;
}
