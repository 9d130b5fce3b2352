import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { KramdownOptions } from '../read/config.ts';
import type { LinkMatch } from './link-targets.ts';

/** Everything that an import will write, and why. Made without touching the disk. */
export interface ImportPlan {
	files: PlannedFile[];
	documents: ImportedDocument[];
	diagnostics: Diagnostic[];
	counts: ImportCounts;
	timeZone: string;
	/** What was taken out of texts on purpose, and the dialect that it was written in. */
	changes: RecordedChange[];
	kramdown: KramdownOptions;
}

/** Letters that `--lift-blocks` or `--fix` took out of an article: with what stayed, they are the original. */
export interface RecordedChange {
	kind: 'lifted' | 'mended';
	/** Path and line in the old site. */
	source: string;
	line: number;
	/** Empty where something was added only: a blank line that keeps a sentence from being a heading. */
	text: string;
	/** The line right above, which the first line of `text` or what followed may have made a heading; or empty. */
	above: string;
}

/** A file of the new site: a text, or a copy of a file of the old one. */
export interface PlannedFile {
	/** Path below the new site folder, with `/`. */
	path: string;
	/** Path below the old site folder; empty for what belongs to no file. */
	source: string;
	content: { text: string } | { copyOf: string; bytes: number };
}

/** What became of one document. */
export interface ImportedDocument {
	source: string;
	file: string;
	kind: 'post' | 'draft' | 'page' | 'text' | 'collection';
	title: string;
	/** Percent-encoded; null where Jekyll published nothing. */
	oldUrl: string | null;
	/** Percent-encoded; null where we publish nothing. */
	url: string | null;
	/** Path of the page in the output folder. */
	outputFile: string | null;
	date: string | null;
	categories: string[];
	tags: string[];
	slug: string;
}

export interface ImportCounts {
	posts: number;
	drafts: number;
	pages: number;
	statics: number;
	redirects: number;
	collisions: number;
	/** Links to the old site itself, by how they were understood. */
	links: Record<LinkMatch['kind'], number>;
	/** Bodies that were rewritten, by what was rewritten in them. */
	rewrites: Record<string, number>;
	lifted: Record<string, number>;
}

/** How far the work is, for a progress bar. */
export interface ImportProgress {
	phase: 'read' | 'convert' | 'write';
	done: number;
	total: number;
}
