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
	/** Dates of the posts (ISO 8601) by file, for findings by month. */
	dates: Readonly<Record<string, string>>;
}
