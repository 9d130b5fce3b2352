import { createRunMemo } from '../model/run-memo.ts';
import { foldToCodes } from './fold-codes.ts';
import { type Gram, endOfRun, endOfStems, gramsOf, is, kindOf, unfoldedGrams } from './segment.ts';
import { createTermCounter, type TermList } from './term-counter.ts';
import { keyOfKana, keyOfPair } from './term-key.ts';

/** What the index knows a post by. All as readers see it. */
export interface SearchDocument {
	title: string;
	headings: string[];
	/** Lede or description, tags, category and authors. */
	about: string[];
	/** The whole visible text, headings included; one line a block. */
	body: string;
}

/**
 * What one posting says of a term in a document, in one byte. The edges are those of the best field that has the
 * term: 京都 in a title's 東京都 ends where its run does but does not begin there.
 */
export const flag = { title: 1, heading: 2, about: 4, left: 8, right: 16, bodyLeft: 32 } as const;
/** Bits 6 and 7: how often the text has the term. */
export const countShift = 6;
/** Occurrences from which on each class of counts begins. */
const countClasses = [0, 2, 5, 12] as const;

/** Every term of a document with its flags. The same terms as `segment` and `gramsOf` give, and some further ones. */
export function termsOf(document: SearchDocument): TermList {
	// Fields come best first: see `use` of the counter.
	collect(document.title, flag.title);
	for (const heading of document.headings) collect(heading, flag.heading);
	for (const text of document.about) collect(text, flag.about);
	collect(document.body, 0);
	return counter.finish(flagsOf);
}

const counter = createTermCounter();

function flagsOf(flags: number, inBody: number): number {
	let countClass = 0;
	while (countClass < 3 && inBody >= countClasses[countClass + 1]!) countClass += 1;
	return flags | (countClass << countShift);
}

const { left, right } = flag;
const whole = left | right;

function collect(text: string, field: number): void {
	const { codes, length } = foldToCodes(text);
	for (let start = 0; start < length;) {
		const kind = kindOf[codes[start]!]!;
		const end = endOfRun(codes, length, start, kind);
		if (kind === is.hiragana) useHiragana(codes, start, end, field);
		else if (kind === is.kanji) useKanji(codes, length, start, end, field);
		else if (kind === is.katakana) useKatakana(codes, start, end, field);
		else if (kind === is.word) useRun(codes, start, end, field, is.word);
		start = end;
	}
}

function useHiragana(codes: Uint16Array, start: number, end: number, field: number): void {
	if (end - start === 2) counter.use(keyOfPair(codes[start]!, codes[start + 1]!), whole, field);
	for (let at = start; at + 3 <= end; at += 1) useTriple(codes, start, at, end, field);
}

function useTriple(codes: Uint16Array, start: number, at: number, end: number, field: number): void {
	const edges = (at === start ? left : 0) | (at + 3 === end ? right : 0);
	counter.use(keyOfKana(codes[at]!, codes[at + 1]!, codes[at + 2]!), edges, field);
}

/** Katakana without long-vowel marks and middle dots is cut as hiragana is. */
function useKatakana(codes: Uint16Array, start: number, end: number, field: number): void {
	for (let at = start; at < end; at += 1) {
		if (kindOf[codes[at]!] !== is.katakana) return useRun(codes, start, end, field, is.katakana);
	}
	useHiragana(codes, start, end, field);
}

/**
 * Kanji in pairs. Beside what a query asks for, the index holds what other spellings and single kanji are found by: 株
 * and 米 are looked for alone, as the whole of a run and at its beginning (株価, 米国).
 */
function useKanji(codes: Uint16Array, length: number, start: number, end: number, field: number): void {
	for (let at = start; at < end; at += 1) {
		if (isSurrogate(codes[at]!)) return useRun(codes, start, end, field, is.kanji);
	}
	if (end - start === 1) return useSingleKanji(codes, length, start, field);
	counter.use(codes[start]!, left, field);
	usePairs(codes, start, end, field);
}

function usePairs(codes: Uint16Array, start: number, end: number, field: number): void {
	for (let at = start; at + 2 <= end; at += 1) {
		const edges = (at === start ? left : 0) | (at + 2 === end ? right : 0);
		counter.use(keyOfPair(codes[at]!, codes[at + 1]!), edges, field);
	}
}

/** A single kanji with the kana after it, so that 学ぶ is told from 学費; and the stems it is joined to. */
function useSingleKanji(codes: Uint16Array, length: number, start: number, field: number): void {
	counter.use(codes[start]!, whole, field);
	if (start + 1 >= length || kindOf[codes[start + 1]!] !== is.hiragana) return;
	counter.use(keyOfPair(codes[start]!, codes[start + 1]!), whole, field);
	const end = endOfStems(codes, length, start);
	if (end === 0) return;
	if (joined.length < end - start) joined = new Uint16Array((end - start) * 2);
	let stems = 0;
	for (let at = start; at < end; at += 1) {
		const code = codes[at]!;
		if (isSurrogate(code)) return useRun(codes, start, end, field, joinedStems);
		if (kindOf[code] === is.kanji) joined[stems++] = code;
	}
	usePairs(joined, 0, stems, field);
}

let joined = new Uint16Array(64);

function isSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdfff;
}

/** Runs whose terms are not plain slices are cut as strings, once each, and remembered. */
function useRun(codes: Uint16Array, start: number, end: number, field: number, kind: number): void {
	const grams = runs.find(codes, start, end, kind, gramsOfRun);
	for (let at = 0; at < grams.length; at += 2) counter.use(grams[at]!, grams[at + 1]!, field);
}

const runs = createRunMemo<Uint32Array>();
/** Beside the kinds of units. */
const joinedStems = 0x80;

/** Key and edges of each term. */
function gramsOfRun(text: string, kind: number): Uint32Array {
	return Uint32Array.from(
		stringGrams(text, kind).flatMap(({ term, left: isLeft, right: isRight }) => [
			counter.keyFor(term),
			(isLeft ? left : 0) | (isRight ? right : 0),
		]),
	);
}

function stringGrams(text: string, kind: number): Gram[] {
	if (kind === is.katakana) return [...gramsOf({ script: 'katakana', text }), ...unfoldedGrams(text)];
	if (kind === is.word) return gramsOf({ script: 'word', text });
	if (kind === joinedStems) {
		return gramsOf({
			script: 'kanji',
			text: [...text].filter((one) => kindOf[one.charCodeAt(0)] === is.kanji).join(''),
		});
	}
	const first = String.fromCodePoint(text.codePointAt(0)!);
	return [...gramsOf({ script: 'kanji', text }), { term: first, left: true, right: false }];
}
