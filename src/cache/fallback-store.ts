import type { BlobStore } from './blob-store.ts';

/** Several stores as one: an entry is read from the first that has it and goes to the first that takes it. */
export function createFallbackStore(stores: readonly BlobStore[]): BlobStore {
	return {
		async get(key) {
			for (const store of stores) {
				const bytes = await store.get(key);
				if (bytes !== undefined) return bytes;
			}
			return undefined;
		},
		async has(key) {
			for (const store of stores) {
				if (await store.has(key)) return true;
			}
			return false;
		},
		async put(key, bytes) {
			for (const store of stores) {
				if (await store.put(key, bytes)) return true;
			}
			return false;
		},
	};
}
