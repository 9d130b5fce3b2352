import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { BlobStore } from './blob-store.ts';
import { readCacheConfiguration } from './configuration.ts';
import { createDiskStore } from './disk-store.ts';
import { evictEntries } from './eviction.ts';
import { createFallbackStore } from './fallback-store.ts';
import { takeLease } from './leases.ts';
import { createPackStore } from './pack-store.ts';
import { createSharedStore } from './shared-store.ts';
import type { Environment } from './untrusted-build.ts';

/** Everything derived that a site's builds keep: on this machine and, where the environment says so, on a shared one. */
export interface SiteCache {
	store: BlobStore;
	/** The folders on this machine that entries are read from, in that order. */
	folders: string[];
	/** Sends what is to be shared, makes room on the disk, and frees the folders. */
	close(): Promise<SiteCacheSummary>;
}

export interface SiteCacheSummary {
	diagnostics: Diagnostic[];
	/** Entries that came from the shared cache, went there, and had to go from the disk. */
	counts: { fetched: number; sent: number; evicted: number };
}

export interface SiteCacheOptions {
	/** Folder of the entries; made if need be. */
	folder: string;
	/** Most that the entries may take on the disk, in bytes. */
	maxBytes: number;
	/** Names the shared cache and its credentials; see `readCacheConfiguration`. */
	environment: Environment;
}

/** Opens a site's cache. Nothing that is wrong with it stops a build: entries then go to a temporary folder. */
export async function openSiteCache({ folder, maxBytes, environment }: SiteCacheOptions): Promise<SiteCache> {
	const lease = await takeLease(folder);
	const temporary = await mkdtemp(join(tmpdir(), 'kawaraban-blobs-'));
	const disk = createDiskStore(folder);
	const packs = createPackStore(folder, disk);
	const local = createFallbackStore([packs, createDiskStore(temporary)]);
	const { remote, diagnostics } = readCacheConfiguration(environment);
	const shared =
		remote === null
			? null
			: createSharedStore({
					local,
					remote,
					onGivenUp: (reason) =>
						diagnostics.push(diagnose('cache-shared', { file: 'KAWARABAN_CACHE_URL' }, { reason })),
				});

	return {
		store: shared ?? local,
		folders: [folder, temporary],
		async close() {
			await shared?.close();
			await packs.close(lease);
			const { used } = disk;
			const { removed: evicted } =
				lease !== undefined && disk.hasGrown() ? await evictEntries(folder, { maxBytes, used, lease }) : { removed: 0 };
			await lease?.release();
			await rm(temporary, { recursive: true, force: true });
			return { diagnostics, counts: { fetched: 0, sent: 0, ...shared?.counts, evicted } };
		},
	};
}
