import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { LostBodyError } from '../sources/bodies.ts';
import type renderPages from './page-worker.ts';
import type { PageTask, PageWorkerData } from './page-worker.ts';

/** Pages that go to a thread together: each message costs about as much as a small page. */
const batchSize = 8;
/** Batches that are rendered or wait for a thread; more would only hold their views in memory. */
const maxUnderWay = 8;

export interface PageQueue {
	/** Resolves when there is room for the next page. @throws LostBodyError, or another error where an earlier page could not be rendered */
	add(task: PageTask): Promise<void>;
	/** Resolves when all pages are written. @throws as `add` */
	drain(): Promise<void>;
	close(): Promise<void>;
}

/** Renders pages on other threads, which start with the first page. */
export function createPageQueue(data: PageWorkerData): PageQueue {
	let pool: Tinypool | undefined;
	let batch: PageTask[] = [];
	const underWay = new Set<Promise<void>>();
	const send = () => {
		pool ??= startPool(data);
		const pages: Promise<void> = render(batch, pool).finally(() => underWay.delete(pages));
		underWay.add(pages);
		// Whoever adds or drains next is told.
		pages.catch(() => undefined);
		batch = [];
	};
	return {
		async add(task) {
			batch.push(task);
			if (batch.length < batchSize) return;
			send();
			if (underWay.size >= maxUnderWay) await Promise.race(underWay);
		},
		async drain() {
			if (batch.length > 0) send();
			await Promise.all(underWay);
		},
		async close() {
			await pool?.destroy();
		},
	};
}

async function render(batch: PageTask[], pool: Tinypool): Promise<void> {
	const outcome: Awaited<ReturnType<typeof renderPages>> = await pool.run(batch);
	if (outcome !== null) throw new LostBodyError(outcome.lost);
}

function startPool(workerData: PageWorkerData): Tinypool {
	return new Tinypool({
		filename: new URL('./page-worker.ts', import.meta.url).href,
		workerData,
		minThreads: 1,
		maxThreads: availableParallelism(),
		// The next batch is there when one is done.
		concurrentTasksPerWorker: 2,
		resourceLimits: { maxYoungGenerationSizeMb: 24 },
	});
}
