import { isAfterBoundary, isBeforeBoundary } from './blocks.ts';
import { patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Alignment, Block, MappedText } from './tree.ts';

/** Parses a table, which in kramdown needs no line of dashes: any line with a `|` may be one. */
export function parseTable(scanner: Scanner, blocks: Block[]): boolean {
	if (!isAfterBoundary(blocks) || scanner.check(patterns.tableStart) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	const hasLeadingPipe = /^[ \t]*\|/u.test(scanner.check(patterns.tableLine)![0]);
	scanner.scan(patterns.tableSeparator);
	let head: MappedText[][] = [];
	let rows: MappedText[][] = [];
	let alignment: Alignment[] | null = null;
	let hasFooter = false;
	while (!scanner.isAtEnd && scanner.check(patterns.tableLine) !== null) {
		const separator = scanner.scan(patterns.tableSeparator);
		if (separator !== null) {
			if (rows.length > 0 && alignment === null && !hasFooter) {
				head = rows;
				rows = [];
				alignment = alignmentOf(separator[1]!);
			}
		} else if (scanner.scan(patterns.tableFooter) !== null) {
			hasFooter = true;
		} else {
			const at = scanner.pos;
			scanner.scan(patterns.line);
			rows.push(cellsOf(scanner.slice(at, scanner.pos - 1), hasLeadingPipe));
		}
	}
	const cells = (head.length + rows.length) * Math.max(0, ...[...head, ...rows].map((row) => row.length));
	const isTable =
		cells <= maxCells &&
		isBeforeBoundary(scanner) &&
		rows.length > 0 &&
		hasPipeOnEachLine(scanner.text.value.slice(from, scanner.pos - 1));
	if (!isTable) {
		scanner.pos = from;
		return false;
	}
	const columns = Math.max(...[...head, ...rows].map((row) => row.length));
	const given = alignment ?? [];
	const padded = Array.from({ length: columns }, (_, index) => given[index] ?? null);
	blocks.push({ type: 'table', alignment: padded, head, body: rows, start, end: scanner.offsetBefore() });
	return true;
}

/** Rows times columns; more is no table that anyone could read. */
const maxCells = 100_000;

function alignmentOf(line: string): Alignment[] {
	return [...line.matchAll(/[ \t]?(:?)-+(:?)[ \t]?/gu)].map(([, left, right]) => {
		if (left === '' && right === '') return null;
		return right === '' ? 'left' : left === '' ? 'right' : 'center';
	});
}

/** Splits a row at pipes that are neither escaped nor in code. */
function cellsOf(line: MappedText, hasLeadingPipe: boolean): MappedText[] {
	const { value } = line;
	const cells: MappedText[] = [];
	let from = 0;
	let index = 0;
	while (index < value.length) {
		const code = codeAt(value, index);
		if (code > index) index = code;
		else if (value[index] === '|' && value[index - 1] !== '\\') {
			cells.push(line.slice(from, index).trim());
			index += 1;
			from = index;
		} else index += 1;
	}
	cells.push(line.slice(from, value.length).trim());
	if (hasLeadingPipe && cells[0]?.value === '') cells.shift();
	if (cells.at(-1)?.value === '') cells.pop();
	return cells;
}

/** The end of code that begins here, else the same place. */
function codeAt(value: string, index: number): number {
	const html = /^<code[^>]*>[^]*?<\/code>/u.exec(value.slice(index, index + 5) === '<code' ? value.slice(index) : '');
	if (html !== null) return index + html[0].length;
	if (value[index] !== '`') return index;
	const run = /^`+/u.exec(value.slice(index))![0];
	if (run === '`' && (index === 0 || /[ \t]/u.test(value[index - 1]!)) && /[ \t]/u.test(value[index + 1] ?? ''))
		return index + 1;
	const close = value.indexOf(run, index + run.length);
	return close === -1 ? index + run.length : close + run.length;
}

/** Pipes in code do not make a table. */
function hasPipeOnEachLine(text: string): boolean {
	return text.split('\n').every((line) => {
		for (let index = 0; index < line.length; index += 1) {
			const code = codeAt(line, index);
			if (code > index) index = code - 1;
			else if (line[index] === '|' && line[index - 1] !== '\\') return true;
		}
		return false;
	});
}
