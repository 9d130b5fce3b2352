/**
 * `npm run bench:og`: cards a second beside takumi, in one run on the same titles, two threads each, from
 * nothing (threads and fonts included), the two taking turns. Fails where this side takes more than three
 * times as long, where a card or the median is too large, where either side draws a character without a
 * glyph, or where a paper in which nothing changed takes a second.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { createDiskStore } from '../../src/cache/disk-store.ts';
import { cardDigest, type CardView } from '../../src/ogp/card.ts';
import { composePlate, composeType } from '../../src/ogp/composition.ts';
import { cardFingerprint } from '../../src/ogp/fingerprint.ts';
import { galleryCards } from '../../src/ogp/gallery.ts';
import { layout } from '../../src/ogp/layout.ts';
import { renderCards, type RenderedCards } from '../../src/ogp/render-cards.ts';
import type { SatoriElement } from '../../src/ogp/sheet.ts';
import { type Face, loadShaper, Typesetter } from '../../src/ogp/typesetter.ts';
import { corpusTitles } from '../../tests/ogp/corpus-titles.ts';
import { differentInk } from './og-ink.ts';
import type { TakumiPoolData } from './og-takumi-worker.ts';

const threads = 2;
const rounds = 2;
const cardsPerRound = Number(process.argv[2] ?? 658);
const postsOfUnchangedPaper = 2632;
const limits = { ratio: 3, medianBytes: 40_000, maxBytes: 100_000, unchangedMs: 1000, wantedPerSecond: 60 };

const fingerprint = cardFingerprint();
const cards = chooseCards(rounds * cardsPerRound);
const { trees, faces } = await composeAll(cards);
const own = { ms: 0, cpuMs: 0, pictures: [] as Uint8Array[], times: { layout: 0, satori: 0, raster: 0, png: 0 } };
const takumi = { ms: 0, cpuMs: 0, pictures: [] as Uint8Array[] };
const failures: string[] = [];

for (let round = 0; round < rounds; round += 1) {
	const [from, to] = [round * cardsPerRound, (round + 1) * cardsPerRound];
	await drawOwn(cards.slice(from, to));
	await drawTakumi(trees.slice(from, to));
}
report();
for (const { index, share } of await differentInk(own.pictures, takumi.pictures)) {
	failures.push(`「${cards[index]!.title}」: the two pictures differ in ${(share * 100).toFixed(0)} % of their ink`);
}
await measureUnchanged();
for (const failure of failures) console.error(`FAILED ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function chooseCards(count: number): CardView[] {
	const gallery = galleryCards().map(({ card }) => card);
	const articles = gallery.filter(({ variant }) => variant === 'news' || variant === 'analysis');
	const titles = corpusTitles() ?? articles.map(({ title }) => title);
	return Array.from({ length: count }, (_, index): CardView => {
		const title = titles[(index * 7) % titles.length]!;
		// A number of its own for each card, so that none is drawn twice.
		return { ...articles[index % articles.length]!, title, note: `${index + 1}` };
	});
}

async function composeAll(views: readonly CardView[]): Promise<{ trees: SatoriElement[]; faces: Face[] }> {
	const typesetter = new Typesetter(await loadShaper());
	const used = new Set<Face>();
	const roots = views.map((card): SatoriElement => {
		const [plate, type] = [composePlate(card, typesetter, null), composeType(card, typesetter)];
		for (const face of [...plate.faces, ...type.faces]) used.add(face);
		const { x: left, y: top } = layout.typeSheet;
		const style = { ...type.root.props.style, position: 'absolute', left, top };
		const children = [...(plate.root.props.children ?? []), { ...type.root, props: { ...type.root.props, style } }];
		return { ...plate.root, props: { ...plate.root.props, children: children as SatoriElement[] } };
	});
	return { trees: roots, faces: [...used] };
}

async function drawOwn(batch: readonly CardView[]): Promise<void> {
	const pictures = new Map<CardView, Uint8Array>();
	const started = performance.now();
	const cpu = process.cpuUsage();
	const result: RenderedCards = await renderCards(
		batch.map((card) => ({ card, file: card.title })),
		{
			store: { get: async () => undefined, has: async () => false, put: async () => true },
			fingerprint,
			threads,
			logo: null,
			onCard: ({ card }, png) => void pictures.set(card, png),
		},
	);
	own.ms += performance.now() - started;
	own.cpuMs += cpuMsSince(cpu);
	own.pictures.push(...batch.map((card) => pictures.get(card)!));
	for (const step of Object.keys(own.times) as (keyof typeof own.times)[]) own.times[step] += result.times[step];
	for (const { file, params } of result.diagnostics)
		failures.push(`no glyph for ${params['codePoint']} in 「${file}」`);
}

async function drawTakumi(batch: readonly SatoriElement[]): Promise<void> {
	const fonts = faces.map(({ name, data }) => ({ name, data }));
	const started = performance.now();
	const cpu = process.cpuUsage();
	const pool = new Tinypool({
		filename: new URL('./og-takumi-worker.ts', import.meta.url).href,
		minThreads: threads,
		maxThreads: threads,
		workerData: { fonts } satisfies TakumiPoolData,
	});
	takumi.pictures.push(...(await Promise.all(batch.map((tree) => pool.run(tree)))));
	takumi.ms += performance.now() - started;
	takumi.cpuMs += cpuMsSince(cpu);
	await pool.destroy();
}

/** Of all threads; unlike the clock it hardly minds what else the machine does. */
function cpuMsSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

