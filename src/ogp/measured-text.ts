import { type BreakPoint, findBreakPoints } from './break-points.ts';
import { brackets } from './kinsoku.ts';

/**
 * Where each UTF-16 code unit of a text begins when it is set in one line, and at last where it ends, in
 * ems: one number more than the text has code units.
 */
export type Measure = (text: string) => ArrayLike<number>;

/** A text with the widths of its parts. */
export class MeasuredText {
	readonly source: string;
	readonly points: BreakPoint[];
	readonly #measure: Measure;
	readonly #positions: ArrayLike<number>;
	readonly #widthsAlone = new Map<string, number>();
	readonly #depths: number[] = [0];

	constructor(source: string, measure: Measure) {
		this.source = source;
		this.points = findBreakPoints(source);
		this.#measure = measure;
		this.#positions = measure(source);
		for (const character of source.split('')) {
			const change = brackets.has(character) ? 1 : closing.has(character) ? -1 : 0;
			this.#depths.push(Math.max(0, this.#depths.at(-1)! + change));
		}
	}

	/** Width of a part where it stands, in ems. */
	width(start: number, end: number): number {
		return this.#positions[end]! - this.#positions[start]!;
	}

	/** Width of a part set in a line of its own, in ems. */
	widthAlone(line: string): number {
		const known = this.#widthsAlone.get(line);
		if (known !== undefined) return known;
		const width = this.#measure(line)[line.length]!;
		this.#widthsAlone.set(line, width);
		return width;
	}

	/** How many brackets are open at an offset. */
	bracketDepth(offset: number): number {
		return this.#depths[offset] ?? 0;
	}
}

const closing = new Set(brackets.values());
