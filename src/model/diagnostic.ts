import { type RuleName, rules } from './rules.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Point {
	line: number;
	column: number;
}

/** One finding about one place in one file. Loader, checker, importer and URL table all speak it. */
export interface Diagnostic {
	/** Path relative to the site folder, with `/`. */
	file: string;
	start: Point;
	end?: Point;
	/** A rule of the engine (`rules.ts`), or one of the checker, which then brings its `texts`. */
	rule: string;
	severity: Severity;
	/** Values for the `{placeholders}` of the rule's message. */
	params: Record<string, string | number>;
	/** How `check --fix` can mend it: without or with `--unsafe`. */
	fix?: 'safe' | 'unsafe';
	/** Message and hint of a rule that is not in `rules.ts`. */
	texts?: Record<Language, RuleText>;
}

/** What a rule says of a finding; `{name}` is filled from the finding's params. */
export interface RuleText {
	/** What is wrong. */
	message: string;
	/** What to do about it; empty where the message says it. */
	hint: string;
}

export interface DiagnosticPlace {
	file: string;
	start?: Point;
	end?: Point;
}

/** Makes a diagnostic of a named rule, with the rule's own severity unless another is given. */
export function diagnose(
	rule: RuleName,
	place: DiagnosticPlace,
	params: Record<string, string | number> = {},
	severity: Severity = rules[rule].severity,
): Diagnostic {
	return {
		file: place.file,
		start: place.start ?? { line: 1, column: 1 },
		...(place.end && { end: place.end }),
		rule,
		severity,
		params,
	};
}

/** Thrown where work cannot go on: holds the diagnostics that say why. */
export class DiagnosticError extends Error {
	readonly diagnostics: readonly Diagnostic[];

	constructor(diagnostics: readonly Diagnostic[]) {
		super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en')).join('\n'));
		this.name = 'DiagnosticError';
		this.diagnostics = diagnostics;
	}
}

export type Language = 'ja' | 'en';

/** `file:line:column rule message hint`, in one line. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
	const { file, start, rule } = diagnostic;
	const { message, hint } = describeDiagnostic(diagnostic, language);
	return `${file}:${start.line}:${start.column} ${rule} ${message}${hint === '' ? '' : ` ${hint}`}`;
}

/** The rule's message and hint with the diagnostic's values filled in. */
export function describeDiagnostic(diagnostic: Diagnostic, language: Language): { message: string; hint: string } {
	const text = (diagnostic.texts ?? rules[diagnostic.rule as RuleName])[language];
	const fill = (template: string) => fillTemplate(template, diagnostic.params).trim();
	return { message: fill(text.message), hint: fill(text.hint) };
}

/** Puts values in place of `{names}`; a name without a value stays as it is. */
export function fillTemplate(template: string, values: Record<string, string | number>): string {
	return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Errors first, then by file and place, so that a report reads top to bottom. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
	const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
	return (
		order[a.severity] - order[b.severity] ||
		(a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
		a.start.line - b.start.line ||
		a.start.column - b.start.column ||
		(a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
	);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
