import { isWordKey, keyOf, slotOf, type TermKey, wordKeys } from './term-key.ts';

/** The terms of one document with their flags, in no particular order. */
export interface TermList {
	keys: Uint32Array;
	flags: Uint8Array;
	/** The terms that have no number of their own: key `wordKeys` is the first. Rising by code units. */
	words: string[];
}

export interface TermCounter {
	/** The key of any term, good for this counter. */
	keyFor(term: string): TermKey;
	/**
	 * Notes that a field has a term. Fields must come best first: the edges are those of the first field that has it.
	 * Field 0 is the body, where uses are counted.
	 */
	use(key: TermKey, edges: number, field: number): void;
	/** The terms used since the last call; `flagsOf` makes one byte of fields, edges and the count in the body. */
	finish(flagsOf: (flags: number, inBody: number) => number): TermList;
}

const fields = 7;
const [left, bodyLeft] = [8, 32];

/** Counts terms in a table that is found by their keys and used again for every document. */
export function createTermCounter(): TermCounter {
	let size = 1 << 14;
	let keys = new Uint32Array(size);
	let flags = new Uint8Array(size);
	let counts = new Uint16Array(size);
	let used = new Uint32Array(size);
	let length = 0;
	const numbers = new Map<string, number>();
	const words: string[] = [];

	const grow = () => {
		const old = { keys, flags, counts, used: used.subarray(0, length) };
		size *= 2;
		keys = new Uint32Array(size);
		flags = new Uint8Array(size);
		counts = new Uint16Array(size);
		used = new Uint32Array(size);
		old.used.forEach((from, at) => {
			const to = slotOf(keys, old.keys[from]!);
			keys[to] = old.keys[from]!;
			flags[to] = old.flags[from]!;
			counts[to] = old.counts[from]!;
			used[at] = to;
		});
	};
	return {
		keyFor(term) {
			const key = keyOf(term);
			if (key !== -1) return key;
			let number = numbers.get(term);
			if (number === undefined) numbers.set(term, (number = words.push(term) - 1));
			return wordKeys + number;
		},
		use(key, edges, field) {
			const slot = slotOf(keys, key);
			if (keys[slot] === 0) {
				keys[slot] = key;
				flags[slot] = edges | field;
				counts[slot] = 0;
				used[length++] = slot;
			} else {
				const best = flags[slot]! & fields;
				flags[slot]! |= best === 0 || best === field ? edges | field : field;
			}
			if (field === 0) {
				if ((edges & left) !== 0) flags[slot]! |= bodyLeft;
				if (counts[slot]! < 0xffff) counts[slot]! += 1;
			}
			if (length * 2 > size) grow();
		},
		finish(flagsOf) {
			// Loops, since the typed arrays' own functions call back for each of millions of terms.
			const found = new Uint32Array(length);
			const foundFlags = new Uint8Array(length);
			for (let at = 0; at < length; at += 1) {
				const slot = used[at]!;
				found[at] = keys[slot]!;
				foundFlags[at] = flagsOf(flags[slot]!, counts[slot]!);
				keys[slot] = 0;
			}
			length = 0;
			return { keys: found, flags: foundFlags, words: numberWords(found, words) };
		},
	};
}

/** Gives the words of one document numbers of its own, in the order of their code units. */
function numberWords(keys: Uint32Array, words: readonly string[]): string[] {
	const own: string[] = [];
	for (let at = 0; at < keys.length; at += 1) if (isWordKey(keys[at]!)) own.push(words[keys[at]! - wordKeys]!);
	own.sort();
	const numbers = new Map(own.map((word, number) => [word, wordKeys + number]));
	for (let at = 0; at < keys.length; at += 1) {
		if (isWordKey(keys[at]!)) keys[at] = numbers.get(words[keys[at]! - wordKeys]!)!;
	}
	return own;
}
