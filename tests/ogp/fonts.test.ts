import { expect, test } from 'vitest';
import { FontFiles } from '../../src/ogp/font-files.ts';
import { galleryCards } from '../../src/ogp/gallery.ts';
import { diagnoseMissingGlyphs, missingCharacters } from '../../src/ogp/missing-glyphs.ts';
import { loadShaper, Typesetter } from '../../src/ogp/typesetter.ts';

const files = new FontFiles();

test.each([
	['あ漢字カナABC123', 'noto-sans-jp-japanese-800'],
	['髙', 'noto-sans-jp-66-800'],
	['﨑', 'noto-sans-jp-67-800'],
	['𠮷', 'noto-sans-jp-1-800'],
	['①', 'noto-sans-jp-92-800'],
	['㈱', 'noto-sans-jp-66-800'],
	['Ⅲ', 'noto-sans-symbols-symbols-800'],
	['α', 'noto-sans-greek-800'],
	['≒', 'noto-sans-math-latin-400'],
	['仑', 'noto-sans-sc-104-800'],
	['🚀', 'noto-emoji-emoji-700'],
	['👨‍👩‍👧‍👦', 'noto-emoji-emoji-700'],
	['🇯🇵', 'noto-emoji-emoji-700'],
	['1️⃣', 'noto-emoji-emoji-700'],
])('%s is drawn with %s', (text, name) => {
	const segments = [...new Intl.Segmenter('ja').segment(text)].map(({ segment }) => segment);
	expect(new Set(segments.map((segment) => files.find(segment, 800)?.name))).toEqual(new Set([name]));
});

test('no font is chosen for a character that none has', () => {
	expect(missingCharacters('한국の𓀀と水', files)).toEqual(['한', '국', '𓀀']);
	expect(files.find('한', 500)).toBeNull();
});

test('a missing glyph is a warning with its code point and the place of the title', () => {
	const [{ card }] = galleryCards() as [ReturnType<typeof galleryCards>[number]];
	const sources = [
		{ card: { ...card, title: '水' }, file: 'content/posts/a.md' },
		{ card: { ...card, title: '한' }, file: 'content/posts/b.md', start: { line: 2, column: 8 } },
	];
	expect(diagnoseMissingGlyphs(sources)).toEqual([
		{
			file: 'content/posts/b.md',
			start: { line: 2, column: 8 },
			rule: 'card-glyph',
			severity: 'warning',
			params: { character: '한', codePoint: 'U+D55C' },
		},
	]);
});

test('no card of the gallery lacks a glyph', () => {
	expect(diagnoseMissingGlyphs(galleryCards().map(({ card, name }) => ({ card, file: name })))).toEqual([]);
});

test('a line in several fonts is set in runs that follow one another, a missing character as 〓', async () => {
	const typesetter = new Typesetter(await loadShaper());
	const runs = typesetter.runs('水🚀한①', 800).map(({ text, face, offsetEm }) => [text, face.name, offsetEm]);
	expect(runs).toEqual([
		['水', 'noto-sans-jp-japanese-800', 0],
		['🚀', 'noto-emoji-emoji-700', 1],
		['〓', 'noto-sans-jp-japanese-800', 1 + 2600 / 2048],
		['①', 'noto-sans-jp-92-800', 2 + 2600 / 2048],
	]);
});
