import { createColors } from 'picocolors';
import { type Diagnostic, describeDiagnostic, type Language, type Severity } from '../../model/diagnostic.ts';
import type { Report } from './report.ts';

export interface PrettyOptions {
	language: Language;
	colours: boolean;
	/** Shows every finding; else warnings and notes beyond the first few are only counted. */
	verbose: boolean;
}

/** Findings for a person at a terminal: by file, then what remains by rule, then the sum. */
export function reportPretty(report: Report, options: PrettyOptions): string {
	const words = texts[options.language];
	const paint = createColors(options.colours);
	const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
	const others = report.diagnostics.filter(({ severity }) => severity !== 'error');
	const shownErrors = options.verbose ? errors : errors.slice(0, maxListed.error);
	const shownOthers = options.verbose ? others : others.slice(0, maxListed.other);
	const byFile = Map.groupBy([...shownErrors, ...shownOthers], ({ file }) => file);
	const sections = [...byFile].map(([file, found]) =>
		[paint.underline(visible(file)), ...found.toSorted(byPlace).map((diagnostic) => line(diagnostic, options))].join(
			'\n',
		),
	);
	const hidden = [...errors.slice(shownErrors.length), ...others.slice(shownOthers.length)];
	return [...sections, ...(hidden.length > 0 ? [countsByRule(hidden, options)] : []), sum(report, words)].join('\n\n');
}

const maxListed = { error: 50, other: 20 };

const texts = {
	ja: {
		severity: { error: 'エラー', warning: '警告', info: '参考' },
		fix: { safe: '--fix で直せます', unsafe: '--fix --unsafe で直せます（要確認）' },
		hidden: 'ほかに（--verbose ですべて表示）：',
		sum: (files: number, counts: string) => `${files}個のファイルを調べました。${counts}`,
		none: '問題は見つかりませんでした。',
		known: (count: number) => `（ほかに基準として記録済み ${count}件）`,
		count: (name: string, count: number) => `${name} ${count}件`,
		fixable: (count: number) => `（${count}件は --fix で直せます）`,
		separator: '、',
	},
	en: {
		severity: { error: 'error', warning: 'warning', info: 'note' },
		fix: { safe: '--fix mends this', unsafe: '--fix --unsafe mends this (look at the result)' },
		hidden: 'Further findings (--verbose shows all):',
		sum: (files: number, counts: string) => `${files} files checked. ${counts}`,
		none: 'Nothing was found.',
		known: (count: number) => ` (and ${count} known to the baseline)`,
		count: (name: string, count: number) => `${name}: ${count}`,
		fixable: (count: number) => ` (${count} can be mended with --fix)`,
		separator: ', ',
	},
} as const;

function line(diagnostic: Diagnostic, { language, colours }: PrettyOptions): string {
	const { start, rule, severity, fix } = diagnostic;
	const { message, hint } = describeDiagnostic(diagnostic, language);
	const paint = createColors(colours);
	const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
	const place = `${start.line}:${start.column}`.padEnd(8);
	const advice = [visible(hint), ...(fix === undefined ? [] : [`［${texts[language].fix[fix]}］`])]
		.filter(Boolean)
		.join(' ');
	return [
		`  ${place} ${colour(texts[language].severity[severity])} ${visible(message)} ${paint.dim(rule)}`,
		...(advice === '' ? [] : [`           ${paint.dim(advice)}`]),
	].join('\n');
}

function countsByRule(hidden: readonly Diagnostic[], { language }: PrettyOptions): string {
	const rows = [...Map.groupBy(hidden, ({ rule }) => rule)]
		.map(([rule, found]) => ({
			rule,
			count: found.length,
			severity: found[0]!.severity,
			fixable: found.filter(({ fix }) => fix).length,
		}))
		.sort((a, b) => order[a.severity] - order[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1));
	const name = (severity: Severity) => texts[language].severity[severity];
	return [
		texts[language].hidden,
		...rows.map(
			({ rule, count, severity, fixable }) =>
				`  ${String(count).padStart(6)}  ${name(severity)}  ${rule}${fixable > 0 ? texts[language].fixable(fixable) : ''}`,
		),
	].join('\n');
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function sum({ diagnostics, files, known }: Report, words: (typeof texts)[Language]): string {
	const counts = (['error', 'warning', 'info'] as const)
		.map((severity) => ({
			severity,
			count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
		}))
		.filter(({ count }) => count > 0)
		.map(({ severity, count }) => words.count(words.severity[severity], count));
	return `${words.sum(files, counts.length === 0 ? words.none : counts.join(words.separator))}${known > 0 ? words.known(known) : ''}`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return a.start.line - b.start.line || a.start.column - b.start.column;
}

/** Shows what a terminal would obey: an article may hold escape sequences. */
function visible(text: string): string {
	return text.replace(
		/[\p{Cc}\u2028\u2029\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu,
		(character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`,
	);
}
