import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repairOutput } from '../../src/build/output-folder.ts';
import { builtVersion, buildWith, type Digest, digestOf, leftovers, writeVersion } from './site-under-faults.ts';

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
	const wanted = await Promise.all([1, 2].map(async (version) => digestOf(await builtVersion(version))));
	const changes = await countChanges();
	const points = [...namedKills, ...spread(changes, countedKills).map((change) => `kill:${change}`)];
	const lanes = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
	const outcomes = (await Promise.all(lanes.map((lane) => killAt(lane, wanted)))).flat();
	expect(outcomes).toHaveLength(kills);
	expect(outcomes.filter(({ state }) => state === 'broken')).toEqual([]);
	// Some come before and some after the new site was in place; else the points tell nothing.
	expect(new Set(outcomes.map(({ state }) => state)).size).toBeGreaterThan(1);
	expect(outcomes.some(({ wasAway }) => wasAway)).toBe(true);
}, 600_000);

/** Kills builds of one site, each of another version than its output. */
async function killAt(points: readonly string[], wanted: readonly Digest[]): Promise<Outcome[]> {
	const site = await builtVersion(1);
	const dist = join(site.folder, 'dist');
	const outcomes: Outcome[] = [];
	let shown = 1;
	for (const [index, point] of points.entries()) {
		const next = shown === 1 ? 2 : 1;
		await writeVersion(site, next);
		await buildWith(site, point);
		const wasAway = !existsSync(dist);
		if (wasAway) await repairOutput(dist);
		const found = await digestOf(site);
		const version = wanted.findIndex((digest) => same(digest, found)) + 1;
		outcomes.push({ point, wasAway, state: version === 0 ? 'broken' : version === shown ? 'old' : 'new' });
		if (version !== 0) shown = version;
		if (index % 12 !== 11) continue;
		// What is left of the killed builds must not show in the next.
		const recovered = await buildWith(site, '');
		expect(recovered.exitCode).toBe(0);
		expect(await digestOf(site)).toEqual(wanted[next - 1]);
		expect(await leftovers(site)).toEqual([]);
		shown = next;
	}
	return outcomes;
}

async function countChanges(): Promise<number> {
	const site = await builtVersion(1);
	await writeVersion(site, 2);
	const { stderr } = await buildWith(site, 'count');
	return Number(/changes: (\d+)/.exec(stderr)?.[1]);
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
