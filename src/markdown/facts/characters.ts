/**
 * Graphemes of a text, white space left out: what a reader counts as characters.
 *
 * Intl.Segmenter is exact but slow, and in Japanese and English nearly every code unit is a grapheme of its own. So
 * only runs of anything else (emoji, combining marks, surrogates …) are segmented, each with the plain neighbours it
 * may join; between two plain characters there is always a boundary (Unicode UAX 29, GB999).
 */
export function countCharacters(text: string): number {
	const visible = text.replace(/\s+/gu, '');
	let count = visible.length;
	let start = -1;
	let end = -1;
	for (const { index, 0: run } of visible.matchAll(unusual)) {
		if (index > end) {
			count -= surplus(visible, start, end);
			start = Math.max(0, index - 1);
		}
		end = index + run.length + 1;
	}
	return count - surplus(visible, start, end);
}

/** By how much the code units of a stretch outnumber its graphemes. */
function surplus(text: string, start: number, end: number): number {
	if (start === -1) return 0;
	const stretch = text.slice(start, end);
	let graphemes = 0;
	for (const _ of segmenter.segment(stretch)) graphemes++;
	return stretch.length - graphemes;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Not ASCII, kana, kanji of the basic plane, Japanese and general punctuation, full-width forms. */
const unusual =
	/[^\u0021-\u007e\u2010-\u2027\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]+/gu;
