import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { LostBodyError } from '../sources/bodies.ts';
import type renderPage from './page-worker.ts';
import type { PageTask, PageWorkerData } from './page-worker.ts';

/** Pages that wait for a thread; more would only hold their views in memory. */
const maxWaiting = 64;

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
	const underWay = new Set<Promise<void>>();
	return {
		async add(task) {
			pool ??= startPool(data);
			const page: Promise<void> = render(task, pool).finally(() => underWay.delete(page));
			underWay.add(page);
			if (underWay.size >= maxWaiting) await Promise.race(underWay);
		},
		async drain() {
			await Promise.all(underWay);
		},
		async close() {
			await pool?.destroy();
		},
	};
}

async function render(task: PageTask, pool: Tinypool): Promise<void> {
	const outcome: Awaited<ReturnType<typeof renderPage>> = await pool.run(task);
	if (outcome !== null) throw new LostBodyError(outcome.lost);
}

function startPool(workerData: PageWorkerData): Tinypool {
	return new Tinypool({
		filename: new URL('./page-worker.ts', import.meta.url).href,
		workerData,
		minThreads: 1,
		maxThreads: availableParallelism(),
		resourceLimits: { maxYoungGenerationSizeMb: 24 },
	});
}
