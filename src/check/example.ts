/**
 * Examples of a rule: they are its tests, and the first of each kind its documentation. `⟦` and `⟧` enclose what
 * is found; a text without front matter gets a usual one. One failing and one passing example at least are given.
 */
export interface RuleExamples {
	failing: readonly FailingExample[];
	passing: readonly PassingExample[];
}

export interface FailingExample extends ExampleSite {
	text: string;
	/** The text after the rule's fixes, unsafe ones included. Left out where nothing can be fixed. */
	fixed?: string;
	/** Values of the findings' messages, one for each finding. */
	params?: readonly Record<string, string | number>[];
}

export interface PassingExample extends ExampleSite {
	text: string;
}

/** What stands around the text. */
export interface ExampleSite {
	/** Path of the file; by default a post of 12 May 2026. */
	file?: string;
	options?: Record<string, unknown>;
	/** Settings of site.yaml beyond the usual ones. */
	site?: Record<string, unknown>;
	/** Other files of the site by path. */
	others?: Record<string, string>;
	publicFiles?: readonly string[];
}

/** Keeps the type while the examples stay data. */
export function defineExamples(examples: RuleExamples): RuleExamples {
	return examples;
}
