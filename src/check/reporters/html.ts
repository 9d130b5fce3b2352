import { createHash } from 'node:crypto';
import { type Diagnostic, describeDiagnostic } from '../../model/diagnostic.ts';
import type { CheckRule } from '../rule.ts';
import { barTable, type CountedRow, countBy, escapeHtml, formatCount } from './html-charts.ts';
import { reportStyles } from './html-styles.ts';
import type { Report } from './report.ts';

/**
 * Findings as one self-contained page in Japanese, for an editor-in-chief: what there is in one sentence, findings by
 * rule and by month as charts, the posts with most of them, and every error in words. It loads nothing and runs
 * nothing, and its own policy says so.
 */
export function reportHtml(report: Report, rules: readonly CheckRule[]): string {
	const { diagnostics, siteTitle, posts } = report;
	const summaries = new Map(rules.map(({ name, summary }) => [name, summary.ja]));
	const toMend = diagnostics.filter(({ severity }) => severity !== 'info');
	const dated = diagnostics.filter(({ file }) => posts[file]?.date);
	const nameRule = (rule: string) => ({ text: summaries.get(rule) ?? rule, code: rule });
	const namePost = (file: string) => ({ text: posts[file]?.title || file, code: file });
	return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha256(reportStyles)}'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>校閲の結果｜${escapeHtml(siteTitle)}</title>
<style>${reportStyles}</style>
<main>
<header>
<p>${escapeHtml(siteTitle)}</p>
<h1>校閲の結果</h1>
</header>
${sums(report)}
${legend}
<h2>規則ごとの件数</h2>
${barTable(
	countBy(diagnostics, ({ rule }) => rule),
	{ head: '見つけたもの', name: nameRule, unit: '本' },
)}
<h2>月ごとの件数</h2>
${barTable(countBy(dated, ({ file }) => posts[file]!.date!.slice(0, 7)).sort(byLabel), {
	head: '公開した月',
	name: (month) => ({ text: month }),
	unit: '本',
})}
<h2>件数の多い記事</h2>
${barTable(countBy(toMend, ({ file }) => file).slice(0, maxPosts), { head: '記事', name: namePost })}
<h2>エラーの一覧</h2>
${errorLists(diagnostics, summaries)}
</main>
</html>
`;
}

/** More rows would say less. */
const maxPosts = 30;
/** More of one rule would make a page that no browser scrolls well. */
const maxErrorsOfRule = 100;

function sums({ diagnostics, files, known }: Report): string {
	const of = (severity: Diagnostic['severity']) => diagnostics.filter((diagnostic) => diagnostic.severity === severity);
	const posts = (found: readonly Diagnostic[]) => formatCount(new Set(found.map(({ file }) => file)).size);
	const [errors, warnings, notes] = [of('error'), of('warning'), of('info')];
	const toMend = [...errors, ...warnings];
	const fixable = toMend.filter(({ fix }) => fix === 'safe').length;
	const proposed = toMend.filter(({ fix }) => fix === 'unsafe').length;
	const verdict =
		toMend.length === 0
			? `${formatCount(files)}個のファイルに、直すところはありません。`
			: `${formatCount(files)}個のファイルのうち<strong>${posts(toMend)}個</strong>に直すところがあります。` +
				(errors.length > 0 ? `<strong>${posts(errors)}個</strong>は、このままでは公開できません。` : '') +
				(fixable > 0 ? `${formatCount(fixable)}件は <code>--fix</code> で直せます。` : '') +
				(proposed > 0
					? `${formatCount(proposed)}件には、人が確かめるべき修正案があります（<code>--fix --unsafe</code>）。`
					: '');
	const sum = (name: string, kind: string, found: readonly Diagnostic[]) =>
		`<div class="${kind}"><dt>${name}</dt><dd>${formatCount(found.length)}<small>件</small></dd><dd class="posts">${posts(found)}個のファイル</dd></div>`;
	return `<p class="verdict">${verdict}</p>
<dl class="sums">
${sum('エラー（公開を止めるもの）', 'error', errors)}
${sum('警告（直すべきもの）', 'warning', warnings)}
${sum('参考', 'info', notes)}
<div><dt>基準に記録済み</dt><dd>${formatCount(known)}<small>件</small></dd><dd class="posts">この表に含みません</dd></div>
</dl>`;
}

const legend =
	'<p class="legend"><span class="error">エラー</span> <span class="warning">警告</span> <span class="info">参考</span></p>';

function byLabel(a: CountedRow, b: CountedRow): number {
	return a.label < b.label ? -1 : 1;
}

/** The errors in words, a rule at a time, folded: the rule with most of them would bury the others. */
function errorLists(diagnostics: readonly Diagnostic[], summaries: ReadonlyMap<string, string>): string {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return '<p>ありません。</p>';
	const byRule = [...Map.groupBy(errors, ({ rule }) => rule)].sort(
		([a, some], [b, others]) => some.length - others.length || (a < b ? -1 : 1),
	);
	return byRule
		.map(([rule, found]) => {
			const rows = found.slice(0, maxErrorsOfRule).map(errorRow).join('\n');
			const rest = found.length - maxErrorsOfRule;
			return `<details>
<summary>${escapeHtml(summaries.get(rule) ?? rule)} <code>${escapeHtml(rule)}</code> <span>${formatCount(found.length)}件</span></summary>
<table class="list"><tr><th scope="col">場所</th><th scope="col">内容</th></tr>
${rows}</table>${rest > 0 ? `<p>ほかに${formatCount(rest)}件あります。</p>` : ''}
</details>`;
		})
		.join('\n');
}

function errorRow(diagnostic: Diagnostic): string {
	const { message, hint } = describeDiagnostic(diagnostic, 'ja');
	const place = `${diagnostic.file}:${diagnostic.start.line}`;
	return `<tr><td><code>${escapeHtml(place)}</code></td><td>${escapeHtml(message)} <small>${escapeHtml(hint)}</small></td></tr>`;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}
