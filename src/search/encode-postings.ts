import { createByteWriter, lengthOfNumber } from './bytes.ts';
import { collectLists, type ShardSlice } from './posting-lists.ts';
import { termOfKey } from './term-key.ts';

export interface EncodeOptions {
	/** Grammar that so many documents have is marked as common, and its list left out. */
	commonFrom: number;
}

/**
 * Serialises one shard: for each term its text, how many documents have it, the length of the list in bytes, the
 * distances between ids, and the flags. Equal content gives equal bytes.
 */
export function encodePostings(slices: readonly ShardSlice[], { commonFrom }: EncodeOptions): Uint8Array {
	const lists = collectLists(slices);
	const order = orderOf(lists.keys);
	const writer = createByteWriter();
	for (const number of order) {
		const term = termOfKey(lists.keys[number]!, lists.words);
		const start = lists.starts[number]!;
		const count = lists.counts[number]!;
		const isCommon = count >= commonFrom && isGrammar(term);
		writer.text(term);
		writer.number(isCommon ? 0 : count);
		writer.number(isCommon ? 0 : lengthOfList(lists.ids, start, count));
		if (isCommon) continue;
		for (let at = start; at < start + count; at += 1) writer.number(distance(lists.ids, start, at));
		for (let at = start; at < start + count; at += 1) writer.byte(lists.flags[at]!);
	}
	return writer.finish();
}

/** Numbers of the terms by rising key. */
function orderOf(keys: Uint32Array): number[] {
	const order = Float64Array.from(keys, (key, number) => key * maxTerms + number).sort();
	return Array.from(order, (both) => both % maxTerms);
}

/** Terms of one shard: 2²⁰ and a key of 32 bits together are still a whole number. */
const maxTerms = 2 ** 20;

function distance(ids: Uint32Array, start: number, at: number): number {
	return at === start ? ids[at]! : ids[at]! - ids[at - 1]! - 1;
}

function lengthOfList(ids: Uint32Array, start: number, count: number): number {
	let length = count;
	for (let at = start; at < start + count; at += 1) length += lengthOfNumber(distance(ids, start, at));
	return length;
}

/** Hiragana is mostly grammar; kanji, katakana and letters are kept however common, for titles and headings. */
function isGrammar(term: string): boolean {
	return /^[ぁ-ゖー]+$/u.test(term);
}
