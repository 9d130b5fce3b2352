import { diagnose, type Diagnostic, type Point } from '../model/diagnostic.ts';
import type { CardView } from './card.ts';
import { drawableText } from './drawable-text.ts';
import { FontFiles } from './font-files.ts';

/** A card and the place in the site to which what is wrong with it is reported. */
export interface CardSource {
	card: CardView;
	/** Path relative to the site folder. */
	file: string;
	/** Where the title stands. */
	start?: Point;
}

/** One diagnostic for each character of each card that no font has a glyph for. */
export function diagnoseMissingGlyphs(sources: readonly CardSource[]): Diagnostic[] {
	const files = new FontFiles();
	return sources.flatMap(({ card, file, start }) =>
		missingCharacters(drawnText(card), files).map((character) =>
			diagnose('card-glyph', { file, ...(start && { start }) }, { character, codePoint: codePointsOf(character) }),
		),
	);
}

/** Graphemes of a text that no font has, each once. */
export function missingCharacters(text: string, files: FontFiles): string[] {
	if (files.baseCovers(text)) return [];
	const missing = new Set<string>();
	for (const { segment } of graphemes.segment(drawableText(text))) {
		if (files.find(segment, 800) === null) missing.add(segment);
	}
	return [...missing];
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function drawnText({ title, label, note, byline, siteName }: CardView): string {
	return [title, label, note, byline, siteName].join(' ');
}

/** `U+1F468 U+200D U+1F33E` */
function codePointsOf(grapheme: string): string {
	return [...grapheme]
		.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
		.join(' ');
}
