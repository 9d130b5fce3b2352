import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BlobKey, BlobNamespace } from '../../src/cache/blob-store.ts';

/** A key as a build would make it, of a word that says what it stands for. */
export function keyOf(word: string, namespace: BlobNamespace = 'html'): BlobKey {
	return `${namespace}/${createHash('sha256').update(word).digest('hex')}`;
}

/** Where a disk store keeps the entry. */
export function pathOf(folder: string, key: BlobKey): string {
	const [namespace = '', hash = ''] = key.split('/');
	return join(folder, namespace, hash.slice(0, 2), hash.slice(2));
}

export function bytes(text: string): Uint8Array {
	return Buffer.from(text);
}

export function textOf(found: Uint8Array | undefined): string | undefined {
	return found && Buffer.from(found).toString('utf8');
}
