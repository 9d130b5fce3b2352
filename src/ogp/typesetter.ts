import { createRequire } from 'node:module';
import type { Harfbuzz } from 'harfbuzzjs';
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
	/** The advance of each glyph and the code unit its cluster begins with. */
	shape(text: string, features: string): { at: number; em: number }[];
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

	/** Advance width of a drawable text in ems. */
	measure(text: string, weight: FontWeight, features: string = proportional): number {
		return this.advances(text, weight, features)[text.length]!;
	}

	/** Where each UTF-16 code unit of a drawable text begins, and at last where it ends, in ems. */
	advances(text: string, weight: FontWeight, features: string = proportional): Float64Array {
		const positions = new Float64Array(text.length + 1);
		for (const { source, text: part, font } of this.#split(text, weight)) {
			// A character replaced by 〓 may have more code units than that has.
			const last = text.length - source;
			for (const { at, em } of this.#face(font).shape(part, features))
				positions[source + Math.min(at, last) + 1]! += em;
		}
		for (let at = 1; at < positions.length; at += 1) positions[at]! += positions[at - 1]!;
		return positions;
	}

	/** The runs of a line of drawable text, from left to right. A character that no font has becomes 〓. */
	runs(text: string, weight: FontWeight, features: string = proportional): TextRun[] {
		const runs: TextRun[] = [];
		let offsetEm = 0;
		for (const { text: part, font } of this.#split(text, weight)) {
			const face = this.#face(font);
			runs.push({ text: part, face, offsetEm });
			offsetEm += face.shape(part, features).reduce((sum, { em }) => sum + em, 0);
		}
		return runs;
	}

	#split(text: string, weight: FontWeight): TextPart[] {
		const parts: TextPart[] = [];
		for (const { segment, index } of graphemes.segment(text)) {
			const found = this.#files.find(segment, weight);
			const [character, font] = found === null ? [geta, this.#files.find(geta, weight)!] : [segment, found];
			const last = parts.at(-1);
			if (last?.font === font && found !== null && !last.isReplaced) last.text += character;
			else parts.push({ source: index, text: character, font, isReplaced: found === null });
		}
		return parts;
	}

	#face(font: FontFile): Face {
		const known = this.#faces.get(font.name);
		if (known !== undefined) return known;
		const face = openFace(font, this.#shaper);
		this.#faces.set(font.name, face);
		return face;
	}
}

/** Required, not imported: the package exports a promise, which module loaders take for a module. */
export function loadShaper(): Promise<Harfbuzz> {
	return createRequire(import.meta.url)('harfbuzzjs');
}

/** 下駄 (U+3013), which printers set where a type is missing. */
const geta = '〓';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

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
		shape(text, features) {
			const buffer = shaper.createBuffer();
			buffer.addText(text);
			buffer.guessSegmentProperties();
			shaper.shape(font, buffer, features);
			const glyphs = buffer.json();
			buffer.destroy();
			return glyphs.map(({ cl, ax }) => ({ at: cl, em: ax / upem }));
		},
	};
}

interface TextPart {
	/** Offset in the text that was split. */
	source: number;
	text: string;
	font: FontFile;
	isReplaced: boolean;
}
