import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobKey, BlobStore } from './blob-store.ts';

const checksumBytes = 32;

/**
 * A blob store in a folder: one file an entry, its SHA-256 first, then the bytes. Entries appear
 * whole (written beside and renamed), so a killed build leaves none half written.
 */
export function createDiskStore(folder: string): BlobStore {
	const pathOf = (key: BlobKey) => {
		const [namespace = '', hash = ''] = key.split('/');
		return join(folder, namespace, hash.slice(0, 2), hash.slice(2));
	};

	return {
		async get(key) {
			const file = await readFile(pathOf(key)).catch(() => undefined);
			if (file === undefined || file.length < checksumBytes) return undefined;
			const payload = file.subarray(checksumBytes);
			return checksum(payload).equals(file.subarray(0, checksumBytes)) ? payload : undefined;
		},

		async put(key, bytes) {
			const path = pathOf(key);
			const temporary = `${path}.${randomUUID()}`;
			try {
				await mkdir(dirname(path), { recursive: true });
				await writeFile(temporary, Buffer.concat([checksum(bytes), bytes]));
				await rename(temporary, path);
			} catch {
				// A full or read-only disk only costs the next build its time.
				await rm(temporary, { force: true }).catch(() => undefined);
			}
		},
	};
}

function checksum(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest();
}
