import { createByteReader } from './bytes.ts';

/** The documents that have a term, by id, with the flags of `document.ts`. */
export interface Postings {
	ids: Uint32Array;
	flags: Uint8Array;
	/** Whether so many documents have it that it tells nothing: the list is then not kept. */
	isCommon: boolean;
}

/** One shard in memory; a list is decoded when it is asked for. */
export interface Shard {
	/** Terms of the shard. */
	terms: readonly string[];
	postings(term: string): Postings | undefined;
}

export function decodePostings(bytes: Uint8Array): Shard {
	const places = new Map<string, { count: number; start: number }>();
	for (const reader = createByteReader(bytes); !reader.isAtEnd;) {
		const term = reader.text();
		const count = reader.number();
		const length = reader.number();
		places.set(term, { count, start: reader.position });
		reader.skip(length);
	}
	return {
		terms: [...places.keys()],
		postings(term) {
			const place = places.get(term);
			if (place === undefined) return undefined;
			const reader = createByteReader(bytes, place.start);
			const ids = new Uint32Array(place.count);
			let id = -1;
			for (let at = 0; at < place.count; at += 1) ids[at] = id += reader.number() + 1;
			const flags = bytes.subarray(reader.position, reader.position + place.count);
			return { ids, flags, isCommon: place.count === 0 };
		},
	};
}

/** Several shards as one: of terms, which no two of them have a document in common for. */
export function joinShards(shardsOf: (term: string) => readonly Shard[]) {
	return {
		postings(term: string): Postings | undefined {
			const found = shardsOf(term).flatMap((shard) => shard.postings(term) ?? []);
			// What one leaves out as common, all leave out.
			return found.length < 2 ? found[0] : (found.find(({ isCommon }) => isCommon) ?? joinPostings(found));
		},
		termsWithPrefix: (prefix: string): string[] => [
			...new Set(
				shardsOf(prefix).flatMap(({ terms }) => terms.filter((term) => term !== prefix && term.startsWith(prefix))),
			),
		],
	};
}

function joinPostings(lists: readonly Postings[]): Postings {
	return {
		ids: Uint32Array.from(lists.flatMap(({ ids }) => [...ids])),
		flags: Uint8Array.from(lists.flatMap(({ flags }) => [...flags])),
		isCommon: false,
	};
}
