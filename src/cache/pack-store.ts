import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobKey, BlobNamespace, BlobStore } from './blob-store.ts';
import type { Lease } from './leases.ts';
import { openPack, type PackFile } from './pack-file.ts';

/** What every build reads of every document, and so is worth a file of its own kind: thousands of files cost seconds. */
const packedNamespaces: ReadonlySet<BlobNamespace> = new Set(['front-matter', 'facts', 'terms', 'check']);

export interface PackStore extends BlobStore {
	/** Leaves out what no build has used of late, where that is most, and closes all files. */
	close(lease: Lease | undefined): Promise<void>;
}

/**
 * Keeps the small entries that all builds read in few files, and hands all others to a store behind it. Every process
 * writes to files of its own, so any number of builds can share the folder and a killed one harms none.
 */
export function createPackStore(folder: string, others: BlobStore): PackStore {
	const packs = new Map<string, NamespacePacks>();
	const packsOf = (key: BlobKey): NamespacePacks | undefined => {
		const namespace = key.slice(0, key.indexOf('/')) as BlobNamespace;
		if (!packedNamespaces.has(namespace)) return undefined;
		let known = packs.get(namespace);
		if (known === undefined) packs.set(namespace, (known = openPacks(join(folder, 'packs', namespace))));
		return known;
	};
	return {
		async get(key) {
			const own = packsOf(key);
			return own === undefined ? others.get(key) : own.get(key);
		},
		async has(key) {
			const own = packsOf(key);
			return own === undefined ? others.has(key) : own.has(key);
		},
		async put(key, bytes) {
			const own = packsOf(key);
			return own === undefined ? others.put(key, bytes) : own.put(key, bytes);
		},
		async close(lease) {
			for (const own of packs.values()) {
				if (own.isWasteful() && (await lease?.isAlone())) own.compact();
				own.close();
			}
		},
	};
}

interface NamespacePacks {
	get(key: BlobKey): Buffer | undefined;
	has(key: BlobKey): boolean;
	put(key: BlobKey, bytes: Uint8Array): boolean;
	/** Whether there are many files, or most of what they hold was of no use to this build. */
	isWasteful(): boolean;
	/** Puts what this build has used into one file, and removes the others. */
	compact(): void;
	close(): void;
}

/** More files than this are joined to one. */
const maxFiles = 8;

function openPacks(folder: string): NamespacePacks {
	const files = openAll(folder);
	const used = new Set<BlobKey>();
	let own: PackFile | undefined;

	function create(): PackFile {
		mkdirSync(folder, { recursive: true });
		const pack = openPack(join(folder, `${randomUUID()}.pack`), 'create');
		files.push(pack);
		return pack;
	}

	function get(key: BlobKey): Buffer | undefined {
		for (const pack of files) {
			const payload = pack.read(key);
			if (payload === undefined) continue;
			used.add(key);
			return payload;
		}
		return undefined;
	}

	return {
		get,
		has(key) {
			const isThere = files.some((pack) => pack.has(key));
			if (isThere) used.add(key);
			return isThere;
		},
		put(key, bytes) {
			try {
				own ??= create();
				own.append(key, bytes);
				used.add(key);
				return true;
			} catch {
				// A full or read-only disk only costs the next build its time.
				return false;
			}
		},
		isWasteful() {
			const entries = files.reduce((sum, pack) => sum + pack.count(), 0);
			return files.length > maxFiles || entries > 2 * used.size;
		},
		compact() {
			const old = files.splice(0);
			try {
				const joined = create();
				for (const key of used) {
					const payload = old.map((pack) => pack.read(key)).find((found) => found !== undefined);
					if (payload !== undefined) joined.append(key, payload);
				}
				for (const pack of old) {
					pack.close();
					rmSync(pack.path, { force: true });
				}
			} catch {
				files.push(...old);
			}
		},
		close() {
			for (const pack of files) pack.close();
		},
	};
}

function openAll(folder: string): PackFile[] {
	try {
		const names = readdirSync(folder).filter((name) => name.endsWith('.pack'));
		return names.map((name) => openPack(join(folder, name), 'read'));
	} catch {
		return [];
	}
}
