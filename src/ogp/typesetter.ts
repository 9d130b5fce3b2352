import harfbuzz from 'harfbuzzjs';
import { FontFiles, type FontFile, type FontWeight } from './font-files.ts';

/** A stretch of text in one font file. */
export interface TextRun {
	text: string;
	face: Face;
	/** Ems from the beginning of the text. */
	offsetEm: number;
}

/** A font file ready to be shaped and drawn. Heights are in ems, above and below the baseline. */
export interface Face {
	name: string;
	/** The bare font, for satori. */
	data: Buffer;
	ascent: number;
	descent: number;
	advance(text: string, features: string): number;
}

/** OpenType features of all type on cards: proportional spacing, by which brackets lose their empty half. */
export const proportional = 'palt';

/**
 * Knows how wide text is and with which font files it is drawn, by the shaper (HarfBuzz) and the features
 * that satori draws with, so that what is measured is what is drawn.
 */
export class Typesetter {
	readonly #files = new FontFiles();
	readonly #faces = new Map<string, Face>();
	readonly #shaper: Harfbuzz;

	/** @param shaper what `loadShaper` resolves to */
	constructor(shaper: Harfbuzz) {
		this.#shaper = shaper;
	}

	/** Advance width in ems. */
	measure(text: string, weight: FontWeight, features: string = proportional): number {
		return this.#set(text, weight, features).widthEm;
	}

	/** The runs of a line of text, from left to right. Characters that no font has become 〓. */
	runs(text: string, weight: FontWeight, features: string = proportional): TextRun[] {
		return this.#set(text, weight, features).runs;
	}

	#set(text: string, weight: FontWeight, features: string): { runs: TextRun[]; widthEm: number } {
		const runs: TextRun[] = [];
		let widthEm = 0;
		for (const { text: part, font } of splitByFont(text, weight, this.#files)) {
			const face = this.#face(font);
			runs.push({ text: part, face, offsetEm: widthEm });
			widthEm += face.advance(part, features);
		}
		return { runs, widthEm };
	}

	#face(font: FontFile): Face {
		const known = this.#faces.get(font.name);
		if (known !== undefined) return known;
		const face = openFace(font, this.#shaper);
		this.#faces.set(font.name, face);
		return face;
	}
}

export function loadShaper(): Promise<Harfbuzz> {
	return harfbuzz;
}

/** Characters of a text that no font has, each once. */
export function missingCharacters(text: string, files: FontFiles): string[] {
	const missing = new Set<string>();
	for (const { segment } of graphemes.segment(drawable(text))) {
		if (files.find(segment, 800) === null) missing.add(segment);
	}
	return [...missing];
}

/** 下駄 (U+3013), which printers set where a type is missing. */
const geta = '〓';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What of a text can be seen: composed, without invisible characters other than those that join emoji. */
function drawable(text: string): string {
	return text.normalize('NFC').replace(/[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '');
}

function splitByFont(text: string, weight: FontWeight, files: FontFiles): { text: string; font: FontFile }[] {
	const parts: { text: string; font: FontFile }[] = [];
	for (const { segment } of graphemes.segment(drawable(text))) {
		const found = files.find(segment, weight);
		const [character, font] = found === null ? [geta, files.find(geta, weight)!] : [segment, found];
		const last = parts.at(-1);
		if (last?.font === font) last.text += character;
		else parts.push({ text: character, font });
	}
	return parts;
}

function openFace({ name, file }: FontFile, shaper: Harfbuzz): Face {
	const data = file.toSfnt();
	const blob = shaper.createBlob(data);
	const face = shaper.createFace(blob, 0);
	const font = shaper.createFont(face);
	const { upem } = face;
	const heights = file.table('hhea')!;
	return {
		name,
		data,
		ascent: heights.readInt16BE(4) / upem,
		descent: -heights.readInt16BE(6) / upem,
		advance(text, features) {
			const buffer = shaper.createBuffer();
			buffer.addText(text);
			buffer.guessSegmentProperties();
			shaper.shape(font, buffer, features);
			const units = buffer.json().reduce((sum, glyph) => sum + glyph.ax, 0);
			buffer.destroy();
			return units / upem;
		},
	};
}

/** The part of harfbuzzjs that is used here; it comes without types. */
export interface Harfbuzz {
	createBlob(data: Uint8Array): unknown;
	createFace(blob: unknown, index: number): { upem: number };
	createFont(face: unknown): unknown;
	createBuffer(): {
		addText(text: string): void;
		guessSegmentProperties(): void;
		json(): { ax: number }[];
		destroy(): void;
	};
	shape(font: unknown, buffer: unknown, features: string): void;
}
