import { drawableText } from './drawable-text.ts';
import { brackets } from './kinsoku.ts';
import { type BreakPoint, type BreakRank, breakRanks, countVisible, findBreakPoints } from './break-points.ts';

/** Room for a text: its size, and the sizes of type that may be set in it. */
export interface TextBox {
	widthPx: number;
	heightPx: number;
	minFontPx: number;
	maxFontPx: number;
	/** Phrases stay whole for as long as they fit a line in this size; smaller type would cost more than it gains. */
	phraseFontPx: number;
	/** Line height as a multiple of the font size. */
	leading: number;
}

/**
 * Where each UTF-16 code unit of a text begins when it is set in one line, and at last where it ends, in
 * ems: one number more than the text has code units.
 */
export type Measure = (text: string) => ArrayLike<number>;

export interface TextLine {
	text: string;
	widthPx: number;
	/** Where the line begins in the text that was laid out, in UTF-16 code units. */
	start: number;
}

export interface TextLayout {
	lines: TextLine[];
	fontSizePx: number;
	/** Whether the end was cut off, with an ellipsis: the text does not fit at the smallest size. */
	isCut: boolean;
}

/**
 * Sets a title in a box: phrases (BudouX) stay whole under strict kinsoku, lines are as even as they
 * can be, the last is never one character, and the type is as large as even lines allow.
 */
export function layoutTitle(text: string, box: TextBox, measure: Measure): TextLayout {
	const title = drawableText(text);
	if (title === '') return { lines: [], fontSizePx: box.maxFontPx, isCut: false };
	const whole = title.length > maxLength ? null : layoutAtBestSize(new MeasuredText(title, measure), box);
	return whole ?? layoutCut(title.slice(0, maxLength).toWellFormed(), box, measure);
}

/** In UTF-16 code units: more than a card holds. The work of laying out grows with the square of the length. */
const maxLength = 400;

const sizeStepPx = 2;

/** How much smaller than the largest possible the type may be for the sake of more even lines. */
const smallestShare = 0.82;

/** What giving up all size is worth, in the unit of `unevenness`. */
const sizeWeight = 0.55;

function layoutAtBestSize(text: MeasuredText, box: TextBox): TextLayout | null {
	let best: { layout: TextLayout; cost: number } | null = null;
	let largestPx = 0;
	for (let fontSizePx = box.maxFontPx; fontSizePx >= box.minFontPx; fontSizePx -= sizeStepPx) {
		if (fontSizePx < largestPx * smallestShare) break;
		const layout = layoutAtSize(text, box, fontSizePx);
		if (layout === null) continue;
		largestPx ||= fontSizePx;
		const cost = layout.unevenness + sizeWeight * (1 - fontSizePx / largestPx);
		if (best === null || cost < best.cost) best = { layout: { ...layout, isCut: false }, cost };
	}
	return best && { lines: best.layout.lines, fontSizePx: best.layout.fontSizePx, isCut: false };
}

function layoutAtSize(text: MeasuredText, box: TextBox, fontSizePx: number): SizedLayout | null {
	const lineEm = box.widthPx / fontSizePx;
	const maxLines = Math.floor(box.heightPx / (box.leading * fontSizePx));
	// Most sizes are ruled out by this alone. The em is for white space that line ends swallow.
	if (text.width(0, text.source.length) > maxLines * (lineEm + 1)) return null;
	const points = usablePoints(text, lineEm, box);
	const broken = points && breakEvenly(text, points, lineEm);
	if (!broken || broken.length > maxLines) return null;
	const lines = broken.map(({ start, end }) => {
		const line = text.source.slice(start, end);
		return { text: line, widthPx: text.widthAlone(line) * fontSizePx, start };
	});
	// Widths within a longer text differ a little by kerning at the ends.
	return lines.some(({ widthPx }) => widthPx > box.widthPx)
		? null
		: { lines, fontSizePx, unevenness: unevenness(lines, box.widthPx) };
}

/** Standard deviation of the lines' widths, as a share of the box. */
function unevenness(lines: readonly TextLine[], boxWidthPx: number): number {
	const mean = lines.reduce((sum, { widthPx }) => sum + widthPx, 0) / lines.length;
	const variance = lines.reduce((sum, { widthPx }) => sum + (widthPx - mean) ** 2, 0) / lines.length;
	return Math.sqrt(variance) / boxWidthPx;
}

/**
 * The places to choose from: ends of phrases, and others only within what is wider than a line. Null where
 * a word would have to be broken that fits a line in smaller type.
 */
