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
	uprightPx: number;
}

/** One piece of a column, to be set horizontally, or so and then turned clockwise about its middle. */
export interface ColumnPiece {
	text: string;
	x: number;
	baseline: number;
	fontPx: number;
	features: string;
	turned: boolean;
}

/**
 * Sets a short text in one column, centred: Japanese characters one below the other in their forms for
 * vertical writing, western words upright where they fit across (縦中横), else turned. A text too long for
 * the column in the smallest type is left out.
 */
export function verticalText(text: string, box: ColumnBox, typesetter: Typesetter): ColumnPiece[] {
	const cells = columnCells(text.replace(/\s+/gu, ' ').trim(), typesetter);
	for (let fontPx = box.maxFontPx; fontPx >= box.minFontPx; fontPx -= 2) {
		const pitches = cells.map((cell) => pitchOf(cell, fontPx, box));
		const total = pitches.reduce((sum, pitch) => sum + pitch, 0);
		if (total > box.height) continue;
		let top = box.y + (box.height - total) / 2;
		return cells.map((cell, index) => {
			const middle = top + pitches[index]! / 2;
			top += pitches[index]!;
			return placeCell(cell, middle, fontPx, box);
		});
	}
	return [];
}

/** OpenType: ー and brackets turned, 。 and small kana in their corner. */
const verticalForms = 'vert';
const rowPitch = 1.06;
/** Between a turned word and what is above and below it. */
const wordGapEm = 0.3;
/** Middle of a kanji, and of a capital, above the baseline, in ems. */
const kanjiMiddle = 0.38;
const capitalMiddle = 0.367;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Western words whole, with the spaces between them; everything else by grapheme. */
function columnCells(text: string, typesetter: Typesetter): Cell[] {
	const texts: { text: string; isWord: boolean }[] = [];
	for (const { segment } of graphemes.segment(text)) {
		const last = texts.at(-1);
		const isSpace = segment.trim() === '';
		if (last?.isWord === true && (isSpace || isWestern(segment))) last.text += segment;
		else if (!isSpace) texts.push({ text: segment, isWord: isWestern(segment) });
	}
	return texts.map(({ text: cell, isWord }) => {
		const trimmed = cell.trim();
		const features = isWord ? 'kern' : verticalForms;
		return { text: trimmed, isWord, features, widthEm: typesetter.measure(trimmed, 800, features) };
	});
}

function isTurned({ isWord, widthEm }: Cell, fontPx: number, { uprightPx }: ColumnBox): boolean {
	return isWord && widthEm * fontPx > uprightPx;
}

function pitchOf(cell: Cell, fontPx: number, box: ColumnBox): number {
	return isTurned(cell, fontPx, box) ? (cell.widthEm + wordGapEm) * fontPx : rowPitch * fontPx;
}

function placeCell(cell: Cell, middle: number, fontPx: number, box: ColumnBox): ColumnPiece {
	const { text, features, widthEm, isWord } = cell;
	const turned = isTurned(cell, fontPx, box);
	const rise = isWord ? capitalMiddle : kanjiMiddle;
	// A turned piece is placed so that the middle of its capitals, and not of its box, is the column's.
	const { ascent, descent } = textHeights;
	const offset = turned ? ((ascent - descent) / 2 - rise) * fontPx : 0;
	const baseline = turned ? middle + ((ascent - descent) / 2) * fontPx : middle + rise * fontPx;
	return { text, x: box.x - (widthEm * fontPx) / 2 + offset, baseline, fontPx, features, turned };
}

/** Of Noto Sans JP, in ems: satori turns a piece about the middle of this box. */
const textHeights = { ascent: 1.16, descent: 0.288 };

interface Cell {
	text: string;
	isWord: boolean;
	features: string;
	widthEm: number;
}
