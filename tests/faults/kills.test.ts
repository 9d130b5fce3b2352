import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repairOutput } from '../../src/build/output-folder.ts';
import { createTinySite, listFiles, post, type TinySite, tinySiteTime } from '../site/harness.ts';
import { runKawaraban } from '../site/run-command.ts';

const preload = new URL('fault.mjs', import.meta.url).href;
const countedKills = 38;
/** Around each of the steps that put the new site in place and write that down. */
const namedKills = [
	'before:mkdir:.dist.next ',
	'after:mkdir:.dist.next ',
	'before:cp:.dist.next ',
	'after:cp:.dist.next ',
	'before:rename:.dist.previous ',
	'after:rename:.dist.previous ',
	'before:rm:.dist.previous ',
	'after:rm:.dist.previous ',
	'after:rename:.dist.next ',
	'after:rm:.dist.next ',
	'before:writeFile:last-build.json',
	'after:writeFile:last-build.json',
];
const kills = countedKills + namedKills.length;

test(`after a kill at ${kills} points the output is whole, the old or the new, and the next build makes what a clean one does`, async () => {
	const wanted = await Promise.all([1, 2].map(async (version) => digestOf(await clean(version))));
	const changes = await countChanges();
	const points = [...namedKills, ...spread(changes, countedKills).map((change) => `kill:${change}`)];
	const lanes = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
	const outcomes = (await Promise.all(lanes.map((lane) => killAt(lane, wanted)))).flat();
	expect(outcomes).toHaveLength(kills);
	expect(outcomes.filter(({ state }) => state === 'broken')).toEqual([]);
	// Some come before and some after the new site was in place; else the points tell nothing.
	expect(new Set(outcomes.map(({ state }) => state)).size).toBeGreaterThan(1);
	expect(outcomes.some(({ wasAway }) => wasAway)).toBe(true);
}, 280_000);

/** Kills builds of one site, each of another version than its output. */
async function killAt(points: readonly string[], wanted: readonly Digest[]): Promise<Outcome[]> {
	const site = await clean(1);
	const dist = join(site.folder, 'dist');
	const outcomes: Outcome[] = [];
	let shown = 1;
	for (const [index, point] of points.entries()) {
		const next = shown === 1 ? 2 : 1;
		await write(site, next);
		await build(site, point);
		const wasAway = !existsSync(dist);
		if (wasAway) await repairOutput(dist);
		const found = await digestOf(site);
		const version = wanted.findIndex((digest) => same(digest, found)) + 1;
		outcomes.push({ point, wasAway, state: version === 0 ? 'broken' : version === shown ? 'old' : 'new' });
		if (version !== 0) shown = version;
		if (index % 12 !== 11) continue;
		// What is left of the killed builds must not show in the next.
		const recovered = await build(site, '');
		expect(recovered.exitCode).toBe(0);
		expect(await digestOf(site)).toEqual(wanted[next - 1]);
		expect((await listFiles(site.folder)).filter((file) => /^\.dist\./.test(file))).toEqual([]);
		shown = next;
	}
	return outcomes;
}

async function countChanges(): Promise<number> {
	const site = await clean(1);
	await write(site, 2);
	const { stderr } = await build(site, 'count');
	return Number(/changes: (\d+)/.exec(stderr)?.[1]);
}

async function clean(version: number): Promise<TinySite> {
	const site = await createTinySite({ 'public/a.txt': 'a' });
	await write(site, version);
	const { exitCode, stderr } = await build(site, '');
	if (exitCode !== 0) throw new Error(stderr);
	return site;
}

function write(site: TinySite, version: number): Promise<void> {
	return site.write('content/posts/2026-05-12-a.md', post(`第${version}版`, `本文の第${version}版です。`));
}

function build(site: TinySite, fault: string) {
	return runKawaraban(['build', '--site', site.folder], {
		environment: {
			SOURCE_DATE_EPOCH: String(tinySiteTime.getTime() / 1000),
			...(fault !== '' && { FAULT: fault, NODE_OPTIONS: `--import=${preload}` }),
		},
	});
}

/** Every file of an output with its content. */
type Digest = Record<string, string>;

async function digestOf({ folder }: TinySite): Promise<Digest> {
	const dist = join(folder, 'dist');
	const files = await listFiles(dist);
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, (await readFile(join(dist, file))).toString('base64')] as const)),
	);
}

function same(a: Digest, b: Digest): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** Points in every part of a run, one at random in each; the same each time. */
function spread(changes: number, count: number): number[] {
	let state = 20_260_512;
	return Array.from({ length: count }, (_, index) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return 1 + Math.floor(((index + state / 2 ** 31) / count) * changes);
	});
}

interface Outcome {
	point: string;
	/** Whether the output stood under another name, for the next command to put it back. */
	wasAway: boolean;
	state: 'old' | 'new' | 'broken';
}
