import type { BlobKey, BlobStore } from '../cache/blob-store.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cardDigest } from './card.ts';
import type { DrawingTimes } from './draw.ts';
import { type CardSource, diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { type CardPool, createCardPool } from './pool.ts';

export interface RenderOptions<Source extends CardSource = CardSource> {
	store: BlobStore;
	/** `cardFingerprint()` */
	fingerprint: string;
	threads: number;
	/** Bytes of the site's logo, a square PNG; the digest of it is in each card. */
	logo: Uint8Array | null;
	/** Takes each card's picture, drawn or found, in no certain order. */
	onCard?(source: Source, png: Uint8Array): void | Promise<void>;
	onProgress?(progress: CardProgress): void;
}

export interface CardProgress {
	/** Cards drawn so far, of those that had to be drawn. */
	drawn: number;
	total: number;
}

export interface RenderedCards {
	drawn: number;
	reused: number;
	/** Characters without a glyph, of reused cards as well. */
	diagnostics: Diagnostic[];
	/** Milliseconds of drawing, summed over all threads. */
	times: DrawingTimes;
}

/** Draws the cards that are not in the store, on worker threads; none are started where nothing is to be drawn. */
export async function renderCards<Source extends CardSource>(
	sources: readonly Source[],
	options: RenderOptions<Source>,
): Promise<RenderedCards> {
	const { store, fingerprint, onCard } = options;
	const byKey = Map.groupBy(sources, ({ card }): BlobKey => `card/${cardDigest(card, fingerprint)}`);
	const missing: Drawing<Source>[] = [];
	await inParallel([...byKey], readsAtOnce, async ([key, same]) => {
		const png = await store.get(key);
		if (png === undefined) missing.push({ key, same });
		else for (const source of same) await onCard?.(source, png);
	});
	const times = await drawMissing(missing, options);
	const diagnostics = diagnoseMissingGlyphs(sources);
	return { drawn: missing.length, reused: byKey.size - missing.length, diagnostics, times };
}

const readsAtOnce = 16;

async function drawMissing<Source extends CardSource>(
	missing: readonly Drawing<Source>[],
	options: RenderOptions<Source>,
): Promise<DrawingTimes> {
	const times: DrawingTimes = { layout: 0, satori: 0, raster: 0, png: 0 };
	if (missing.length === 0) return times;
	const { store, threads, logo, onCard, onProgress } = options;
	const pool: CardPool = createCardPool(threads, logo);
	try {
		let drawn = 0;
		// Few enough to hold their pictures in memory, enough that no thread waits while one is written.
		await inParallel(missing, 3 * threads, async ({ key, same }) => {
			const card = await pool.draw(same[0]!.card);
			for (const step of Object.keys(times) as (keyof DrawingTimes)[]) times[step] += card.times[step];
			await store.put(key, card.png);
			for (const source of same) await onCard?.(source, card.png);
			drawn += 1;
			onProgress?.({ drawn, total: missing.length });
		});
	} finally {
		await pool.close();
	}
	return times;
}

async function inParallel<Item>(
	items: readonly Item[],
	atOnce: number,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const queue = items.values();
	const lane = async () => {
		for (const item of queue) await work(item);
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
}

/** One picture to draw, and the cards that it serves. */
interface Drawing<Source> {
	key: BlobKey;
	same: Source[];
}
