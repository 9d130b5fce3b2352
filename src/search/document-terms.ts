import { type ByteReader, createByteReader, createByteWriter } from './bytes.ts';
import { shardOf } from './layout.ts';
import type { PostingsByTerm } from './postings.ts';

/** A document's terms as they are kept from build to build: one slice for each shard, with its hash. */
export interface DocumentTerms {
	/** Eight bytes a shard; zeros where the document has nothing in it. */
	hashes: Uint8Array;
	slice(shard: number): Uint8Array;
}

const hashBytes = 8;

/** Serialises the terms of a document for an index of so many shards. */
export function encodeTerms(terms: ReadonlyMap<string, number>, shards: number): Uint8Array {
	const slices = Array.from({ length: shards }, (): [string, number][] => []);
	for (const entry of terms) slices[shardOf(entry[0], shards)]!.push(entry);
	const table = new Uint8Array(shards * (hashBytes + 4));
	const view = new DataView(table.buffer);
	const writer = createByteWriter();
	slices.forEach((slice, shard) => {
		const start = writer.length;
		for (const [term, flags] of slice.sort(([a], [b]) => (a < b ? -1 : 1))) {
			writer.byte(term.length);
			for (let unit = 0; unit < term.length; unit += 1) writer.number(term.charCodeAt(unit));
			writer.byte(flags);
		}
		view.setUint32(shards * hashBytes + shard * 4, writer.length);
		if (writer.length > start) hashInto(view, shard * hashBytes, slice);
	});
	const content = writer.finish();
	const all = new Uint8Array(table.length + content.length);
	all.set(table);
	all.set(content, table.length);
	return all;
}

export function readTerms(bytes: Uint8Array, shards: number): DocumentTerms {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = shards * (hashBytes + 4);
	const endOf = (shard: number) => (shard < 0 ? 0 : view.getUint32(shards * hashBytes + shard * 4));
	return {
		hashes: bytes.subarray(0, shards * hashBytes),
		slice: (shard) => bytes.subarray(start + endOf(shard - 1), start + endOf(shard)),
	};
}

/** Adds one document's slice of a shard to the lists. Documents must come in the order of their ids. */
export function addSlice(slice: Uint8Array, id: number, terms: PostingsByTerm): void {
	for (const reader = createByteReader(slice); !reader.isAtEnd;) {
		const term = readTerm(reader);
		let postings = terms.get(term);
		if (postings === undefined) terms.set(term, (postings = { ids: [], flags: [] }));
		postings.ids.push(id);
		postings.flags.push(reader.byte());
	}
}

/** Without a decoder, whose call takes longer than the two or three characters it would read. */
function readTerm(reader: ByteReader): string {
	const length = reader.byte();
	if (length === 2) return String.fromCharCode(reader.number(), reader.number());
	if (length === 3) return String.fromCharCode(reader.number(), reader.number(), reader.number());
	return String.fromCharCode(...Array.from({ length }, () => reader.number()));
}

/** Two sums that differ with every term and flag: not for secrets, but far cheaper than a digest of a hundred bytes. */
function hashInto(view: DataView, at: number, slice: readonly [string, number][]): void {
	let [a, b] = [0x9e3779b9, 0x85ebca6b];
	const take = (value: number) => {
		a = Math.imul(a ^ value, 0x01000193);
		b = Math.imul(b ^ value, 0x5bd1e995);
		b ^= b >>> 15;
	};
	for (const [term, flags] of slice) {
		for (let unit = 0; unit < term.length; unit += 1) take(term.charCodeAt(unit));
		take(0x10000 + flags);
	}
	view.setUint32(at, a ^ (a >>> 13));
	view.setUint32(at + 4, b | 1);
}
