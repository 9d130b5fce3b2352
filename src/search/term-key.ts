import { hashText, hashUnits } from './layout.ts';
import { bucketOf } from './segment.ts';

/**
 * Terms as numbers of 32 bits, by which they are counted and sorted. One or two UTF-16 units are their own number, three
 * kana are three bytes with a mark, and any other term is a place in a list of words. The ranges of marks are those of
 * two-unit terms whose first letter is beyond ASCII and before the kana: those are words of the list.
 */
export type TermKey = number;

export const wordKeys = 0x0200_0000;
const kanaKeys = 0x0100_0000;
const firstKana = 0x3040;

/** The number of a term that needs no list; −1 for one that does. */
export function keyOf(term: string): TermKey {
	const first = term.charCodeAt(0);
	if (term.length === 1) return first;
	if (term.length === 2 && (first < 0x80 || first > lastMark)) return keyOfPair(first, term.charCodeAt(1));
	if (term.length !== 3) return -1;
	const [second, third] = [term.charCodeAt(1), term.charCodeAt(2)];
	return isKana(first) && isKana(second) && isKana(third) ? keyOfKana(first, second, third) : -1;
}

/** The highest first unit that two-unit keys would share with marks. */
const lastMark = 0x0fff;

/** Two units, of which the first is a kanji, a kana or ASCII. */
export function keyOfPair(first: number, second: number): TermKey {
	return ((first << 16) | second) >>> 0;
}

/** Three kana or long-vowel marks. */
export function keyOfKana(first: number, second: number, third: number): TermKey {
	return kanaKeys + (((first - firstKana) << 16) | ((second - firstKana) << 8) | (third - firstKana));
}

/** The term of a number; words are looked up in their list. */
export function termOfKey(key: TermKey, words: readonly string[]): string {
	const high = key >>> 16;
	if (high === 0) return String.fromCharCode(key);
	if (high < kanaKeys >>> 16 || high > lastMark) return String.fromCharCode(high, key & 0xffff);
	if (key >= wordKeys) return words[key - wordKeys]!;
	return String.fromCharCode(
		firstKana + ((key >>> 16) & 0xff),
		firstKana + ((key >>> 8) & 0xff),
		firstKana + (key & 0xff),
	);
}

/** `hashText` of the bucket of a term, see `bucketOf`: its first three units, or two where it begins with kana. */
export function bucketHashOf(key: TermKey, words: readonly string[]): number {
	const high = key >>> 16;
	if (high === 0) return hashUnits(key, null);
	if (high < kanaKeys >>> 16 || high > lastMark) return hashUnits(high, key & 0xffff);
	if (key >= wordKeys) return hashText(bucketOf(words[key - wordKeys]!));
	return hashUnits(firstKana + ((key >>> 16) & 0xff), firstKana + ((key >>> 8) & 0xff));
}

export function isWordKey(key: TermKey): boolean {
	return key >= wordKeys && key >>> 16 <= lastMark;
}

function isKana(unit: number): boolean {
	return unit > firstKana && unit < firstKana + 0xc0;
}

/** Where a key is, or may be put, in a table of keys whose size is a power of two; 0 stands for an empty place. */
export function slotOf(table: Uint32Array, key: TermKey): number {
	const mask = table.length - 1;
	const mixed = Math.imul(key, 0x9e3779b1);
	let slot = (mixed ^ (mixed >>> 15)) & mask;
	while (table[slot] !== key && table[slot] !== 0) slot = (slot + 1) & mask;
	return slot;
}
