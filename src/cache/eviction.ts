import { lstatSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lease } from './leases.ts';

export interface EvictionOptions {
	/** Most that the entries may take, in bytes. */
	maxBytes: number;
	/** Paths of entries that stay, whatever the limit. */
	used: ReadonlySet<string>;
	/** Eviction stops while another build uses the folder, since entries that it has found must not vanish. */
	lease: Lease;
}

export interface EvictionResult {
	removed: number;
	/** What the entries take now. */
	bytes: number;
}

/** After an eviction there is room for some builds before the next. */
const lowWater = 0.9;
/** How many entries are removed between two looks at who else is there. */
const batchSize = 64;
const leftoverAfterMs = 3_600_000;

/**
 * Removes the entries of a disk store that were used longest ago, until the rest is within the
 * limit. Files that are no entries are neither counted nor touched.
 */
export async function evictEntries(folder: string, options: EvictionOptions): Promise<EvictionResult> {
	const { maxBytes, used, lease } = options;
	const { entries, leftovers } = await listEntries(folder);
	await removeAll(leftovers);
	let bytes = entries.reduce((sum, { size }) => sum + size, 0);
	let removed = 0;
	if (bytes <= maxBytes) return { removed, bytes };

	const candidates = entries
		.filter(({ path }) => !used.has(path))
		.sort((a, b) => a.lastUseMs - b.lastUseMs || (a.path < b.path ? -1 : 1));
	while (bytes > maxBytes * lowWater && removed < candidates.length && (await lease.isAlone())) {
		const batch: Entry[] = [];
		for (const entry of candidates.slice(removed, removed + batchSize)) {
			if (bytes <= maxBytes * lowWater) break;
			bytes -= entry.size;
			batch.push(entry);
		}
		await removeAll(batch.map(({ path }) => path));
		removed += batch.length;
	}
	return { removed, bytes };
}

interface Entry {
	path: string;
	size: number;
	lastUseMs: number;
}

const namespacePattern = /^[a-z]+(?:-[a-z]+)*$/u;
const entryPattern = /^[0-9a-f]{62}$/u;
/** What a build that was killed in the midst of writing leaves behind. */
const leftoverPattern = /^[0-9a-f]{62}\.[0-9a-f-]{36}$/u;

async function listEntries(folder: string): Promise<{ entries: Entry[]; leftovers: string[] }> {
	const entries: Entry[] = [];
	const leftovers: string[] = [];
	for (const namespace of await listFolders(folder, namespacePattern)) {
		for (const shard of await listFolders(namespace, /^[0-9a-f]{2}$/u)) {
			for (const file of await readdir(shard, { withFileTypes: true }).catch(() => [])) {
				if (!file.isFile()) continue;
				const path = join(shard, file.name);
				const stats = lstatSync(path, { throwIfNoEntry: false });
				if (stats === undefined) continue;
				if (entryPattern.test(file.name)) entries.push({ path, size: stats.size, lastUseMs: stats.mtimeMs });
				const isLeftover = leftoverPattern.test(file.name) && Date.now() - stats.mtimeMs > leftoverAfterMs;
				if (isLeftover) leftovers.push(path);
			}
		}
	}
	return { entries, leftovers };
}

async function listFolders(parent: string, pattern: RegExp): Promise<string[]> {
	const children = await readdir(parent, { withFileTypes: true }).catch(() => []);
	return children
		.filter((child) => child.isDirectory() && pattern.test(child.name))
		.map(({ name }) => join(parent, name));
}

async function removeAll(paths: readonly string[]): Promise<void> {
	await Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => undefined)));
}
