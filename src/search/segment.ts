/** A run of one script in folded text. */
export interface Run {
	script: 'kanji' | 'katakana' | 'hiragana' | 'word';
	text: string;
	/** Where it begins in the folded text. */
	start: number;
	end: number;
}

/** A term of the index. `left` and `right` tell whether it begins and ends where its run does. */
export interface Gram {
	term: string;
	left: boolean;
	right: boolean;
}

/**
 * Cuts folded text at every change of script. Japanese writes no spaces, and a segmenter with a dictionary cuts a
 * query of two words unlike the article it came from; a change of script is the same in both.
 */
export function segment(folded: string): Run[] {
	const found: Run[] = [];
	const { codes, length } = unitsOf(folded);
	for (let at = 0; at < length;) {
		const kind = kindOf[codes[at]!]!;
		const end = endOfRun(codes, length, at, kind);
		if (kind >= is.kanji) {
			found.push({ script: scripts[kind - is.kanji]!, text: folded.slice(at, end), start: at, end });
		}
		at = end;
	}
	return found;
}

/**
 * Where the run that begins at a unit ends; what belongs to no run ends after one unit. A loop over a table, since it
 * reads every character of every article: a regular expression takes five times as long.
 */
export function endOfRun(codes: Uint16Array, length: number, start: number, kind: number): number {
	let end = start + 1;
	if (kind < is.kanji) return end;
	for (; end < length; end += 1) {
		const next = kindOf[codes[end]!]!;
		if (next === kind) continue;
		if (next === is.longVowel && (kind === is.katakana || kind === is.hiragana)) continue;
		const joins = (next === is.middleDot && kind === is.katakana) || (next === is.joiner && kind === is.word);
		if (!joins || end + 1 >= length || kindOf[codes[end + 1]!] !== kind) break;
	}
	return kind === is.word ? end + lengthOfSign(codes, length, end) : end;
}

/** c++ and c# are names of their own. */
function lengthOfSign(codes: Uint16Array, length: number, at: number): number {
	const sign = codes[at] === number ? 1 : codes[at] === plus && codes[at + 1] === plus ? 2 : 0;
	if (sign === 0 || at + sign > length) return 0;
	const after = at + sign < length ? codes[at + sign]! : 0;
	return (after >= 0x30 && after <= 0x39) || (after >= 0x61 && after <= 0x7a) ? 0 : sign;
}

const number = '#'.charCodeAt(0);
const plus = '+'.charCodeAt(0);

function unitsOf(text: string): { codes: Uint16Array; length: number } {
	return { codes: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)), length: text.length };
}

/** What a unit is to the segmentation. Runs are made of the last four, in the order of `scripts`. */
export const is = {
	other: 0,
	longVowel: 1,
	middleDot: 2,
	joiner: 3,
	kanji: 4,
	katakana: 5,
	hiragana: 6,
	word: 7,
} as const;
const scripts = ['kanji', 'katakana', 'hiragana', 'word'] as const;

/** What each UTF-16 unit is. Surrogates of the planes of kanji count as kanji, all others as nothing. */
export const kindOf = tableOf([
	['々〇', is.kanji],
	['㐀-䶿一-鿿豈-﫿\ud840-\ud8bf\udc00-\udfff', is.kanji],
	['ァ-ヺ', is.katakana],
	['ぁ-ゖゝゞ', is.hiragana],
	['0-9a-zª-῿Ⰰ-ⷿꙀ-퟿', is.word],
	["-'’_.,&/", is.joiner],
	['ー', is.longVowel],
	['・', is.middleDot],
]);

function tableOf(classes: readonly (readonly [string, number])[]): Uint8Array {
	const table = new Uint8Array(0x10000 + 1).fill(is.other);
	for (const [members, kind] of classes) {
		for (let at = 0; at < members.length; at += 1) {
			const isRange = members[at + 1] === '-' && at + 2 < members.length;
			table.fill(kind, members.charCodeAt(at), members.charCodeAt(isRange ? at + 2 : at) + 1);
			if (isRange) at += 2;
		}
	}
	return table;
}

/** The terms of one run. What follows it matters only where it is a single kanji: 学ぶ is told from 学費. */
export function gramsOf({ script, text }: Pick<Run, 'script' | 'text'>): Gram[] {
	switch (script) {
		case 'kanji':
			return text.length === 1 ? [whole(text)] : slide(text, 2);
		case 'katakana':
			return katakanaGrams(text);
		case 'hiragana':
			return kanaGrams(text);
		case 'word':
			return wordGrams(text);
	}
}

