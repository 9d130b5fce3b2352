import { isWestern } from './kinsoku.ts';
import type { Typesetter } from './typesetter.ts';

/** Room for one column of text. */
export interface ColumnBox {
	/** Middle of the column. */
	x: number;
	y: number;
	height: number;
	maxFontPx: number;
	minFontPx: number;
	/** How wide a word may be that stands upright in the column (縦中横). */
	widestGlyphPx: number;
}

/** One piece of a column, to be set horizontally. */
export interface ColumnPiece {
	text: string;
	x: number;
	baseline: number;
	fontPx: number;
	features: string;
}

/**
 * Sets a short text in one column, centred: Japanese characters one below the other in their forms for
 * vertical writing, western words upright in a row of their own at a size that fits across.
 * A text too long for the column at the smallest size is left out.
 */
export function verticalText(text: string, box: ColumnBox, typesetter: Typesetter): ColumnPiece[] {
	const cells = columnCells(text.replace(/\s+/gu, ' ').trim());
	const widths = cells.map((cell) => typesetter.measure(cell, 800, verticalForms));
	const sizes = (fontPx: number) => widths.map((widthEm) => Math.min(fontPx, box.widestGlyphPx / widthEm));
	for (let fontPx = box.maxFontPx; fontPx >= box.minFontPx; fontPx -= 2) {
		const cellSizes = sizes(fontPx);
		const total = cellSizes.reduce((sum, sizePx) => sum + sizePx * rowPitch, 0);
		if (total > box.height) continue;
		let top = box.y + (box.height - total) / 2;
		return cells.map((cell, index) => {
			const sizePx = cellSizes[index]!;
			const pitchPx = sizePx * rowPitch;
			top += pitchPx;
			const baseline = top - pitchPx / 2 + capCentre * sizePx;
			return { text: cell, x: box.x - (widths[index]! * sizePx) / 2, baseline, fontPx: sizePx, features: verticalForms };
		});
	}
	return [];
}

/** OpenType: ー and brackets turned, 。 and small kana in their corner. */
const verticalForms = 'vert';
const rowPitch = 1.06;
/** Middle of a kanji above the baseline, in ems. */
const capCentre = 0.38;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Western words whole, everything else by grapheme; spaces between them only part. */
function columnCells(text: string): string[] {
	const cells: string[] = [];
	let isInWord = false;
	for (const { segment } of graphemes.segment(text)) {
		const isWord = isWestern(segment);
		if (isWord && isInWord) cells[cells.length - 1] += segment;
		else if (segment.trim() !== '') cells.push(segment);
		isInWord = isWord;
	}
	return cells;
}
