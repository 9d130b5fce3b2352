import { Tinypool } from 'tinypool';
import type { CardView } from './card.ts';
import type { CardPoolData, DrawnCard } from './worker.ts';

/** Draws cards on other threads. */
export interface CardPool {
	draw(card: CardView): Promise<DrawnCard>;
	close(): Promise<void>;
}

/** @param logo bytes of a square PNG, or null for none */
export function createCardPool(threads: number, logo: Uint8Array | null): CardPool {
	const pool = new Tinypool({
		filename: new URL('./worker.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: 5000,
		resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 },
		// While libvips draws one card, off the thread's own loop, the next is laid out.
		concurrentTasksPerWorker: 2,
		workerData: { logo } satisfies CardPoolData,
	});
	return { draw: (card) => pool.run(card), close: () => pool.destroy() };
}
