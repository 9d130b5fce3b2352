import { createRunMemo, type RunMemo } from '../../model/run-memo.ts';

/**
 * The terms of one text with their counts: runs of one script, which cost a look into a table a letter where a
 * segmenter costs a hundred times as much. Latin words (`gpt-5` also as `gpt`), katakana words and runs of
 * kanji; kanji runs of three or more also as their pairs, so that 自動運転車 and 自動運転 meet. Hiragana is
 * grammar and says nothing of a subject.
 */
export function countTerms(text: string): Map<string, number> {
	const { numbers, counts } = countNumbers(text);
	const found = new Map<string, number>();
	numbers.forEach((number, at) => found.set(nameOf(number), counts[at]!));
	return found;
}

/** Terms by number, good until `forgetTerms`, in the order in which the text has them. */
export interface NumberedCounts {
	numbers: readonly number[];
	counts: Float64Array;
}

/** `countTerms` without a string for each term. */
export function countNumbers(text: string): NumberedCounts {
	const { runs: memo } = lexicon;
	const units = unitsOf(text);
	const met: number[] = [];
	for (let start = 0; start < text.length;) {
		const kind = kindOf[units[start]!]!;
		const end = kind < is.latin ? start + 1 : endOfRun(units, text.length, start, kind);
		if (kind === is.latin || end - start > 1) use(memo.find(units, start, end, kind, termsOfRun), met);
		start = end;
	}
	const { counts } = lexicon;
	const found = new Float64Array(met.length);
	for (let at = 0; at < met.length; at += 1) {
		found[at] = counts[met[at]!]!;
		counts[met[at]!] = 0;
	}
	return { numbers: met, counts: found };
}

export function nameOf(number: number): string {
	return lexicon.names[number]!;
}

/** Forgets all terms if they have become too many; called between documents. */
export function forgetTerms(): void {
	if (lexicon.names.length > maxKnownTerms) lexicon = emptyLexicon();
}

/** Adds the terms of one run to the counts. */
function use(terms: Float64Array, met: number[]): void {
	const { counts } = lexicon;
	for (let at = 0; at < terms.length; at += 2) {
		const term = terms[at]!;
		if (counts[term] === 0) met.push(term);
		counts[term]! += terms[at + 1]!;
	}
}

function unitsOf(text: string): Uint16Array {
	if (codes.length < text.length) codes = new Uint16Array(text.length * 2);
	for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
	return codes;
}

let codes = new Uint16Array(1 << 16);

function endOfRun(units: Uint16Array, length: number, start: number, kind: number): number {
	let end = start + 1;
	for (; end < length; end += 1) {
		const next = kindOf[units[end]!]!;
		if (next === kind) continue;
		const joins = kind === is.latin && next === is.joiner && end + 1 < length && kindOf[units[end + 1]!] === kind;
		if (!joins) break;
	}
	return end;
}

/** What a UTF-16 unit is to the terms. */
const is = { other: 0, joiner: 1, latin: 2, katakana: 3, kanji: 4 } as const;

/** Terms met so far, over all texts: those of one site share most of them, and a number is counted faster than a string. */
interface Lexicon {
	numbers: Map<string, number>;
	names: string[];
	/** For each run its terms by number, each with what it counts. */
	runs: RunMemo<Float64Array>;
	/** Of the text at hand. */
	counts: Float64Array;
}

const maxKnownTerms = 1_000_000;

function emptyLexicon(): Lexicon {
	return { numbers: new Map(), names: [], runs: createRunMemo(), counts: new Float64Array(1 << 16) };
}

function termsOfRun(surface: string): Float64Array {
	const terms: number[] = [];
	forEachTermOf(surface, (term, share) => void terms.push(numberOf(term), share));
	return Float64Array.from(terms);
}

function numberOf(term: string): number {
	const { numbers, names, counts } = lexicon;
	let number = numbers.get(term);
	if (number === undefined) {
		numbers.set(term, (number = names.push(term) - 1));
		if (number === counts.length) {
			lexicon.counts = new Float64Array(number * 2);
			lexicon.counts.set(counts);
		}
	}
	return number;
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
const kindOf = tableOf([
	[is.kanji, new RegExp(`[${kanji}]`)],
	[is.katakana, new RegExp(`[${katakana}]`)],
	[is.latin, new RegExp(`[${latin}]`)],
	[is.joiner, /[-.+&]/],
]);
let lexicon = emptyLexicon();
const compounds = new RegExp(`[${kanji}${katakana}A-Za-z0-9\\uff10-\\uff5a]+`, 'gu');
const year = /^\d{4}年度?/u;
const edges = /^ー+/u;
const isPlain = /^[\u30a1-\u30fc\u4e00-\u9fff\u3005a-z0-9.+&-]+$/u;
const isKanji = new RegExp(`^[${kanji}]`, 'u');
const isNumber = /^[\d.,+&-]+(?:st|nd|rd|th|x|k|m|b|gb|tb|mb|kb|nm|ms|kg|cm|mm|km)?$/u;

/** No name is longer; what is longer is a line of code or a run of names. */
const maxTermLength = 24;

function tableOf(kinds: readonly (readonly [number, RegExp])[]): Uint8Array {
	return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
		const character = String.fromCharCode(unit);
		return kinds.find(([, members]) => members.test(character))?.[0] ?? is.other;
	});
}

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
