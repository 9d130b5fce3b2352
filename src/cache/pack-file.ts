import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { hash } from 'node:crypto';
import type { BlobKey } from './blob-store.ts';

/**
 * Many small entries in one file, one after the other: mark, length, digest of the key, checksum, payload. A file that
 * ends in the midst of an entry is sound up to there.
 */
export interface PackFile {
	path: string;
	/** How many entries it holds, damaged ones too. */
	count(): number;
	/** Bytes of all entries, with their heads. */
	size: number;
	/** Whether there is an entry, which may yet turn out to be damaged. */
	has(key: BlobKey): boolean;
	/** The payload of an entry; undefined where it is not what was written. */
	read(key: BlobKey): Buffer | undefined;
	/** Adds an entry at the end. @throws Error where the disk does not take it */
	append(key: BlobKey, payload: Uint8Array): void;
	close(): void;
}

interface PackEntry {
	offset: number;
	length: number;
}

const mark = Buffer.from('KBP1');
const digestBytes = 32;
const headBytes = mark.length + 4 + 2 * digestBytes;

/** @throws Error where there is no such file, or none can be made */
export function openPack(path: string, mode: 'read' | 'create'): PackFile {
	const file = openSync(path, mode === 'read' ? 'r' : 'wx+');
	/** By the digest of the key (hex). */
	const entries = new Map<string, PackEntry>();
	let size = mode === 'read' ? readHeads(file, entries) : 0;
	return {
		path,
		count: () => entries.size,
		has: (key) => entries.has(digestOf(key)),
		get size() {
			return size;
		},
		read(key) {
			const entry = entries.get(digestOf(key));
			if (entry === undefined) return undefined;
			const bytes = Buffer.alloc(headBytes + entry.length);
			readSync(file, bytes, 0, bytes.length, entry.offset - headBytes);
			const payload = bytes.subarray(headBytes);
			return headOf(key, payload).equals(bytes.subarray(0, headBytes)) ? payload : undefined;
		},
		append(key, payload) {
			const bytes = Buffer.concat([headOf(key, payload), payload]);
			if (writeSync(file, bytes, 0, bytes.length, size) < bytes.length) throw new Error('The disk is full.');
			entries.set(digestOf(key), { offset: size + headBytes, length: payload.length });
			size += bytes.length;
		},
		close() {
			closeSync(file);
		},
	};
}

/** Finds all entries without reading their payloads; returns where the last sound one ends. */
function readHeads(file: number, entries: Map<string, PackEntry>): number {
	const { size } = fstatSync(file);
	const head = Buffer.alloc(headBytes);
	let offset = 0;
	while (readSync(file, head, 0, headBytes, offset) === headBytes && head.subarray(0, mark.length).equals(mark)) {
		const length = head.readUInt32LE(mark.length);
		const start = offset + headBytes;
		if (start + length > size) break;
		const digest = head.toString('hex', mark.length + 4, mark.length + 4 + digestBytes);
		entries.set(digest, { offset: start, length });
		offset = start + length;
	}
	return offset;
}

function headOf(key: BlobKey, payload: Uint8Array): Buffer {
	const head = Buffer.alloc(headBytes);
	mark.copy(head);
	head.writeUInt32LE(payload.length, mark.length);
	head.write(digestOf(key), mark.length + 4, 'hex');
	// With the key, an entry that stands under the name of another is not taken for it.
	const checksum = hash('sha256', Buffer.concat([Buffer.from(`${key}\n`), payload]), 'buffer');
	checksum.copy(head, mark.length + 4 + digestBytes);
	return head;
}

function digestOf(key: BlobKey): string {
	return key.slice(key.indexOf('/') + 1);
}
