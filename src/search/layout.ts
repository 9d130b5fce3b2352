import { bucketOf } from './segment.ts';

/** How an index is cut into files. It follows from the number of posts alone, in steps, so that it seldom changes. */
export interface Layout {
	/** Document ids are below it. A power of two. */
	capacity: number;
	/** Files of postings of the settled posts. */
	shards: number;
	/** Files of postings of the newest posts: few, since a new post changes most of them. */
	recentShards: number;
	/** How many posts, from the oldest on, are settled. */
	settled: number;
	/** Files of what results show of their posts. */
	cards: number;
	/** Files of the posts' texts, for excerpts. */
	texts: number;
}

/**
 * At 2,632 posts: 384 + 48 + 160 + 192 files. A post of 14,000 characters has terms in nearly every file of postings, so
 * the newest posts have a few files of their own; all 128 posts, the older ones of them go over to the settled. A query
 * fetches a file of both kinds for each of its terms, and one of cards for each result.
 */
export function layoutFor(posts: number): Layout {
	let capacity = 64;
	while (capacity < posts * 2) capacity *= 2;
	const shards = (capacity / 64) * 3;
	const step = capacity / 64;
	return {
		capacity,
		shards,
		recentShards: Math.ceil(shards / 8),
		settled: Math.floor(Math.max(0, posts - step / 2) / step) * step,
		cards: Math.ceil((capacity / 256) * 5),
		texts: Math.ceil((capacity / 128) * 3),
	};
}

/**
 * Gives each document a number that stays. It follows from the document's own name, and where two names ask for one
 * place, from which comes first in the list: with the oldest first, neither an edit nor a new post moves any other.
 */
export function assignIds(names: readonly string[], capacity: number): Map<string, number> {
	const taken = new Set<number>();
	const ids = new Map<string, number>();
	for (const name of names) {
		let id = hashText(name) % capacity;
		// Another step for each name, so that one that goes does not let a whole row move up.
		const step = (hashText(`${name}\n`) % (capacity / 2)) * 2 + 1;
		while (taken.has(id)) id = (id + step) % capacity;
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}

/** The file of postings that a term is in, of so many: terms of one bucket lie together. */
export function shardOf(term: string, shards: number): number {
	return shardOfHash(hashText(bucketOf(term)), shards);
}

/** Files share out the range of hashes, so that terms in the order of hashes are in that of files, however many. */
export function shardOfHash(hash: number, shards: number): number {
	return Math.floor((hash * shards) / 2 ** 32);
}

/** FNV-1a with a last mixing (MurmurHash3), over UTF-16 units; 0 to 2³² − 1. */
export function hashText(text: string): number {
	let hash = seed;
	for (let at = 0; at < text.length; at += 1) hash = addUnit(hash, text.charCodeAt(at));
	return mix(hash);
}

/** `hashText` of one or two units. */
export function hashUnits(first: number, second: number | null): number {
	const hash = addUnit(seed, first);
	return mix(second === null ? hash : addUnit(hash, second));
}

const seed = 0x811c9dc5;

function addUnit(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function mix(hash: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
