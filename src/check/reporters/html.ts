import { type Diagnostic, describeDiagnostic, type Severity } from '../../model/diagnostic.ts';
import type { CheckRule } from '../rule.ts';
import { reportStyles } from './html-styles.ts';
import type { Report } from './report.ts';

/**
 * Findings as one self-contained page in Japanese, for an editor-in-chief: sums, findings by rule and by month as
 * charts, the posts with most of them, and every error in words. It loads nothing.
 */
export function reportHtml(report: Report, rules: readonly CheckRule[]): string {
	const { diagnostics, siteTitle, files, known } = report;
	const summaries = new Map(rules.map(({ name, summary }) => [name, summary.ja]));
	const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const affected = new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ file }) => file)).size;
	return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>校閲の結果｜${escapeHtml(siteTitle)}</title>
<style>${reportStyles}</style>
<main>
<h1>校閲の結果 <small>${escapeHtml(siteTitle)}</small></h1>
<dl class="sums">
<div class="error"><dt>エラー</dt><dd>${count('error')}</dd></div>
<div class="warning"><dt>警告</dt><dd>${count('warning')}</dd></div>
<div class="info"><dt>参考</dt><dd>${count('info')}</dd></div>
<div><dt>直すべき記事</dt><dd>${affected}<small> / ${files}</small></dd></div>
<div><dt>基準に記録済み</dt><dd>${known}</dd></div>
</dl>
<h2>規則ごとの件数</h2>
${chart(countBy(diagnostics, ({ rule }) => rule, 'count').slice(0, 40), (rule) => summaries.get(rule) ?? rule)}
<h2>月ごとの件数</h2>
${chart(
	countBy(withDates(report), ({ file }) => report.dates[file]!.slice(0, 7), 'label'),
	(month) => month,
)}
<h2>件数の多い記事</h2>
${chart(
	countBy(
		diagnostics.filter(({ severity }) => severity !== 'info'),
		({ file }) => file,
		'count',
	).slice(0, 30),
	(file) => file,
)}
<h2>エラーの一覧</h2>
${errorTable(diagnostics)}
</main>
</html>
`;
}

function withDates({ diagnostics, dates }: Report): Diagnostic[] {
	return diagnostics.filter(({ file }) => dates[file] !== undefined);
}

type Row = { label: string } & Record<Severity, number>;

function countBy(
	diagnostics: readonly Diagnostic[],
	labelOf: (diagnostic: Diagnostic) => string,
	order: 'count' | 'label',
): Row[] {
	const rows = new Map<string, Row>();
	for (const diagnostic of diagnostics) {
		const label = labelOf(diagnostic);
		const row = rows.get(label) ?? { label, error: 0, warning: 0, info: 0 };
		row[diagnostic.severity] += 1;
		rows.set(label, row);
	}
	const byLabel = (a: Row, b: Row) => (a.label < b.label ? -1 : 1);
	return [...rows.values()].sort((a, b) => (order === 'label' ? 0 : total(b) - total(a)) || byLabel(a, b));
}

/** A table whose numbers are bars as well, so that it can be read aloud and copied. */
function chart(rows: readonly Row[], name: (label: string) => string): string {
	if (rows.length === 0) return '<p>ありません。</p>';
	const most = Math.max(...rows.map(total));
	const bars = rows.map((row) => {
		const segments = (['error', 'warning', 'info'] as const)
			.filter((severity) => row[severity] > 0)
			.map((severity) => `<i class="${severity}" style="width:${((row[severity] / most) * 100).toFixed(2)}%"></i>`);
		const code = name(row.label) === row.label ? '' : ` <code>${escapeHtml(row.label)}</code>`;
		return `<tr><th scope="row">${escapeHtml(name(row.label))}${code}</th><td class="number">${total(row)}</td><td class="bar"><span>${segments.join('')}</span></td></tr>`;
	});
	return `<table>${bars.join('\n')}</table>`;
}

function errorTable(diagnostics: readonly Diagnostic[]): string {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return '<p>ありません。</p>';
	const rows = errors.slice(0, maxErrors).map((diagnostic) => {
		const { message, hint } = describeDiagnostic(diagnostic, 'ja');
		const place = `${diagnostic.file}:${diagnostic.start.line}`;
		return `<tr><td><code>${escapeHtml(place)}</code></td><td>${escapeHtml(message)} <small>${escapeHtml(hint)}</small></td><td><code>${diagnostic.rule}</code></td></tr>`;
	});
	const rest = errors.length > maxErrors ? `<p>ほかに${errors.length - maxErrors}件あります。</p>` : '';
	return `<table class="list">${rows.join('\n')}</table>${rest}`;
}

/** More would make a page that no browser scrolls well. */
const maxErrors = 1000;

function total(row: Row): number {
	return row.error + row.warning + row.info;
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
