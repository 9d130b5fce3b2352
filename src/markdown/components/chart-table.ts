import type { Element, ElementContent } from 'hast';
import { visibleText } from '../facts/visible-text.ts';

/** Reads labels and numbers out of a table element; undefined if no column holds numbers. */
export function readChartTable(table: Element): ChartTable | undefined {
	const [header = [], ...body] = cellTexts(table);
	const rows = body.filter((cells) => cells.length > 0);
	const columns = header
		.map((_, column) => column)
		.slice(1)
		.filter((column) => isNumeric(rows, column));
	if (columns.length === 0) return undefined;
	const chartRows = rows.map((cells) => ({
		label: cells[0] ?? '',
		values: columns.map((column) => ({ written: cells[column] ?? '', number: readNumber(cells[column] ?? '') })),
	}));
	const numbers = chartRows.flatMap((row) => row.values.map(({ number }) => number ?? 0));
	const min = Math.min(0, ...numbers);
	const max = Math.max(0, ...numbers);
	return {
		series: columns.map((column) => header[column] ?? ''),
		rows: chartRows,
		min,
		max: max === min ? min + 1 : max,
	};
}

/**
 * The first number in a cell: full-width digits, thousands separators, units around it and the minus signs of
 * Japanese accounting (▲, △) are understood.
 */
export function readNumber(cell: string): number | undefined {
	const match = /(?:([-−▲△])\s*)?(\d[\d,]*(?:\.\d+)?)/u.exec(cell.normalize('NFKC'));
	if (!match) return undefined;
	const [, sign = '', digits = ''] = match;
	return Number(digits.replaceAll(',', '')) * (sign === '' ? 1 : -1);
}

function isNumeric(rows: string[][], column: number): boolean {
	return rows.some((cells) => readNumber(cells[column] ?? '') !== undefined);
}

function cellTexts(node: Element): string[][] {
	return node.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		return child.tagName === 'tr'
			? [child.children.filter(isCell).map((cell) => visibleText(cell).trim())]
			: cellTexts(child);
	});
}

function isCell(node: ElementContent): node is Element {
	return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

export interface ChartTable {
	/** Heading of each column of numbers. */
	series: string[];
	rows: { label: string; values: { written: string; number: number | undefined }[] }[];
	/** Range of all numbers, with 0 in it. */
	min: number;
	max: number;
}
