/**
 * Measures builds of a large site beside bare Hugo and Jekyll in the same run, and prints each figure
 * with its limit. Linux only.
 *
 *     npm run bench -- --posts <folder of Jekyll posts> [--times 4] [--runs 3] [--peers <run-peers.sh>]
 *     npm run bench -- --posts <folder> --large     ten times as many posts, for how the time grows
 *     npm run bench -- --posts <folder> --edits     incremental output against a clean build's, byte for byte
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareEdits } from './edits.ts';
import type { BenchSite } from './engine.ts';
import { measurePeers, type PeerResult } from './peers.ts';
import { makeSample, type Sample } from './sample.ts';
import { measureScenario, type ScenarioResult, scenarios } from './scenarios.ts';
import { type Figure, megabytes, renderFigures, renderTable, seconds, times } from './table.ts';

const { values } = parseArgs({
	options: {
		posts: { type: 'string' },
		times: { type: 'string', default: '4' },
		runs: { type: 'string', default: '3' },
		peers: { type: 'string', default: join(import.meta.dirname, '../../../shared/bench/run-peers.sh') },
		large: { type: 'boolean', default: false },
		edits: { type: 'boolean', default: false },
	},
});
if (values.posts === undefined || process.platform !== 'linux') {
	console.error(
		'Usage, on Linux: npm run bench -- --posts <folder> [--times 4] [--runs 3] [--peers <script>] [--large] [--edits]',
	);
	process.exit(2);
}

const postsFolder = resolve(values.posts);
const work = mkdtempSync(join(tmpdir(), 'kawaraban-bench-'));
try {
	console.log(`Node ${process.versions.node}, ${cpus().length} CPUs, ${Math.round(totalmem() / 2 ** 30)} GiB`);
	if (values.edits) await benchEdits();
	else if (values.large) await benchGrowth();
	else await benchBuilds();
} finally {
	rmSync(work, { recursive: true, force: true });
}

async function benchBuilds(): Promise<void> {
	const runs = Number(values.runs);
	const { site, sample } = await prepare('site', Number(values.times));
	const peers = await measurePeers(values.peers, sample.postsDir, runs);
	for (const name of ['hugo', 'jekyll']) {
		if (!peers.has(name)) console.log(`${name} is not installed or failed: no ratio to it.`);
	}
	const results = new Map<keyof typeof scenarios, ScenarioResult>();
	for (const [name, scenario] of Object.entries(scenarios)) {
		results.set(name as keyof typeof scenarios, await measureScenario(scenario, site, runs));
	}
	console.log(renderTable(timeRows(results, peers)));
	console.log(`\n${renderFigures(figuresOf(results, peers))}`);
	for (const [name, { report }] of results) console.log(`\n${scenarios[name].name}:\n${report.trimEnd()}`);
}

function timeRows(results: Map<keyof typeof scenarios, ScenarioResult>, peers: Map<string, PeerResult>): string[][] {
	const hugo = peers.get('hugo')?.seconds;
	const jekyll = peers.get('jekyll')?.seconds;
	const row = (name: string, { seconds: value, peakBytes }: PeerResult) => {
		return [name, value.toFixed(2), ratioTo(hugo, value), ratioTo(jekyll, value), megabytes(peakBytes)];
	};
	return [
		['build', 'seconds', '× Hugo', '× Jekyll', 'peak memory'],
		...[...peers].map(([name, result]) => row(`bare ${name}`, result)),
		...[...results].map(([name, result]) => row(scenarios[name].name, result)),
	];
}

function ratioTo(peerSeconds: number | undefined, value: number): string {
	return peerSeconds === undefined ? '–' : (value / peerSeconds).toFixed(2);
}

function figuresOf(results: Map<keyof typeof scenarios, ScenarioResult>, peers: Map<string, PeerResult>): Figure[] {
	const hugo = peers.get('hugo')?.seconds;
	const timeLimits = { cold: 2, unchanged: 0.4, edited: 0.5, added: 0.7 } as const;
	const cold = results.get('cold')!;
	const incremental = Math.max(
		...[...results].filter(([name]) => name !== 'cold').map(([, { peakBytes }]) => peakBytes),
	);
	return [
		...Object.entries(timeLimits).map(([key, limit]): Figure => {
			const name = key as keyof typeof timeLimits;
			const { seconds: value } = results.get(name)!;
			return {
				name: scenarios[name].name,
				value: hugo && value / hugo,
				limit,
				unit: times('Hugo'),
				detail: hugo === undefined ? seconds(value) : `${seconds(value)} / ${seconds(hugo)}`,
			};
		}),
		{ name: 'peak memory, cold', value: cold.peakBytes, limit: 1.3e9, unit: megabytes, detail: '' },
		{ name: 'peak memory, incremental', value: incremental, limit: 700e6, unit: megabytes, detail: '' },
	];
}

async function benchGrowth(): Promise<void> {
	const copies = Number(values.times);
	const { site: small, sample: few } = await prepare('small', copies);
	const smallResult = await measureScenario(scenarios.cold, small, Number(values.runs));
	const { site: large, sample: many } = await prepare('large', copies * 10);
	const largeResult = await measureScenario(scenarios.cold, large, 1);
	const growth: Figure = {
		name: `${many.posts} posts against ${few.posts}, cold`,
		value: largeResult.seconds / smallResult.seconds,
		limit: 11,
		unit: times('the time'),
		detail: `${seconds(largeResult.seconds)} / ${seconds(smallResult.seconds)}`,
	};
	const memory: Figure = {
		name: `peak memory, ${many.posts} posts`,
		value: largeResult.peakBytes,
		limit: 6e9,
		unit: megabytes,
		detail: `${megabytes(smallResult.peakBytes)} with ${few.posts}`,
	};
	console.log(renderFigures([growth, memory]));
	console.log(`\n${largeResult.report.trimEnd()}`);
}

async function benchEdits(): Promise<void> {
	const { site } = await prepare('site', Number(values.times));
	const results = await compareEdits(site, join(work, 'engine'));
	const rows = results.map(({ name, incrementalSeconds, cleanSeconds, differences, changed }) => [
		name,
		incrementalSeconds.toFixed(2),
		cleanSeconds.toFixed(2),
		String(changed.length),
		differences.length === 0 ? 'equal' : `${differences.length} differ: ${differences.slice(0, 3).join(' ')}`,
	]);
	console.log(renderTable([['edit', 'incremental s', 'clean s', 'files changed', 'bytes'], ...rows]));
	if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
}

async function prepare(name: string, copies: number): Promise<{ site: BenchSite; sample: Sample }> {
	const folder = join(work, name);
	const sample = await makeSample(postsFolder, copies, join(folder, 'site'));
	const { posts, unreadable, renamed } = sample;
	console.log(`${posts} posts; ${renamed} renamed because of their URL, ${unreadable} left out as unreadable\n`);
	return { sample, site: { siteDir: sample.siteDir, outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') } };
}
