/**
 * The terms of one text with their counts: runs of one script, which cost a regular expression where a
 * segmenter costs a hundred times as much. Latin words (`gpt-5` also as `gpt`), katakana words and runs of
 * kanji; kanji runs of three or more also as their pairs, so that 自動運転車 and 自動運転 meet. Hiragana is
 * grammar and says nothing of a subject.
 */
export function countTerms(text: string): Map<string, number> {
	const surfaces = new Map<string, number>();
	for (const surface of text.match(runs) ?? []) surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
	const counts = new Map<string, number>();
	for (const [surface, count] of surfaces) {
		forEachTermOf(surface, (term, share) => void counts.set(term, (counts.get(term) ?? 0) + count * share));
	}
	return counts;
}

/**
 * The words of a text as readers see them (AIエージェント, 自動運転, GPT-5), by folded form: runs of one script
 * and what they make together.
 */
export function wordsOf(text: string): Map<string, string> {
	const words = new Map<string, string>();
	for (const found of [...(text.match(compounds) ?? []), ...(text.match(runs) ?? [])]) {
		const word = found.replace(edges, '').replace(year, '');
		const folded = foldTerm(word);
		if (isTerm(folded) && word.length <= maxWordLength && !words.has(folded)) words.set(folded, word);
	}
	return words;
}

/** What is longer is a sentence without a particle. */
const maxWordLength = 14;

/**
 * Figures of a text with their unit: two titles that both say 40% and アプリ tell one story. 4割 is 40%; a bare
 * digit and a year say nothing.
 */
export function figuresOf(text: string): string[] {
	const figures = text.normalize('NFKC').replaceAll(',', '').match(figure) ?? [];
	return figures.map((found) => (/^\d割$/u.test(found) ? `${found[0]}0%` : found));
}

const figure = /(?<![\d.])\d[\d.]*(?:[%割兆億万倍]|(?<=\d\d)(?![\d年]))/gu;

/** One form for all spellings of a term: width, case, and the long-vowel mark at the end (サーバー, サーバ). */
export function foldTerm(term: string): string {
	const folded = isPlain.test(term) ? term : term.normalize('NFKC').toLowerCase();
	return folded.length > 3 && folded.endsWith('ー') ? folded.slice(0, -1) : folded;
}

const kanji = '\\u3005\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const katakana = '\\u30a1-\\u30fa\\u30fc\\uff66-\\uff9f';
const latin = 'A-Za-z0-9\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\u00c0-\\u024f\\u0400-\\u04ff\\uac00-\\ud7a3';
const runs = new RegExp(`[${kanji}]{2,}|[${katakana}]{2,}|[${latin}](?:[${latin}]|[-.+&](?=[${latin}]))*`, 'gu');
const compounds = new RegExp(`[${kanji}${katakana}A-Za-z0-9\\uff10-\\uff5a]+`, 'gu');
const year = /^\d{4}年度?/u;
const edges = /^ー+/u;
const isPlain = /^[\u30a1-\u30fc\u4e00-\u9fff\u3005a-z0-9.+&-]+$/u;
const isKanji = new RegExp(`^[${kanji}]`, 'u');
const isNumber = /^[\d.,+&-]+(?:st|nd|rd|th|x|k|m|b|gb|tb|mb|kb|nm|ms|kg|cm|mm|km)?$/u;

/** No name is longer; what is longer is a line of code or a run of names. */
const maxTermLength = 24;

function forEachTermOf(surface: string, add: (term: string, share: number) => void): void {
	const term = foldTerm(surface.replace(edges, ''));
	if (isKanji.test(term)) {
		if (term.length === 2) return add(term, 1);
		if (term.length <= maxKanjiRun) add(term, runShare);
		const share = pairsShare / (term.length - 1);
		for (let at = 0; at + 2 <= term.length; at += 1) add(term.slice(at, at + 2), share);
		return;
	}
	if (!isTerm(term)) return;
	add(term, 1);
	const family = /^[^\d.+&-]{2,}(?=[-.]?\d)/u.exec(term)?.[0];
	if (family !== undefined) add(family, 1);
}

/** What a longer run of kanji counts for as a whole, and all its pairs together. */
const runShare = 0.7;
const pairsShare = 0.9;

/** Longer runs are sentences of a document in Chinese, or strings of nouns: their pairs stand for them. */
const maxKanjiRun = 6;

function isTerm(folded: string): boolean {
	return folded.length >= 2 && folded.length <= maxTermLength && !isNumber.test(folded);
}
