import { join } from 'node:path';
import type { BlobKey, BlobStore } from '../cache/blob-store.ts';
import { createDiskStore } from '../cache/disk-store.ts';
import { currentSnapshot } from './snapshot.ts';

/** The store of a site's derived data on this machine. */
export function openSiteStore(cacheDir: string): BlobStore {
	return createDiskStore(join(cacheDir, 'blobs'));
}

export function htmlKey(bodyKey: string): BlobKey {
	return `html/${bodyKey}`;
}

/** The HTML of an article's body, by the key its view names. */
export async function readBody(bodyKey: string): Promise<string> {
	const cacheDir = currentSnapshot()?.cacheDir;
	if (cacheDir === undefined) throw new Error('No snapshot: an article can be rendered by a build only.');
	const html = await openSiteStore(cacheDir).get(htmlKey(bodyKey));
	if (html === undefined)
		throw new Error(`The cached article ${bodyKey} was lost while the site was being built. Build again.`);
	return Buffer.from(html).toString('utf8');
}
