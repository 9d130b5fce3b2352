import type { BlobKey, BlobNamespace, BlobStore } from './blob-store.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { RemoteConfiguration } from './configuration.ts';
import { createObjectStore } from './object-store.ts';
import { seal, unseal } from './seal.ts';

export interface SharedStore extends BlobStore {
	/** Entries that came from and went to the other machines. */
	counts: { fetched: number; sent: number };
	/** Waits for what is still to be sent, but not long, and ends all requests. */
	close(): Promise<void>;
}

export interface SharedStoreOptions {
	/** The machine's own store: asked first, and given what the shared one had. */
	local: BlobStore;
	remote: RemoteConfiguration;
	limits?: Partial<SharedStoreLimits>;
	/** Called once, when reading or writing the shared store is given up for the rest of the build. */
	onGivenUp(reason: string): void;
}

export interface SharedStoreLimits {
	getTimeoutMs: number;
	/** Long, because a page that is being rendered can keep the answer waiting. */
	putTimeoutMs: number;
	/** An answer slower than this is no gain over rendering the article again. */
	slowMs: number;
	maxFailures: number;
	/** Entries sent at once. */
	concurrency: number;
	/** How long the end of a build may wait for entries on their way. */
	closeMs: number;
}

const defaultLimits: SharedStoreLimits = {
	getTimeoutMs: 3_000,
	putTimeoutMs: 30_000,
	slowMs: 1_000,
	maxFailures: 8,
	concurrency: 8,
	closeMs: 20_000,
};

/** What is made again in less time than the way to another machine takes. */
const unshared: readonly BlobNamespace[] = ['front-matter'];

/**
 * A local store backed by one that many machines share. What the shared store does not give in time
 * is computed, and what was computed is sent to it in the background; it can neither stop nor, by
 * more than its limits, delay a build.
 */
export function createSharedStore({ local, remote, onGivenUp, ...options }: SharedStoreOptions): SharedStore {
	const limits = { ...defaultLimits, ...options.limits };
	const { key: secret, mode } = remote;
	const ending = new AbortController();
	const objects = createObjectStore({ ...remote, ...limits, signal: ending.signal });
	const counts = { fetched: 0, sent: 0 };

	let isGivenUp = false;
	const giveUp = (reason: string) => {
		if (!isGivenUp) onGivenUp(reason);
		isGivenUp = true;
	};
	// Apart, so that entries which still arrive do not excuse answers that come too late.
	const reading = createCircuitBreaker(limits.maxFailures, giveUp);
	const writing = createCircuitBreaker(limits.maxFailures, giveUp);

	async function fetchEntry(key: BlobKey): Promise<Uint8Array | undefined> {
		if (!reading.isClosed()) return undefined;
		const startedMs = performance.now();
		try {
			const sealed = await objects.get(key);
			if (performance.now() - startedMs > limits.slowMs) reading.failed('slow');
			else reading.succeeded();
			return sealed && unseal(key, sealed, secret);
		} catch (error) {
			reading.failed((error as Error).message);
			return undefined;
		}
	}

	async function sendEntry(key: BlobKey): Promise<void> {
		if (!writing.isClosed() || ending.signal.aborted) return;
		const bytes = await local.get(key);
		if (bytes === undefined) return;
		try {
			await objects.put(key, seal(key, bytes, secret));
			counts.sent += 1;
			writing.succeeded();
		} catch (error) {
			if (!ending.signal.aborted) writing.failed((error as Error).message);
		}
	}

	// Keys only: the bytes are read again when their turn comes, so a slow store costs no memory.
	const waiting: BlobKey[] = [];
	const sending = new Set<Promise<void>>();
	function sendWaiting(): void {
		while (sending.size < limits.concurrency && waiting.length > 0) {
			const task = sendEntry(waiting.shift()!).finally(() => {
				sending.delete(task);
				sendWaiting();
			});
			sending.add(task);
		}
	}

	/** Takes an entry from the other machines, and keeps it. */
	async function fetchAndKeep(key: BlobKey): Promise<Uint8Array | undefined> {
		if (!isShared(key)) return undefined;
		const bytes = await fetchEntry(key);
		if (bytes === undefined) return undefined;
		counts.fetched += 1;
		await local.put(key, bytes);
		return bytes;
	}

	return {
		counts,

		async get(key) {
			return (await local.get(key)) ?? fetchAndKeep(key);
		},

		async has(key) {
			return (await local.has(key)) || (await fetchAndKeep(key)) !== undefined;
		},

		async put(key, bytes) {
			const isStored = await local.put(key, bytes);
			if (isStored && isShared(key) && mode === 'read-write' && writing.isClosed()) {
				waiting.push(key);
				sendWaiting();
			}
			return isStored;
		},

		async close() {
			const deadline = setTimeout(() => ending.abort(), limits.closeMs);
			while (sending.size > 0) await Promise.race(sending);
			clearTimeout(deadline);
			ending.abort();
		},
	};
}

function isShared(key: BlobKey): boolean {
	return !unshared.some((namespace) => key.startsWith(`${namespace}/`));
}
