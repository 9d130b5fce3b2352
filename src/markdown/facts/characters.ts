/**
 * Graphemes of a text, white space left out: what a reader counts as characters.
 *
 * Intl.Segmenter is exact but slow, and in Japanese and English nearly every code unit is a grapheme of its own. So
 * only runs with anything else in them (emoji, combining marks, surrogates …) are segmented, together with the
 * neighbours they may join; between two plain characters there is always a boundary (Unicode UAX 29, GB999).
 */
export function countCharacters(text: string): number {
	const visible = text.replace(/\s+/gu, '');
	let count = visible.length;
	for (const [run] of visible.matchAll(mixedRun)) {
		count -= run.length;
		for (const _ of segmenter.segment(run)) count++;
	}
	return count;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** ASCII, kana, kanji of the basic plane, Japanese and general punctuation, full-width forms. */
const plain =
	'\\u0021-\\u007e\\u2010-\\u2027\\u3001-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff60';
const mixedRun = new RegExp(`[${plain}]?(?:[^${plain}]+[${plain}]?)+`, 'gu');
