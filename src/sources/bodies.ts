import type { BlobKey, BlobStore } from '../cache/blob-store.ts';

/** Where the HTML of a body is cached, by the key that its document names. */
export function htmlKey(bodyKey: string): BlobKey {
	return `html/${bodyKey}`;
}

/** Where the plain text of a body is cached. */
export function textKey(bodyKey: string): BlobKey {
	return `text/${bodyKey}`;
}

/** A cached body that was there when the build began turns out to be damaged, or is gone. */
export class LostBodyError extends Error {
	constructor(key: BlobKey) {
		super(`The cached body ${key} was lost while the site was being built.`);
		this.name = 'LostBodyError';
	}
}

/** The HTML or the plain text of a body. @throws LostBodyError where it cannot be read any more */
export async function readBody(key: BlobKey, store: BlobStore): Promise<string> {
	const bytes = await store.get(key);
	if (bytes === undefined) throw new LostBodyError(key);
	return Buffer.from(bytes).toString('utf8');
}
