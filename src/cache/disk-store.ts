import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
 * A blob store in a folder: one file an entry, checksum and key first, then the bytes. Entries appear
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
			const payload = file === null ? undefined : unpackEntry(key, file);
			if (payload === undefined) removeFile(path);
			else used.add(path);
			return payload;
		},

		async has(key) {
			const path = pathOf(folder, key);
			const stats = statSync(path, { throwIfNoEntry: false });
			if (!stats?.isFile()) return false;
			noteUse(path, stats.mtimeMs);
			used.add(path);
			return true;
		},

		async put(key, bytes) {
			const path = pathOf(folder, key);
			const isWritten = writeEntry(path, packEntry(key, bytes), foldersMade);
			if (isWritten) {
				used.add(path);
				hasGrown = true;
			}
			return isWritten;
		},
	};
}

function pathOf(folder: string, key: BlobKey): string {
	const [namespace = '', digest = ''] = key.split('/');
	return join(folder, namespace, digest.slice(0, 2), digest.slice(2));
}

/** Written at once, as entries are read; see there. */
function writeEntry(path: string, entry: Uint8Array, foldersMade: Set<string>): boolean {
	const temporary = `${path}.${randomUUID()}`;
	try {
		const parent = dirname(path);
		if (!foldersMade.has(parent)) mkdirSync(parent, { recursive: true });
		foldersMade.add(parent);
		writeFileSync(temporary, entry, { flag: 'wx' });
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
	try {
		// Asked first, because an exception for each entry that is not there costs more than reading it.
		const stats = statSync(path, { throwIfNoEntry: false });
		if (stats === undefined) return undefined;
		// What is no file is not even opened: a named pipe would never answer.
		if (!stats.isFile() || stats.size > maxBlobBytes) return null;
		const file = readFileSync(path);
		noteUse(path, stats.mtimeMs);
		return file;
	} catch {
		return null;
	}
}

function removeFile(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// A folder in its place, or a read-only disk: it is in nobody's way.
	}
}

function noteUse(path: string, lastUseMs: number): void {
	const nowMs = Date.now();
	if (Math.abs(nowMs - lastUseMs) < touchAfterMs) return;
	try {
		utimesSync(path, nowMs / 1000, nowMs / 1000);
	} catch {
		// In a read-only folder nothing is ever evicted.
	}
}

/** Checksum, key, payload. With its key, a sound file under the name of another entry is not taken for it. */
function packEntry(key: BlobKey, payload: Uint8Array): Buffer {
	const entry = Buffer.concat([Buffer.alloc(checksumBytes), Buffer.from(`${key}\n`), payload]);
	hash('sha256', entry.subarray(checksumBytes), 'buffer').copy(entry);
	return entry;
}

function unpackEntry(key: BlobKey, entry: Buffer): Buffer | undefined {
	const checked = entry.subarray(checksumBytes);
	if (!hash('sha256', checked, 'buffer').equals(entry.subarray(0, checksumBytes))) return undefined;
	const name = Buffer.from(`${key}\n`);
	return checked.subarray(0, name.length).equals(name) ? checked.subarray(name.length) : undefined;
}
