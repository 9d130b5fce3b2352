import type { ImportCounts, ImportedDocument, ImportPlan, RecordedChange } from '../jekyll/convert/import-plan.ts';
import type { WriteResult } from '../jekyll/write/write-plan.ts';
import { describeDiagnostic, type Diagnostic, type Severity } from '../../model/diagnostic.ts';

/** Everything an import decided, for a person or a program to read. */
export interface ImportReport {
	counts: ImportCounts & { written: number; unchanged: number; kept: number };
	timeZone: string;
	documents: ImportedDocument[];
	/** Every letter that was taken out of an article, and the dialect of its Markdown: `verify` accounts for them. */
	changes: RecordedChange[];
	kramdown: ImportPlan['kramdown'];
	/** Findings by rule, the gravest and then the most frequent first. */
	sections: ReportSection[];
}

export interface ReportSection {
	rule: Diagnostic['rule'];
	severity: Severity;
	findings: ReportFinding[];
}

export interface ReportFinding {
	file: string;
	line: number;
	message: string;
	hint: string;
}

export function reportOf(plan: ImportPlan, write: WriteResult, diagnostics: readonly Diagnostic[]): ImportReport {
	const { written, unchanged, kept } = write;
	const byRule: Map<string, Diagnostic[]> = Map.groupBy(diagnostics, ({ rule }) => rule);
	const sections = [...byRule].map(([, found]): ReportSection => {
		const [{ rule, severity }] = found as [Diagnostic, ...Diagnostic[]];
		const findings = found.map((diagnostic): ReportFinding => {
			const { message, hint } = describeDiagnostic(diagnostic, 'ja');
			return { file: diagnostic.file, line: diagnostic.start.line, message, hint };
		});
		return { rule, severity, findings };
	});
	const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
	sections.sort(
		(a, b) =>
			rank[a.severity] - rank[b.severity] || b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1),
	);
	return {
		counts: { ...plan.counts, written, unchanged, kept },
		timeZone: plan.timeZone,
		documents: plan.documents,
		changes: plan.changes,
		kramdown: plan.kramdown,
		sections,
	};
}

/** The counts as labelled lines, in the order in which a person asks. */
export function countLines({ counts }: ImportReport): [label: string, value: string][] {
	const { links } = counts;
	const lines: [string, number][] = [
		['記事', counts.posts],
		['下書き', counts.drafts],
		['ページ', counts.pages],
		['そのほかのファイル', counts.statics],
		['URLが重なっていた記事（新しいURLを付けた）', counts.collisions],
		['転送', counts.redirects],
		['正しかったサイト内リンク', links.exact + links.file],
		['直したリンク（ファイル名の日付）', links['file-date']],
		['直したリンク（記事の名前か題名）', links.slug + links.title + links['source-file']],
		['行き先が一つに決まらないリンク', links.ambiguous],
		['行き先のないリンク', links.dead],
		...Object.entries(counts.rewrites).map(([construct, count]): [string, number] => [
			`書き直した記事：${construct}`,
			count,
		]),
		...Object.entries(counts.lifted).map(([kind, count]): [string, number] => [`移したブロック：${kind}`, count]),
		['書いたファイル', counts.written],
		['変わらなかったファイル', counts.unchanged],
		['編集されていたので残したファイル', counts.kept],
	];
	return lines.map(([label, value]) => [label, value.toLocaleString('ja-JP')]);
}

export const severityLabels: Record<Severity, string> = { error: 'エラー', warning: '確かめるもの', info: '記録' };
