import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codePointsOf } from './cmap.ts';
import { WoffFile } from './woff.ts';

/** Weights of type on a card: headline, and everything small. */
export type FontWeight = 500 | 800;

/** One file of a font, and what it can draw. */
export interface FontFile {
	/** A name of its own, by which a run of text asks for this file and no other. */
	name: string;
	file: WoffFile;
	codePoints: ReadonlySet<number>;
}

/** Finds the file that has a glyph for every code point of a grapheme. Files are opened when first needed. */
export class FontFiles {
	readonly #opened = new Map<string, FontFile>();
	readonly #slices = new Map<string, Map<number, string[]>>();
	readonly #found = { 500: new Map<string, FontFile | null>(), 800: new Map<string, FontFile | null>() };

	/** Null where no font has the glyphs. */
	find(grapheme: string, weight: FontWeight): FontFile | null {
		const found = this.#found[weight];
		const known = found.get(grapheme);
		if (known !== undefined) return known;
		const font = this.#search(grapheme, weight);
		found.set(grapheme, font);
		return font;
	}

	/** Whether the font that nearly everything is set in has all characters of a text: a quick answer for most. */
	baseCovers(text: string): boolean {
		const { codePoints } = this.#open(textPackage, baseSubset, 800);
		for (const character of text) if (!codePoints.has(character.codePointAt(0)!)) return false;
		return true;
	}

	#search(grapheme: string, weight: FontWeight): FontFile | null {
		const codePoints = [...grapheme].map((character) => character.codePointAt(0)!).filter(isDrawn);
		const covers = (font: FontFile) => codePoints.every((codePoint) => font.codePoints.has(codePoint));
		const [first = 0x20] = codePoints;
		for (const [packageName, subset, onlyWeight] of this.#candidates(grapheme, first)) {
			const font = this.#open(packageName, subset, onlyWeight ?? weight);
			if (covers(font)) return font;
		}
		return null;
	}

	*#candidates(grapheme: string, codePoint: number): Generator<FontName> {
		if (looksLikeEmoji(grapheme)) yield emojiFont;
		yield [textPackage, baseSubset];
		yield* this.#slicesOf(textPackage, codePoint);
		yield* fallbacks;
		yield* this.#slicesOf(chinesePackage, codePoint);
	}

	#slicesOf(packageName: string, codePoint: number): FontName[] {
		const slices = this.#slices.get(packageName) ?? readSlices(packageName);
		this.#slices.set(packageName, slices);
		return (slices.get(codePoint) ?? []).map((slice) => [packageName, slice]);
	}

	#open(packageName: string, subset: string, weight: number): FontFile {
		const name = `${packageName.replace(/^.*\//u, '')}-${subset}-${weight}`;
		const opened = this.#opened.get(name);
		if (opened !== undefined) return opened;
		const file = new WoffFile(readFileSync(join(folderOf(packageName), 'files', `${name}-normal.woff`)));
		const font = { name, file, codePoints: codePointsOf(file.table('cmap')!) };
		this.#opened.set(name, font);
		return font;
	}
}

/** Name and version of every package that has a part in how a card looks. */
export function fontVersions(): string[] {
	const packages = new Set([textPackage, chinesePackage, ...fallbacks.map(([name]) => name)]);
	return Array.from(packages, (name) => `${name}@${readJson(name, 'package.json')['version']}`);
}

const textPackage = '@fontsource/noto-sans-jp';
/** For names of Chinese people and products in characters that Japanese does not use (昆仑). */
const chinesePackage = '@fontsource/noto-sans-sc';

/** Package, subset, and the weight where the font has one that suits all type. */
type FontName = readonly [packageName: string, subset: string, onlyWeight?: number];

/**
 * Emoji in outline, drawn in the ink of the headline as type is: one licence (OFL) for all that is on a card,
 * and no colours beside the paper's own.
 */
const emojiFont: FontName = ['@fontsource/noto-emoji', 'emoji', 700];

/** What Noto Sans JP as npm has it lacks: Greek, Ⅲ, ≒, and emoji written as text. */
const fallbacks: readonly FontName[] = [
	['@fontsource/noto-sans', 'greek'],
	['@fontsource/noto-sans', 'greek-ext'],
	['@fontsource/noto-sans', 'cyrillic-ext'],
	['@fontsource/noto-sans', 'latin-ext'],
	['@fontsource/noto-sans-symbols', 'symbols'],
	['@fontsource/noto-sans-math', 'latin', 400],
	emojiFont,
];

/** The subset with nearly everything; it lacks 髙, 﨑, 𠮷 and ①, which the numbered slices have. */
const baseSubset = 'japanese';

const require = createRequire(import.meta.url);

function folderOf(packageName: string): string {
	return dirname(require.resolve(`${packageName}/package.json`));
}

function readJson(packageName: string, file: string): Record<string, string> {
	return JSON.parse(readFileSync(join(folderOf(packageName), file), 'utf8'));
}

/** Code point → the numbered and named slices that are said to have it. */
function readSlices(packageName: string): Map<number, string[]> {
	const slices = new Map<number, string[]>();
	for (const [slice, codePoints] of Object.entries(readJson(packageName, 'unicode.json'))) {
		const name = slice.replace(/[[\]]/gu, '');
		for (const codePoint of expandRanges(codePoints)) {
			const names = slices.get(codePoint);
			if (names === undefined) slices.set(codePoint, [name]);
			else names.push(name);
		}
	}
	return slices;
}

/** `U+30,U+4e00-4eff` */
function* expandRanges(ranges: string): Generator<number> {
	for (const range of ranges.split(',')) {
		const [start, end] = range
			.replace(/^U\+/iu, '')
			.split('-')
			.map((hex) => Number.parseInt(hex, 16));
		for (let codePoint = start!; codePoint <= (end ?? start!); codePoint += 1) yield codePoint;
	}
}

/** Joiners and selectors choose among glyphs and have none themselves. */
function isDrawn(codePoint: number): boolean {
	return !/[\p{Variation_Selector}\u200d]/u.test(String.fromCodePoint(codePoint));
}

function looksLikeEmoji(grapheme: string): boolean {
	return /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}|\u20e3/u.test(grapheme);
}
