import { foldKanji } from './kanji-variants.ts';

/**
 * One form for all spellings of a text, for index and query alike: width and compatibility forms (NFKC), case,
 * accents of Latin letters, older forms of kanji, small katakana (キヤノン, ウェブ), ヴ and the dashes of ranges.
 * Long-vowel marks are left to the segmentation, which knows where a word ends.
 */
export function foldText(text: string): string {
	let folded = text;
	if (!isPlain.test(folded)) folded = foldUnusual(folded);
	if (hasCapitals.test(folded)) folded = folded.toLowerCase();
	return foldKanji(folded)
		.replace(vSounds, (kana) => plainSounds[kana] ?? 'ブ')
		.replace(smallKatakana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1))
		.replace(/ヶ/gu, 'ケ')
		.replace(wideMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/**
 * The folded text with, for each of its UTF-16 units, the unit of the original it came from; for marking what was
 * found in the text as it was written. The list is one longer than the folded text.
 */
export function foldWithPositions(text: string): { folded: string; positions: number[] } {
	let folded = '';
	const positions: number[] = [];
	for (const { 0: piece, index } of text.matchAll(pieces)) {
		const part = foldText(piece);
		for (let unit = 0; unit < part.length; unit += 1) positions.push(index);
		folded += part;
	}
	positions.push(text.length);
	return { folded, positions };
}

/** What folds as one: a base with its marks, half-width kana with sound marks, ヴ with its vowel. */
const pieces = /(?:ヴ|ｳ\uff9e)[ァィェォュｧｨｪｫｭ]|[\s\S][\p{M}\uff9e\uff9f]*/gu;

function foldUnusual(text: string): string {
	const composed = text.normalize('NFKC').replace(invisible, '').replace(dashes, '-');
	if (!mayBeAccented.test(composed)) return composed;
	return composed.normalize('NFD').replace(latinMarks, '').normalize('NFC');
}

/** Its own NFKC form but for the marks that are folded apart: nearly every line of an article. */
const isPlain =
	/^[\n -~\u3001-\u3029\u3030-\u3035\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u4e00-\u9fff！（），．：；？～]*$/u;
const wideMarks = /[！（），．：；？～]/gu;
const hasCapitals = /\p{Lu}/u;
const mayBeAccented = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;
const latinMarks = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;
const vSounds = /ヴ[ァィェォュ]?/gu;
const plainSounds: Record<string, string> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴュ: 'ビユ' };
const smallKatakana = /[ァィゥェォッャュョヮ]/gu;
