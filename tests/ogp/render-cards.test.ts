import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BlobKey, BlobStore } from '../../src/cache/blob-store.ts';
import type { CardView } from '../../src/ogp/card.ts';
import { CardPainter } from '../../src/ogp/draw.ts';
import { galleryCards } from '../../src/ogp/gallery.ts';
import { layout } from '../../src/ogp/layout.ts';
import { renderCards } from '../../src/ogp/render-cards.ts';

const gallery = galleryCards().map(({ card, variant, name }) => ({ card, file: `${variant} ${name}` }));

const blobs = new Map<BlobKey, Uint8Array>();
const store = {
	get: async (key: BlobKey) => blobs.get(key),
	put: async (key: BlobKey, bytes: Uint8Array) => blobs.set(key, bytes) !== undefined,
} satisfies Pick<BlobStore, 'get' | 'put'> as unknown as BlobStore;
const options = { store, fingerprint: 'f', threads: 2, logo: null };

const pictures = new Map<string, Uint8Array>();
let firstRun: Awaited<ReturnType<typeof renderCards>>;
const progress: string[] = [];

beforeAll(async () => {
	firstRun = await renderCards(gallery, {
		...options,
		onCard: ({ file }, png) => void pictures.set(file, png),
		onProgress: ({ drawn, total }) => void progress.push(`${drawn}/${total}`),
	});
});
afterAll(() => blobs.clear());

test('every card is drawn once on the first run, and reported', () => {
	expect([firstRun.drawn, firstRun.reused, firstRun.diagnostics]).toEqual([gallery.length, 0, []]);
	expect(pictures.size).toBe(gallery.length);
	expect(progress).toEqual(gallery.map((_, index) => `${index + 1}/${gallery.length}`));
});

test('nothing is drawn again, and of a changed title only that one', async () => {
	expect(await renderCards(gallery, options)).toMatchObject({ drawn: 0, reused: gallery.length });
	const [first, ...rest] = gallery as [(typeof gallery)[number], ...typeof gallery];
	const changed = { ...first, card: { ...first.card, title: '直した題名' } };
	expect(await renderCards([changed, ...rest], options)).toMatchObject({ drawn: 1, reused: gallery.length - 1 });
});

test('two pages with the same card share one drawing', async () => {
	const twin = { card: { ...gallery[0]!.card, title: '双子' }, file: 'a' };
	const received: string[] = [];
	const run = await renderCards([twin, { ...twin, file: 'b' }], {
		...options,
		onCard: ({ file }) => void received.push(file),
	});
	expect([run.drawn, received]).toEqual([1, ['a', 'b']]);
});

test('cards are PNG of 1200 by 630 pixels, with a palette, under 100 KB and in the median under 40 KB', async () => {
	const sizes = [...pictures.values()].map(({ length }) => length).sort((a, b) => a - b);
	expect(sizes.at(-1)).toBeLessThan(100_000);
	expect(sizes[sizes.length >> 1]).toBeLessThan(40_000);
	for (const picture of pictures.values()) {
		expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, isPalette: true });
	}
});

test('no ink of a title runs out of its box', async () => {
	const { x, y, widthPx, heightPx } = layout.title;
	const beside = { left: x + widthPx + 4, top: y, width: 40, height: heightPx };
	for (const [file, picture] of pictures) {
		const { channels } = await sharp(await sharp(picture).extract(beside).toBuffer()).stats();
		expect([file, channels.map(({ min, max }) => max - min)]).toEqual([file, [0, 0, 0]]);
	}
});

test('flat colours are exactly those of the design', async () => {
	const painter = await CardPainter.open(null);
	const card: CardView = { ...gallery[0]!.card, accent: '#1f5f8b' };
	const { png } = await painter.draw(card);
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3).toString('hex', 0, 3);
	expect([at(600, 600), at(960, 10), at(304, 94)]).toEqual(['faf7f0', '1f5f8b', '1f5f8b']);
});
