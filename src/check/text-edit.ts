import type { Point } from '../model/diagnostic.ts';

/** A part of a text, by offsets in UTF-16 code units. */
export interface Span {
	start: number;
	end: number;
}

/** The same part as an editor shows it. */
export interface Place {
	start: Point;
	end: Point;
}

/** Replaces a part of a text. */
export interface Edit extends Span {
	insert: string;
}

/** Applies edits from first to last; one that overlaps an earlier one is left for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
	const parts: string[] = [];
	let position = 0;
	for (const { start, end, insert } of sorted) {
		if (start < position) continue;
		parts.push(text.slice(position, start), insert);
		position = end;
	}
	return parts.join('') + text.slice(position);
}

/** Finds the line and column of offsets in one text. */
export class LineIndex {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
			this.#starts.push(index + 1);
		}
	}

	pointAt(offset: number): Point {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - this.#starts[low]! + 1 };
	}

	placeOf({ start, end }: Span): Place {
		return { start: this.pointAt(start), end: this.pointAt(end) };
	}

	/** Offset of a place given by line and column. */
	offsetOf({ line, column }: Point): number {
		return (this.#starts[line - 1] ?? 0) + column - 1;
	}
}

/**
 * The span with the line break that ends it and the blank lines after it, for deleting whole lines. Right below
 * other text the blank lines stay, or what follows would join that text.
 */
export function wholeLines(text: string, { start, end }: Span): Span {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	let to = text.indexOf('\n', end);
	to = to === -1 ? text.length : to + 1;
	const lineBefore = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1));
	if (lineBefore.trim() !== '') return { start: from, end: to };
	while (to < text.length) {
		const next = text.indexOf('\n', to);
		const line = text.slice(to, next === -1 ? text.length : next);
		if (line.trim() !== '') break;
		to = next === -1 ? text.length : next + 1;
	}
	return { start: from, end: to };
}
