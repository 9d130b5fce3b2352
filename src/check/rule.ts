import type { z } from 'zod';
import type { Language, RuleText, Severity } from '../model/diagnostic.ts';
import type { CheckedSite } from './checked-site.ts';
import type { CheckedDocument } from './document.ts';
import type { SiteIndex } from './site-index.ts';
import type { Edit, Place, Span } from './text-edit.ts';

/**
 * A rule of the checker as data: its texts, what it may change, and how it looks at an article.
 * Lists, documentation, help and tests are derived from it.
 */
export interface CheckRule<Options extends z.ZodObject = z.ZodObject> {
	/** Permanent: suppressions and baselines hold it. The same as its folder's. */
	name: string;
	group: RuleGroup;
	severity: Severity;
	/** `safe`: the meaning cannot change. `unsafe`: a person should look at the result. Null: nothing to offer. */
	fix: 'safe' | 'unsafe' | null;
	/** One line: what the rule finds. */
	summary: Record<Language, string>;
	/** Message and hint of a finding, in both languages. */
	texts: Record<Language, RuleText>;
	/** Why it matters and what counts, in Japanese, for `docs/rules.md`. */
	docs: string;
	options: Options;
	/** Looks at one file. The answer must depend on nothing but the file, the options and the site's settings. */
	check?(context: CheckContext<z.output<Options>>): void;
	/** Looks at what two or more files say together, by the facts that were taken of each. */
	checkSite?(context: SiteCheckContext<z.output<Options>>): void;
}

export interface CheckContext<Options> {
	document: CheckedDocument;
	options: Options;
	site: CheckedSite;
	report(finding: ReportedFinding): void;
}

export interface ReportedFinding {
	/** Offsets in the file's text. */
	start: number;
	end: number;
	params?: Record<string, string | number>;
	severity?: Severity;
	/** What would mend it; none where only a person can. */
	edits?: Edit[];
}

export interface SiteCheckContext<Options> {
	index: SiteIndex;
	options: Options;
	site: CheckedSite;
	report(finding: ReportedSiteFinding): void;
}

export interface ReportedSiteFinding {
	file: string;
	place: Place;
	params?: Record<string, string | number>;
	severity?: Severity;
	edits?: Edit[];
}

/** What a rule found, in a form that can be cached. */
export interface Finding extends Span {
	rule: string;
	file: string;
	place: Place;
	/** Names the finding by what was found, so that a baseline knows it again when lines move. */
	key: string;
	severity: Severity;
	params: Record<string, string | number>;
	edits: Edit[];
}

/** The chapters of the rules, in the order of the documentation. */
export const ruleGroups = ['front-matter', 'structure', 'residue', 'repetition', 'links'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** Keeps the type of the options for `check`. */
export function defineRule<Options extends z.ZodObject>(rule: CheckRule<Options>): CheckRule {
	return rule as unknown as CheckRule;
}
