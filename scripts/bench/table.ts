/** One figure of a benchmark and, where there is one, what it must not exceed. */
export interface Figure {
	name: string;
	/** Undefined where it cannot be told, for lack of what it is compared with. */
	value: number | undefined;
	limit?: number;
	/** Writes a value or limit: `1.2 × Hugo`. */
	unit: (value: number) => string;
	/** What it was computed from. */
	detail: string;
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
export const times = (of: string) => (value: number) => `${value.toFixed(2)} × ${of}`;

/** The figures as a Markdown table with a verdict for each that has a limit. */
export function renderFigures(figures: readonly Figure[]): string {
	const rows = figures.map(({ name, value, limit, unit, detail }) => [
		name,
		value === undefined ? '–' : unit(value),
		limit === undefined ? '' : unit(limit),
		verdict(value, limit),
		detail,
	]);
	return renderTable([['figure', 'measured', 'at most', 'verdict', 'from'], ...rows]);
}

function verdict(value: number | undefined, limit: number | undefined): string {
	if (limit === undefined) return '';
	if (value === undefined) return 'not measured';
	return value <= limit ? 'ok' : `missed by ${Math.round((value / limit - 1) * 100)} %`;
}

/** Rows as a Markdown table; the first is its head. */
export function renderTable(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
	const [head, ...body] = rows;
	return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
