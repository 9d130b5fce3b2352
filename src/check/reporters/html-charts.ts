import type { Diagnostic, Severity } from '../../model/diagnostic.ts';

export type CountedRow = { label: string; files: number } & Record<Severity, number>;

/** Counts findings by a label, most first; `files` is in how many files they are. */
export function countBy(diagnostics: readonly Diagnostic[], labelOf: (diagnostic: Diagnostic) => string): CountedRow[] {
	return [...Map.groupBy(diagnostics, labelOf)]
		.map(([label, found]) => {
			const of = (severity: Severity) => found.filter((diagnostic) => diagnostic.severity === severity).length;
			const files = new Set(found.map(({ file }) => file)).size;
			return { label, files, error: of('error'), warning: of('warning'), info: of('info') };
		})
		.sort((a, b) => total(b) - total(a) || (a.label < b.label ? -1 : 1));
}

export interface BarTableOptions {
	/** Heading of the column of labels. */
	head: string;
	/** What a label is shown as, and a name in code beside it. */
	name(label: string): { text: string; code?: string };
	/** Counter of the files that the findings are in; they are not shown without one. */
	unit?: string;
}

/** A table whose numbers are bars as well, so that it can be read aloud and copied. */
export function barTable(rows: readonly CountedRow[], { head, name, unit }: BarTableOptions): string {
	if (rows.length === 0) return '<p>ありません。</p>';
	const most = Math.max(...rows.map(total));
	const headings = [head, '件数', ...(unit === undefined ? [] : ['記事'])];
	const lines = rows.map((row) => {
		const { text, code } = name(row.label);
		const label = escapeHtml(text) + (code === undefined || code === text ? '' : ` <code>${escapeHtml(code)}</code>`);
		const files = unit === undefined ? '' : `<td class="number">${formatCount(row.files)}<small>${unit}</small></td>`;
		return `<tr><th scope="row">${label}</th><td class="number">${formatCount(total(row))}<small>件</small></td>${files}<td class="bar">${bar(row, most)}</td></tr>`;
	});
	return `<table class="chart"><tr>${headings.map((text) => `<th scope="col">${text}</th>`).join('')}<td class="bar"></td></tr>
${lines.join('\n')}</table>`;
}

/** Drawn with attributes: a policy that forbids inline styles leaves them be. */
function bar(row: CountedRow, most: number): string {
	let from = 0;
	const parts = (['error', 'warning', 'info'] as const)
		.filter((severity) => row[severity] > 0)
		.map((severity) => {
			const width = (row[severity] / most) * 100;
			const part = `<rect class="${severity}" x="${from.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
			from += width;
			return part;
		});
	return `<svg aria-hidden="true" width="100%" height="16">${parts.join('')}</svg>`;
}

export function formatCount(count: number): string {
	return count.toLocaleString('ja-JP');
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

function total(row: CountedRow): number {
	return row.error + row.warning + row.info;
}
