/**
 * Content-addressed storage of derived data. A key names all inputs of its value, so a value never
 * changes under its key and any store may forget any entry at any time: that costs only time.
 */
export interface BlobStore {
	/** The bytes stored under a key; undefined when there are none or they are not what was stored. */
	get(key: BlobKey): Promise<Uint8Array | undefined>;
	/** Whether there is an entry under a key, which may yet turn out to be damaged. */
	has(key: BlobKey): Promise<boolean>;
	/** Stores bytes under a key; whether they can be read again from here. */
	put(key: BlobKey, bytes: Uint8Array): Promise<boolean>;
}

/** `namespace/sha256-hex`. */
export type BlobKey = `${BlobNamespace}/${string}`;

export type BlobNamespace =
	'check' | 'card' | 'facts' | 'front-matter' | 'html' | 'image' | 'search' | 'terms' | 'text';

/** Far above any entry: what is larger was not written by a build. */
export const maxBlobBytes = 64 * 1024 * 1024;
