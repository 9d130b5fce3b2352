import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BlobStore } from '../cache/blob-store.ts';
import { cardFingerprint } from '../ogp/fingerprint.ts';
import type { Logo } from '../ogp/logo.ts';
import { renderCards, type RenderedCards } from '../ogp/render-cards.ts';
import { outputId, type Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import type { BuildProgress } from './progress.ts';

type CardOutput = Extract<Output, { kind: 'card' }>;

/** Name of a drawn card until it is placed. */
export function cardFile(output: CardOutput): string {
	return `${outputId(output)}.png`;
}

/** Draws the cards of a publication that the store does not hold, and lays them all in a folder. */
export async function drawCards(
	publication: Publication,
	options: { cardDir: string; store: BlobStore; logo: Logo; onProgress: BuildProgress },
): Promise<RenderedCards> {
	const { cardDir, store, logo, onProgress } = options;
	await mkdir(cardDir, { recursive: true });
	const outputs = [...publication.urls.values()].filter((output): output is CardOutput => output.kind === 'card');
	const sources = outputs.map((output) => {
		const { file, point } = output.owner;
		return { output, card: output.card.view, file, ...(point && { start: point }) };
	});
	return renderCards(sources, {
		store,
		fingerprint: cardFingerprint(),
		threads: availableParallelism(),
		logo: logo.png,
		onCard: ({ output }, png) => writeFile(join(cardDir, cardFile(output)), png),
		onProgress: ({ drawn, total }) => onProgress({ phase: 'cards', done: drawn, total }),
	});
}
