import { digestJson } from '../cache/digest.ts';
import { addToSums, createSlicer } from '../search/document-terms.ts';
import { encodePostings, type EncodeOptions } from '../search/encode-postings.ts';
import type { Layout } from '../search/layout.ts';
import type { TermList } from '../search/term-counter.ts';
import type { SearchIndexInputs } from './search-index.ts';
import { compress, mapInOrder, range, remember } from './search-store.ts';

/** A document as its postings need it. */
export interface PostedDocument {
	id: number;
	/** Whether it is none of the newest. */
	isSettled: boolean;
	terms: TermList;
}

/** The files of postings, of the settled posts and of the newest; null where no document has anything in one. */
export async function buildShards(
	documents: readonly PostedDocument[],
	{ capacity, shards, recentShards }: Layout,
	inputs: ShardInputs,
): Promise<{ shards: (Uint8Array | null)[]; recent: (Uint8Array | null)[] }> {
	const settled = documents.filter(({ isSettled }) => isSettled);
	const newest = documents.filter(({ isSettled }) => !isSettled);
	return {
		shards: await shardFiles(settled, shards, { commonFrom: capacity / commonShare }, inputs),
		recent: await shardFiles(newest, recentShards, { commonFrom: Infinity }, inputs),
	};
}

/** Ids take a third of the capacity, so this is about every third document. */
const commonShare = 8;

async function shardFiles(
	documents: readonly PostedDocument[],
	shards: number,
	options: EncodeOptions,
	{ store, fingerprint }: ShardInputs,
): Promise<(Uint8Array | null)[]> {
	const sums = new Uint32Array(shards * 2);
	for (const { id, terms } of documents) addToSums(terms, id, sums);
	const slicesOf = createSlicer(
		documents.map(({ terms }) => terms),
		shards,
	);
	return mapInOrder(range(shards), async (shard) => {
		const [a, b] = sums.subarray(shard * 2, shard * 2 + 2);
		if (a === 0 && b === 0) return null;
		return remember(store, digestJson([fingerprint, shards, options.commonFrom, shard, a, b]), () => {
			const slices = slicesOf(shard).map((slice, at) => ({ ...slice, id: documents[at]!.id }));
			return compress(encodePostings(slices, options));
		});
	});
}

type ShardInputs = Pick<SearchIndexInputs, 'store' | 'fingerprint'>;
