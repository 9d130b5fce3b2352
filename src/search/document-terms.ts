import { hashText, shardOfHash } from './layout.ts';
import type { TermList } from './term-counter.ts';
import { bucketHashOf, isWordKey, wordKeys } from './term-key.ts';

/**
 * Serialises the terms of a document as they are kept from build to build: in the order of the hashes of their buckets,
 * which is the order of files. Numbers stand in the machine's own byte order.
 */
export function encodeTerms({ keys, flags, words }: TermList): Uint8Array {
	const names = new TextEncoder().encode(JSON.stringify(words));
	const bytes = new Uint8Array(4 + keys.length * 5 + names.length);
	new Uint32Array(bytes.buffer, 0, 1)[0] = keys.length;
	const sortedKeys = new Uint32Array(bytes.buffer, 4, keys.length);
	const sortedFlags = bytes.subarray(4 + keys.length * 4);
	orderByHash(keys, words).forEach((from, at) => {
		sortedKeys[at] = keys[from]!;
		sortedFlags[at] = flags[from]!;
	});
	bytes.set(names, 4 + keys.length * 5);
	return bytes;
}

/** Places of the keys by rising hash; those of one hash as they come. */
function orderByHash(keys: Uint32Array, words: readonly string[]): Uint32Array {
	const hashes = new Uint32Array(keys.length);
	const starts = new Uint32Array(groups + 1);
	for (let at = 0; at < keys.length; at += 1) {
		const hash = (hashes[at] = bucketHashOf(keys[at]!, words));
		starts[(hash >>> groupShift) + 1]! += 1;
	}
	for (let group = 0; group < groups; group += 1) starts[group + 1]! += starts[group]!;
	const order = new Uint32Array(keys.length);
	for (let at = 0; at < keys.length; at += 1) order[starts[hashes[at]! >>> groupShift]!++] = at;
	// Nearly in order now: most groups hold one hash.
	for (let at = 1; at < order.length; at += 1) {
		const moved = order[at]!;
		let place = at;
		for (; place > 0 && hashes[order[place - 1]!]! > hashes[moved]!; place -= 1) order[place] = order[place - 1]!;
		order[place] = moved;
	}
	return order;
}

const groupShift = 20;
const groups = 2 ** (32 - groupShift);

/** The terms in their order. */
export function readTerms(bytes: Uint8Array): TermList {
	// A copy, since the numbers must lie at multiples of their size.
	const { buffer } = new Uint8Array(bytes);
	const count = new Uint32Array(buffer, 0, 1)[0]!;
	const names = new Uint8Array(buffer, 4 + count * 5);
	return {
		keys: new Uint32Array(buffer, 4, count),
		flags: new Uint8Array(buffer, 4 + count * 4, count),
		words: JSON.parse(new TextDecoder().decode(names)) as string[],
	};
}

/** The part of a document's terms that is in one of so many files: places from `start` to `end`. */
export interface TermSlice {
	terms: TermList;
	start: number;
	end: number;
}

/** Cuts the terms of documents into those of files; quickest where the files are asked for in their order. */
export function createSlicer(documents: readonly TermList[], shards: number): (shard: number) => TermSlice[] {
	const ends = new Uint32Array(documents.length);
	let next = 0;
	return (shard) => {
		const slices = documents.map((terms, document): TermSlice => {
			const start = shard === next ? ends[document]! : firstIn(terms, shard, shards);
			let end = start;
			while (end < terms.keys.length && shardAt(terms, end, shards) === shard) end += 1;
			ends[document] = end;
			return { terms, start, end };
		});
		next = shard + 1;
		return slices;
	};
}

function shardAt({ keys, words }: TermList, at: number, shards: number): number {
	return shardOfHash(bucketHashOf(keys[at]!, words), shards);
}

function firstIn(terms: TermList, shard: number, shards: number): number {
	let [low, high] = [0, terms.keys.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (shardAt(terms, middle, shards) < shard) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Adds what a document has in each file to the sums of the files, so that a file whose sum is known need not be made.
 * Two sums of 32 bits a file: not for secrets, but far cheaper than a digest of a hundred bytes for each.
 */
export function addToSums({ keys, flags, words }: TermList, id: number, sums: Uint32Array): void {
	const shards = sums.length / 2;
	let [shard, a, b] = [-1, 0, 0];
	const finish = () => {
		if (shard === -1) return;
		sums[shard * 2]! += Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
		sums[shard * 2 + 1]! += Math.imul(b ^ (b >>> 16), 0x85ebca6b) | 1;
	};
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at]!;
		const its = shardOfHash(bucketHashOf(key, words), shards);
		if (its !== shard) {
			finish();
			[shard, a, b] = [its, 0x9e3779b9 ^ id, 0x85ebca6b + id];
		}
		const value = isWordKey(key) ? hashText(words[key - wordKeys]!) : key;
		a = Math.imul(a ^ value, 0x01000193) + flags[at]!;
		b = Math.imul(b ^ value, 0x5bd1e995) ^ flags[at]!;
		b ^= b >>> 15;
	}
	finish();
}
