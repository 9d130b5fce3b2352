import { type BreakPoint, type BreakRank, breakRanks } from './break-points.ts';
import type { MeasuredText } from './measured-text.ts';

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
 * The places to choose from: ends of phrases, and others only within what is wider than a line. Null where
 * a word would have to be broken that fits a line in smaller type.
 */
export function usablePoints(text: MeasuredText, lineEm: number, box: TextBox): BreakPoint[] | null {
	const usable: BreakPoint[] = [];
	const split = (start: number, end: number, points: readonly BreakPoint[], [rank, ...worse]: Ranks): boolean => {
		const widthEm = text.width(start, end);
		if (widthEm <= lineEm) return true;
		if (rank === undefined || fitsSmaller(widthEm, rank, box)) return false;
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
	const points = text.points.map((point) => sparePhrase(point, text, lineEm));
	const isSplit = split(0, text.source.length, points, breakRanks);
	return isSplit ? usable.sort((a, b) => a.lineEnd - b.lineEnd) : null;
}

/** Whether what a break of this rank would tear fits a line in type that may be set for its sake. */
function fitsSmaller(widthEm: number, rank: BreakRank, box: TextBox): boolean {
	if (rank === 'phrase' || rank === 'space') return false;
	return widthEm * (rank === 'script' ? box.phraseFontPx : box.minFontPx) <= box.widthPx;
}

/**
 * Where kinsoku joins two phrases to more than a line (`…産業へ：進化と`), one that fits a line by itself is
 * broken after the punctuation it begins with, and elsewhere only as any other word.
 */
function sparePhrase(point: BreakPoint, text: MeasuredText, lineEm: number): BreakPoint {
	const { start, end } = point.phrase;
	const isTorn = point.rank === 'space' || point.rank === 'script';
	if (!isTorn || text.width(start, end) > lineEm) return point;
	const isAfterPunctuation = /^\p{P}+$/u.test(text.source.slice(start, point.lineEnd));
	return { ...point, rank: isAfterPunctuation ? 'joint' : 'character' };
}

type Ranks = readonly BreakRank[];
