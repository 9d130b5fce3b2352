import type { Diagnostic } from '../../model/diagnostic.ts';

/** What every reporter is given. */
export interface Report {
	siteTitle: string;
	/** New findings, errors first. */
	diagnostics: readonly Diagnostic[];
	/** How many findings the baseline let through. */
	known: number;
	/** How many files were checked. */
	files: number;
	/** Titles and dates (ISO 8601; null for pages) of what was checked, by file. */
	posts: Readonly<Record<string, { title: string; date: string | null }>>;
}
