import { drawableText } from './drawable-text.ts';
import { type BreakPoint, type BreakRank, countVisible, findBreakPoints } from './break-points.ts';
import { MeasuredText, type Measure } from './measured-text.ts';
import { type TextBox, usablePoints } from './usable-points.ts';

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
const smallestShare = 0.86;

/** What giving up all size is worth, in the unit of `unevenness`. */
const sizeWeight = 0.8;

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
	joint: 0.15,
	character: 0.25,
	'word-part': 0.3,
	letter: 0.5,
	forced: 10,
};
const withinBracketsCost = 0.06;
const afterPauseCost = -0.06;
/** At a full-width space. */
const atDivisionCost = -0.3;

function breakCost(text: MeasuredText, point: BreakPoint): number {
	const isPause = /[・、，。．：；！？｜|,:!?…―—）」』】)]/u.test(text.source[point.lineEnd - 1] ?? '');
	const depth = text.bracketDepth(point.lineEnd);
	const isDivided = text.source.slice(point.lineEnd, point.nextStart).includes('\u3000');
	return (
		rankCosts[point.rank] + (isDivided ? atDivisionCost : depth > 0 ? withinBracketsCost : isPause ? afterPauseCost : 0)
	);
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

interface Span {
	start: number;
	end: number;
}

interface SizedLayout {
	lines: TextLine[];
	fontSizePx: number;
	unevenness: number;
}
