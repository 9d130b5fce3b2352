import { workerData } from 'node:worker_threads';
import type { CardView } from './card.ts';
import { CardPainter, type DrawingTimes } from './draw.ts';

/** Runs in a thread of the card pool, which draws one card at a time. */
export default async function drawInWorker(card: CardView): Promise<DrawnCard> {
	painter ??= CardPainter.open(poolData().logo);
	return (await painter).draw(card);
}

export interface DrawnCard {
	png: Uint8Array;
	times: DrawingTimes;
}

/** What every thread of a pool is started with. */
export interface CardPoolData {
	logo: Uint8Array | null;
}

let painter: Promise<CardPainter> | undefined;

/** Tinypool puts its own data first. */
function poolData(): CardPoolData {
	return (workerData as [unknown, CardPoolData])[1];
}
