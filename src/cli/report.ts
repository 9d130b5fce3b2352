import { createColors } from 'picocolors';
import {
	compareDiagnostics,
	type Diagnostic,
	describeDiagnostic,
	type Language,
	type Severity,
} from '../model/diagnostic.ts';
import type { Call } from './command.ts';
import { say } from './messages.ts';

export interface ReportOptions {
	language: Language;
	colours: boolean;
	/** Shows every warning instead of the first few and a count by rule. */
	verbose: boolean;
}

/** Warnings shown one by one before the rest is counted by rule. Errors are always shown. */
export const maxListedWarnings = 20;

/** Prints what was found, as the call wants to see it. */
export function printReport(
	diagnostics: readonly Diagnostic[],
	{ options, language, terminal }: Pick<Call, 'options' | 'language' | 'terminal'>,
): void {
	const { colours } = terminal;
	const report = renderReport(diagnostics, { language, colours, verbose: options.verbose ?? false });
	if (report !== '') terminal.printError(report);
}

/**
 * Diagnostics as text: errors first, each in a line of its own that an editor can follow
 * (`file:line:column rule message hint`), counts at the end. Empty where there is nothing to say.
 */
export function renderReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
	if (diagnostics.length === 0) return '';
	const sorted = diagnostics.toSorted(compareDiagnostics);
	const errors = sorted.filter(({ severity }) => severity === 'error');
	const others = sorted.filter(({ severity }) => severity !== 'error');
	const listed = options.verbose ? others : others.slice(0, maxListedWarnings);
	const hidden = others.slice(listed.length);
	return [
		...[...errors, ...listed].map((diagnostic) => renderLine(diagnostic, options)),
		...renderHidden(hidden, options.language),
		renderCounts(sorted, options),
	].join('\n');
}

function renderLine(diagnostic: Diagnostic, { language, colours }: ReportOptions): string {
	const { file, start, rule, severity } = diagnostic;
	const { message, hint } = describeDiagnostic(diagnostic, language);
	const paint = painter(colours);
	const place = `${paint.bold(visible(file))}:${start.line}:${start.column}`;
	return [place, paint[severity](rule), visible(message), ...(hint === '' ? [] : [paint.hint(visible(hint))])].join(
		' ',
	);
}

function renderHidden(hidden: readonly Diagnostic[], language: Language): string[] {
	if (hidden.length === 0) return [];
	const byRule = [...Map.groupBy(hidden, ({ rule }) => rule)]
		.map(([rule, found]) => ({ rule, count: found.length }))
		.toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
	return [
		say(language, 'report.hidden'),
		...byRule.map(({ rule, count }) => say(language, 'report.by-rule', { rule, count })),
		say(language, 'report.show-all'),
	];
}

function renderCounts(diagnostics: readonly Diagnostic[], { language, colours }: ReportOptions): string {
	const paint = painter(colours);
	const countOf = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const counts = [
		{ severity: 'error', name: 'report.errors' },
		{ severity: 'warning', name: 'report.warnings' },
		{ severity: 'info', name: 'report.notes' },
	] as const;
	return counts
		.map(({ severity, name }) => ({ severity, name, count: countOf(severity) }))
		.filter(({ count }) => count > 0)
		.map(({ severity, name, count }) => paint[severity](say(language, name, { count })))
		.join(say(language, 'report.separator'));
}

function painter(colours: boolean) {
	const { bold, dim, red, yellow, blue } = createColors(colours);
	return { error: red, warning: yellow, info: blue, bold, hint: dim };
}

/** Shows what a terminal would obey: a file name or a title may hold escape sequences. */
function visible(text: string): string {
	return text.replace(
		/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
		(character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`,
	);
}
