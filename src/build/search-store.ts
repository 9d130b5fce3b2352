import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BlobStore } from '../cache/blob-store.ts';

/** What the store has under a digest of what it is made of, or makes it. */
export async function remember(store: BlobStore, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const known = await store.get(`search/${key}`);
	if (known !== undefined) return known;
	const made = await make();
	await store.put(`search/${key}`, made);
	return made;
}

const compressGzip = promisify(gzip);

/** Compressed once here: a CDN may leave binary files as they are. */
export function compress(bytes: Uint8Array): Promise<Uint8Array> {
	return compressGzip(bytes, { level: 9 });
}

/** As many at once as keep Node's thread pool busy; the results in the order of the items. */
export async function mapInOrder<Item, Result>(
	items: readonly Item[],
	map: (item: Item) => Promise<Result> | Result,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const work = async () => {
		while (next < items.length) {
			const at = next++;
			results[at] = await map(items[at]!);
		}
	};
	await Promise.all(Array.from({ length: 16 }, work));
	return results;
}

/** 0 to length − 1. */
export function range(length: number): number[] {
	return Array.from({ length }, (_, at) => at);
}
