import { bucketOf } from './segment.ts';

/** How an index is cut into files. It follows from the number of posts alone, in steps, so that it seldom changes. */
export interface Layout {
	/** Document ids are below it. A power of two. */
	capacity: number;
	/** Files of postings. */
	shards: number;
	/** Files of what results show of their posts. */
	cards: number;
	/** Files of the posts' texts, for excerpts. */
	texts: number;
}

/** At 2,632 posts: 384 + 128 + 256 files. */
export function layoutFor(posts: number): Layout {
	let capacity = 64;
	while (capacity < posts * 2) capacity *= 2;
	return { capacity, shards: (capacity / 64) * 3, cards: capacity / 64, texts: capacity / 32 };
}

/**
 * Gives each document a number that stays. It follows from the document's own name: neither an edit nor another post
 * changes it, but for the few whose place is taken by one that comes before them in the order of hashes.
 */
export function assignIds(names: readonly string[], capacity: number): Map<string, number> {
	const taken = new Set<number>();
	const ids = new Map<string, number>();
	const inOrder = names
		.map((name) => ({ name, hash: hashText(name) }))
		.sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : 1));
	for (const { name, hash } of inOrder) {
		let id = hash % capacity;
		// Another step for each name, so that a newcomer does not push a whole row along.
		const step = (hashText(`${name}\n`) % (capacity / 2)) * 2 + 1;
		while (taken.has(id)) id = (id + step) % capacity;
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}

/** The file of postings that a term is in. */
export function shardOf(term: string, shards: number): number {
	return hashText(bucketOf(term)) % shards;
}

/** FNV-1a with a last mixing (MurmurHash3), over UTF-16 units; 0 to 2³² − 1. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
