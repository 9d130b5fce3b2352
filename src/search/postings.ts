import { createByteReader, createByteWriter } from './bytes.ts';

/** The documents that have a term, by id, with the flags of `document.ts`. */
export interface Postings {
	ids: Uint32Array;
	flags: Uint8Array;
	/** Whether so many documents have it that it tells nothing: the list is then not kept. */
	isCommon: boolean;
}

export type PostingsByTerm = Map<string, { ids: number[]; flags: number[] }>;

/** Serialises one shard. Ids rise within a list. Equal content gives equal bytes. */
export function encodePostings(terms: PostingsByTerm, capacity: number): Uint8Array {
	const writer = createByteWriter();
	for (const term of [...terms.keys()].sort()) {
		const { ids, flags } = terms.get(term)!;
		const isCommon = isGrammar(term) && ids.length > capacity / commonShare;
		const list = createByteWriter();
		if (!isCommon) {
			ids.forEach((id, at) => list.number(id - (ids[at - 1] ?? -1) - 1));
			for (const flag of flags) list.byte(flag);
		}
		writer.text(term);
		writer.number(isCommon ? 0 : ids.length);
		writer.number(list.length);
		writer.bytes(list.finish());
	}
	return writer.finish();
}

/** Ids take a third of the capacity, so this is about every third document. */
const commonShare = 8;

/** Hiragana is mostly grammar; kanji, katakana and letters are kept however common, for titles and headings. */
function isGrammar(term: string): boolean {
	return /^[ぁ-ゖー]+$/u.test(term);
}

/** One shard in memory; a list is decoded when it is asked for. */
export interface Shard {
	/** Terms of the shard, in the order of their code units. */
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
