import type { BlobStore } from './blob-store.ts';
import { createDiskStore } from './disk-store.ts';
import { createFallbackStore } from './fallback-store.ts';

/** The entries of a build's folders on this machine. Apart from the rest, because pages are bundled with it. */
export function openFolders(folders: readonly string[]): BlobStore {
	return createFallbackStore(folders.map((folder) => createDiskStore(folder)));
}