/**
 * Verbs whose stem is one kanji join others by a kana that may be left out: 取り組み, 取組み and 取組 have the run 取組 in
 * common. Gives the joined run that begins at a run of one kanji, and the last run it took; null where none begins.
 */
export function joinStems(folded: string, found: readonly Run[], at: number): { text: string; last: number } | null {
	if (found[at]!.text.length > 1) return null;
	const { codes, length } = unitsOf(folded);
	const end = endOfStems(codes, length, found[at]!.start);
	if (end === 0) return null;
	const last = found.findIndex((run) => run.end === end);
	const stems = found.slice(at, last + 1).filter(({ script }) => script === 'kanji');
	return { text: stems.map(({ text }) => text).join(''), last };
}

/** Where the stems that a run of one kanji is joined to end; 0 where it is joined to none. */
export function endOfStems(codes: Uint16Array, length: number, start: number): number {
	let end = start + 1;
	let joined = 0;
	while (end + 1 < length && isStemEnding[codes[end]!] === 1 && kindOf[codes[end + 1]!] === is.kanji) {
		const next = endOfRun(codes, length, end + 1, is.kanji);
		joined = next;
		if (next > end + 2) break;
		end = next;
	}
	return joined;
}

const isStemEnding = tableOf([['いえきけぎげしせちてびべみめりれじぜ', 1]]);

/** Which terms lie together: those that one unfinished word could become. */
export function bucketOf(term: string): string {
	const first = term.charCodeAt(0);
	return first >= 0x3041 && first <= 0x30ff ? term.slice(0, 2) : term.slice(0, 3);
}

/**
 * A katakana word without the long-vowel marks that some leave out: at its end (JIS Z 8301 had サーバ where the press
 * writes サーバー), and after a sound in ア further on, where a word may end inside a compound (ユーザーインターフェース).
 */
export function foldLongVowels(katakana: string): string {
	return katakana.replace(/(?<=..[アカサタナハマヤラワガザダバパ])ー/gu, '').replace(/(?<=...)ー+$/u, '');
}

/** Katakana as written, beside the terms with its long-vowel marks folded: so カラー is found in フルカラー too. */
export function unfoldedGrams(katakana: string): Gram[] {
	return wordsIn(katakana)
		.filter((word) => word !== foldLongVowels(word))
		.flatMap(kanaGrams);
}

function katakanaGrams(text: string): Gram[] {
	return wordsIn(text).map(foldLongVowels).flatMap(kanaGrams);
}

/** サム・アルトマン is one word and two. */
function wordsIn(katakana: string): string[] {
	const parts = katakana.split('・').filter((part) => part !== '');
	return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

function kanaGrams(text: string): Gram[] {
	return text.length < 2 ? [] : text.length <= 3 ? [whole(text)] : slide(text, 3);
}

/** `gpt-5` is found as gpt5, gpt and 5; 3,200 as 3200; c++ as itself. */
function wordGrams(text: string): Gram[] {
	const joined = text.replace(/[-'’_.,&/]/gu, '');
	const parts = text.split(/[-'’_&/]|[.,](?!\d)/u).map((part) => part.replace(/,/gu, ''));
	const terms = new Set([joined, ...parts].filter((term) => term !== '' && term.length <= maxWordLength));
	return [...terms].map(whole);
}

/** No name is longer; what is longer is an address or a line of code. */
const maxWordLength = 30;

function slide(text: string, size: number): Gram[] {
	if (surrogate.test(text)) return slideOver([...text], size);
	const grams: Gram[] = [];
	const last = text.length - size;
	for (let at = 0; at <= last; at += 1) {
		grams.push({ term: text.slice(at, at + size), left: at === 0, right: at === last });
	}
	return grams;
}

/** Kanji beyond the basic plane are two units long, and no half of one may become a term. */
function slideOver(characters: string[], size: number): Gram[] {
	const last = Math.max(0, characters.length - size);
	return Array.from({ length: last + 1 }, (_, at) => {
		return { term: characters.slice(at, at + size).join(''), left: at === 0, right: at === last };
	});
}

const surrogate = /[\ud800-\udfff]/;

function whole(term: string): Gram {
	return { term, left: true, right: true };
}
