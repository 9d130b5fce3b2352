import { createHash, randomUUID } from 'node:crypto';
import {
	closeSync,
	constants,
	existsSync,
	fstatSync,
	futimesSync,
	mkdirSync,
	openSync,
	readSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type BlobKey, type BlobStore, maxBlobBytes } from './blob-store.ts';

export interface DiskStore extends BlobStore {
	/** Paths of the entries that were read or written through this store. */
	used: ReadonlySet<string>;
	/** Whether entries were added: only then can the folder have outgrown its limit. */
	hasGrown(): boolean;
}

const checksumBytes = 32;
/** An entry's time of last use is at most this much too early; noting each use would cost a write a read. */
const touchAfterMs = 3_600_000;

/**
 * A blob store in a folder: one file an entry, its checksum first, then the bytes. Entries appear
 * whole (written beside and renamed), so a killed build leaves none half written, and any number of
 * builds can share a folder. A damaged entry is removed. The time of an entry's last use is its
 * file's modification time, because most disks are mounted without access times.
 */
export function createDiskStore(folder: string): DiskStore {
	const used = new Set<string>();
	const foldersMade = new Set<string>();
	let hasGrown = false;

	return {
		used,
		hasGrown: () => hasGrown,

		async get(key) {
			const path = pathOf(folder, key);
			const file = readEntry(path);
			if (file === undefined) return undefined;
			const payload = file === null ? undefined : openEntry(key, file);
			if (payload === undefined) removeFile(path);
			else used.add(path);
			return payload;
		},

		async put(key, bytes) {
			const path = pathOf(folder, key);
			const isWritten = writeEntry(path, [checksum(key, bytes), bytes], foldersMade);
			if (isWritten) {
				used.add(path);
				hasGrown = true;
			}
			return isWritten;
		},
	};
}

function pathOf(folder: string, key: BlobKey): string {
	const [namespace = '', hash = ''] = key.split('/');
	return join(folder, namespace, hash.slice(0, 2), hash.slice(2));
}

/** Written at once, as entries are read; see there. */
function writeEntry(path: string, parts: Uint8Array[], foldersMade: Set<string>): boolean {
	const temporary = `${path}.${randomUUID()}`;
	try {
		const parent = dirname(path);
		if (!foldersMade.has(parent)) mkdirSync(parent, { recursive: true });
		foldersMade.add(parent);
		writeFileSync(temporary, Buffer.concat(parts), { flag: 'wx' });
		renameSync(temporary, path);
		return true;
	} catch {
		// A full or read-only disk only costs the next build its time.
		foldersMade.clear();
		removeFile(temporary);
		return false;
	}
}

/**
 * The bytes of an entry's file; undefined where there is none, null where it can be no entry. Read
 * at once: thousands of small files by way of Node's thread pool take several times as long.
 */
function readEntry(path: string): Buffer | undefined | null {
	// An exception for each entry that is not there would cost more than all those that are.
	if (!existsSync(path)) return undefined;
	let descriptor: number;
	try {
		// Without O_NONBLOCK (which Windows does not have) a named pipe in place of an entry would never answer.
		descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch {
		return undefined;
	}
	try {
		const { size, mtimeMs } = fstatSync(descriptor);
		if (size < checksumBytes || size > maxBlobBytes) return null;
		const buffer = Buffer.allocUnsafe(size);
		let length = 0;
		for (let read = -1; read !== 0 && length < size; length += read) {
			read = readSync(descriptor, buffer, length, size - length, null);
		}
		noteUse(descriptor, mtimeMs);
		return buffer.subarray(0, length);
	} catch {
		return null;
	} finally {
		closeSync(descriptor);
	}
}

function removeFile(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// A folder in its place, or a read-only disk: it is in nobody's way.
	}
}

function noteUse(descriptor: number, lastUseMs: number): void {
	const nowMs = Date.now();
	if (Math.abs(nowMs - lastUseMs) < touchAfterMs) return;
	try {
		futimesSync(descriptor, nowMs / 1000, nowMs / 1000);
	} catch {
		// In a read-only folder nothing is ever evicted.
	}
}

function openEntry(key: BlobKey, file: Buffer): Buffer | undefined {
	const payload = file.subarray(checksumBytes);
	return checksum(key, payload).equals(file.subarray(0, checksumBytes)) ? payload : undefined;
}

/** Covers the key, so that a sound file under the name of another entry is not taken for it. */
function checksum(key: BlobKey, bytes: Uint8Array): Buffer {
	return createHash('sha256').update(`${key}\n`).update(bytes).digest();
}
