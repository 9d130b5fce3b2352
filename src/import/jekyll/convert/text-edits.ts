/** Replaces a part of a text; offsets in UTF-16 code units. */
export interface TextEdit {
	start: number;
	end: number;
	insert: string;
}

/** A body under conversion, which knows for each of its lines the line of the source file. */
export class EditedText {
	readonly text: string;
	/** Line of the source file for each line of the text, from 1. */
	readonly #origins: readonly number[];
	#starts: number[] | null = null;

	constructor(text: string, firstLine: number, origins?: readonly number[]) {
		this.text = text;
		this.#origins = origins ?? text.split('\n').map((_, index) => firstLine + index);
	}

	/** The text after edits in any order; where two overlap the first one counts. */
	apply(edits: readonly TextEdit[]): EditedText {
		if (edits.length === 0) return this;
		const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
		let text = '';
		let position = 0;
		const origins: number[] = [this.lineAt(0)];
		const append = (part: string, originOf: (index: number) => number) => {
			for (let index = part.indexOf('\n'); index !== -1; index = part.indexOf('\n', index + 1)) {
				origins.push(originOf(index + 1));
			}
			text += part;
		};
		for (const { start, end, insert } of sorted) {
			if (start < position) continue;
			const kept = position;
			append(this.text.slice(kept, start), (index) => this.lineAt(kept + index));
			const line = this.lineAt(start);
			append(insert, () => line);
			position = end;
			// A line that nothing is left of gives its place to the one below.
			if (text === '' || text.endsWith('\n')) origins[origins.length - 1] = this.lineAt(end);
		}
		const kept = position;
		append(this.text.slice(kept), (index) => this.lineAt(kept + index));
		return new EditedText(text, 1, origins);
	}

	/** The line of the source file that an offset came from. */
	lineAt(offset: number): number {
		this.#starts ??= lineStarts(this.text);
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return this.#origins[low] ?? this.#origins.at(-1) ?? 1;
	}
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
	return starts;
}

/** The line that ends right before an offset at the start of a line; empty for a blank one. */
export function lineAbove(text: string, offset: number): string {
	const before = text.slice(0, offset);
	return before.endsWith('\n') ? before.slice(before.lastIndexOf('\n', before.length - 2) + 1).trim() : '';
}
