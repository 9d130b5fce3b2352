/**
 * Content-addressed storage of derived data. A key names all inputs of its value, so a value never
 * changes under its key and any store may forget any entry at any time: that costs only time.
 */
export interface BlobStore {
	/** The bytes stored under a key; undefined when there are none or they do not match their checksum. */
	get(key: BlobKey): Promise<Uint8Array | undefined>;
	/** Stores bytes under a key. A store that cannot be written to stays as it is. */
	put(key: BlobKey, bytes: Uint8Array): Promise<void>;
}

/** `namespace/sha256-hex`. */
export type BlobKey = `${BlobNamespace}/${string}`;

export type BlobNamespace = 'facts' | 'html' | 'text';