function usablePoints(text: MeasuredText, lineEm: number, box: TextBox): BreakPoint[] | null {
	const usable: BreakPoint[] = [];
	const fitsSmaller = (widthEm: number, rank: BreakRank) =>
		rank !== 'phrase' &&
		rank !== 'space' &&
		widthEm * (rank === 'script' ? box.phraseFontPx : box.minFontPx) <= box.widthPx;
	const split = (start: number, end: number, points: readonly BreakPoint[], [rank, ...worse]: Ranks): boolean => {
		const widthEm = text.width(start, end);
		if (widthEm <= lineEm) return true;
		if (rank === undefined || fitsSmaller(widthEm, rank)) return false;
		const chosen = points.filter((point) => point.rank === rank);
		usable.push(...chosen);
		let from = start;
		let isSplit = true;
		for (const point of [...chosen, { lineEnd: end, nextStart: end }]) {
			const inner = points.filter(({ lineEnd, nextStart }) => nextStart > from && lineEnd < point.lineEnd);
			isSplit &&= split(from, point.lineEnd, inner, worse);
			from = point.nextStart;
		}
		return isSplit;
	};
	const { length } = text.source;
	const isSplit = split(0, length, text.points, breakRanks);
	return isSplit ? usable.sort((a, b) => a.lineEnd - b.lineEnd) : null;
}

/**
 * Dynamic programming over the places for a break. The sum of the squares of what lines leave free makes
 * the fewest lines win and, of as many lines, the most even ones (for a given sum of widths it grows with
 * their variance).
 */
function breakEvenly(text: MeasuredText, points: readonly BreakPoint[], lineEm: number): Span[] | null {
	const ends = [...points.map(({ lineEnd }) => lineEnd), text.source.length];
	const starts = [0, ...points.map(({ nextStart }) => nextStart)];
	const costs: number[] = [];
	const choices: number[] = [];
	for (const [last, end] of ends.entries()) {
		costs[last] = Infinity;
		for (let first = last; first >= 0; first -= 1) {
			const width = text.width(starts[first]!, end);
			if (width > lineEm) break;
			const before = first === 0 ? 0 : costs[first - 1]! + breakCost(text, points[first - 1]!);
			const isLastLine = last === ends.length - 1 && first > 0;
			const lonely = isLastLine && countVisible(text.source.slice(starts[first], end).replace(/\p{P}/gu, '')) < 2;
			const cost = before + (1 - width / lineEm) ** 2 + (lonely ? lonelyCost : 0);
			if (cost < costs[last]!) [costs[last], choices[last]] = [cost, first];
		}
	}
	if (costs[ends.length - 1] === Infinity) return null;
	const spans: Span[] = [];
	for (let last = ends.length - 1; last >= 0; last = choices[last]! - 1) {
		spans.unshift({ start: starts[choices[last]!]!, end: ends[last]! });
	}
	return spans;
}

/** A last line of one character is worse than any number of lines. */
const lonelyCost = 100;

/** What a break costs where it tears something apart; in the unit of a squared empty line, 1. */
const rankCosts: Record<BreakRank, number> = {
	phrase: 0,
	space: 0.05,
	script: 0.1,
	character: 0.25,
	'word-part': 0.3,
	letter: 0.5,
	forced: 10,
};
const withinBracketsCost = 0.06;
const afterPauseCost = -0.06;

function breakCost(text: MeasuredText, point: BreakPoint): number {
	const isPause = /[・、，。．：；！？｜|,:!?…―—）」』】)]/u.test(text.source[point.lineEnd - 1] ?? '');
	const depth = text.bracketDepth(point.lineEnd);
	return rankCosts[point.rank] + (depth > 0 ? withinBracketsCost : isPause ? afterPauseCost : 0);
}

/** The longest beginning that fits at the smallest size, with an ellipsis. */
function layoutCut(title: string, box: TextBox, measure: Measure): TextLayout {
	const points = findBreakPoints(title);
	for (const rank of ['phrase', 'forced'] as const) {
		const ends = points.filter((point) => rank === 'forced' || point.rank === rank).map(({ lineEnd }) => lineEnd);
		let [fits, fails] = [-1, ends.length];
		let found: SizedLayout | null = null;
		while (fails - fits > 1) {
			const middle = (fits + fails) >> 1;
			const head = title.slice(0, ends[middle]).replace(/[、，。．：；｜|,:]+$/u, '');
			const layout = layoutAtSize(new MeasuredText(`${head}…`, measure), box, box.minFontPx);
			if (layout === null) fails = middle;
			else [fits, found] = [middle, layout];
		}
		if (found !== null) return { lines: found.lines, fontSizePx: found.fontSizePx, isCut: true };
	}
	return { lines: [], fontSizePx: box.minFontPx, isCut: true };
}

/** A text with the widths of its parts. */
class MeasuredText {
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

type Ranks = readonly BreakRank[];

interface Span {
	start: number;
	end: number;
}

interface SizedLayout {
	lines: TextLine[];
	fontSizePx: number;
	unevenness: number;
}
