import type { TermSlice } from './document-terms.ts';
import { isWordKey, slotOf, wordKeys } from './term-key.ts';

/** The terms of one document that belong to a shard. Documents come in the order of their ids. */
export interface ShardSlice extends TermSlice {
	id: number;
}

/** The lists of all terms of one shard: for each term its place in common arrays. */
export interface PostingLists {
	/** By number of the term; those of words point into `words`, which rise by code units. */
	keys: Uint32Array;
	words: string[];
	counts: Uint32Array;
	starts: Uint32Array;
	/** Of documents, rising within a list. */
	ids: Uint32Array;
	flags: Uint8Array;
}

/** Turns the terms of documents into the documents of terms. Documents come in the order of their ids. */
export function collectLists(slices: readonly ShardSlice[]): PostingLists {
	const words = wordsOf(slices);
	const total = slices.reduce((sum, { start, end }) => sum + end - start, 0);
	const numbers = numberKeys(slices, words, total);
	const { keys, numberOfPosting } = numbers;
	const counts = new Uint32Array(keys.length);
	for (const number of numberOfPosting) counts[number]! += 1;
	const starts = new Uint32Array(keys.length);
	for (let number = 1; number < keys.length; number += 1) starts[number] = starts[number - 1]! + counts[number - 1]!;
	const next = starts.slice();
	const ids = new Uint32Array(total);
	const flags = new Uint8Array(total);
	let posting = 0;
	for (const { id, terms, start, end } of slices) {
		for (let at = start; at < end; at += 1) {
			const place = next[numberOfPosting[posting++]!]!++;
			ids[place] = id;
			flags[place] = terms.flags[at]!;
		}
	}
	return { keys, words, counts, starts, ids, flags };
}

/** The words of all slices, rising. */
function wordsOf(slices: readonly ShardSlice[]): string[] {
	const words = new Set<string>();
	for (const { terms, start, end } of slices) {
		for (let at = start; at < end; at += 1) {
			const key = terms.keys[at]!;
			if (isWordKey(key)) words.add(terms.words[key - wordKeys]!);
		}
	}
	return [...words].sort();
}

/** Numbers the distinct terms as they come; which one each posting has. */
function numberKeys(
	slices: readonly ShardSlice[],
	words: readonly string[],
	total: number,
): { keys: Uint32Array; numberOfPosting: Uint32Array } {
	const wordNumbers = new Map(words.map((word, number) => [word, wordKeys + number]));
	let size = 1024;
	while (size < total * 2) size *= 2;
	const table = new Uint32Array(size);
	const numbers = new Uint32Array(size);
	const numberOfPosting = new Uint32Array(total);
	const keys = new Uint32Array(total);
	let [posting, count] = [0, 0];
	for (const { terms, start, end } of slices) {
		for (let at = start; at < end; at += 1) {
			let key = terms.keys[at]!;
			if (isWordKey(key)) key = wordNumbers.get(terms.words[key - wordKeys]!)!;
			const slot = slotOf(table, key);
			if (table[slot] === 0) {
				table[slot] = key;
				numbers[slot] = count;
				keys[count++] = key;
			}
			numberOfPosting[posting++] = numbers[slot]!;
		}
	}
	return { keys: keys.slice(0, count), numberOfPosting };
}