function report(): void {
	const ratio = own.ms / takumi.ms;
	const perSecond = (ms: number) => (cards.length / (ms / 1000)).toFixed(1);
	console.log(`${cards.length} cards, ${threads} threads, ${rounds} rounds from nothing`);
	console.log(`kawaraban  ${perSecond(own.ms)} cards/s (wanted on a quiet machine: ${limits.wantedPerSecond})`);
	console.log(`takumi     ${perSecond(takumi.ms)} cards/s`);
	console.log(`ratio      ${ratio.toFixed(2)} (at most ${limits.ratio})`);
	const cpu = [own, takumi].map(({ cpuMs }) => (cpuMs / cards.length).toFixed(1));
	console.log(`processor  ${cpu[0]} ms a card, takumi ${cpu[1]} ms, ratio ${(own.cpuMs / takumi.cpuMs).toFixed(2)}`);
	const steps = Object.entries(own.times).map(([step, ms]) => `${step} ${(ms / cards.length).toFixed(1)} ms`);
	console.log(`a card     ${steps.join(', ')}`);
	const bytes = own.pictures.map(({ length }) => length).sort((a, b) => a - b);
	const [median, largest] = [bytes[bytes.length >> 1]!, bytes.at(-1)!];
	console.log(`size       median ${(median / 1000).toFixed(1)} KB, largest ${(largest / 1000).toFixed(1)} KB`);
	if (ratio > limits.ratio) failures.push(`${ratio.toFixed(2)} times takumi's time`);
	if (median >= limits.medianBytes) failures.push(`the median card has ${median} bytes`);
	if (largest > limits.maxBytes) failures.push(`the largest card has ${largest} bytes`);
}

async function measureUnchanged(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-og-'));
	try {
		const store = createDiskStore(folder);
		const sources = Array.from({ length: postsOfUnchangedPaper }, (_, index) => {
			const card = { ...cards[index % cards.length]!, note: `記事 ${index}` };
			return { card, file: `${index}.md` };
		});
		for (const [index, { card }] of sources.entries()) {
			await store.put(`card/${cardDigest(card, fingerprint)}`, own.pictures[index % cards.length]!);
		}
		const started = performance.now();
		const { drawn } = await renderCards(sources, { store, fingerprint, threads, logo: null });
		const ms = performance.now() - started;
		console.log(
			`unchanged  ${sources.length} cards in ${(ms / 1000).toFixed(2)} s (at most ${limits.unchangedMs / 1000})`,
		);
		if (drawn > 0) failures.push(`${drawn} unchanged cards were drawn again`);
		if (ms > limits.unchangedMs) failures.push(`an unchanged paper took ${ms.toFixed(0)} ms`);
	} finally {
		await rm(folder, { recursive: true });
	}
}
