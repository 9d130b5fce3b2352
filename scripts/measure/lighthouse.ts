/**
 * Prints Lighthouse's four scores for pages as a telephone shows them, each the median of three runs, and fails if any
 * is below 100:
 *
 *     npm run measure:lighthouse                          # home, an article and a category of the sample site
 *     npm run measure:lighthouse -- --dist <folder> / /…  # the given pages of a site that is built already
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { serveFolder } from '../../src/cli/serve.ts';
import { launchBrowser } from '../../tests/browser/chromium.ts';
import { runKawaraban } from '../../tests/site/run-command.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const samplePaths = ['/', '/2026/03/05/compound-interest/', '/category/science/'];

const { values: flags, positionals } = parseArgs({ options: { dist: { type: 'string' } }, allowPositionals: true });
const workFolder = await mkdtemp(join(tmpdir(), 'kawaraban-lighthouse-'));
const folder = flags.dist ?? (await buildSample(join(workFolder, 'dist')));
const server = await serveFolder({ folder, base: '', host: '127.0.0.1', port: 0 });
const debuggingPort = await freePort();
const browser = await launchBrowser({ args: [`--remote-debugging-port=${debuggingPort}`] });
try {
	console.log(['', ...categories].join('\t'));
	for (const path of positionals.length > 0 ? positionals : samplePaths) {
		const runs: Run[] = [];
		while (runs.length < 3) runs.push(await measure(new URL(path, server.url).href));
		const scores = categories.map((_, index) => median(runs.map((run) => run.scores[index]!)));
		console.log([path, ...scores].join('\t'));
		for (const shortfall of new Set(runs.flatMap(({ shortfalls }) => shortfalls))) console.log(`  ${shortfall}`);
		if (scores.some((score) => score !== 100)) process.exitCode = 1;
	}
} finally {
	await browser.close();
	await server.close();
	await rm(workFolder, { recursive: true });
}

async function measure(url: string): Promise<Run> {
	const result = await lighthouse(url, { port: debuggingPort, onlyCategories: categories, logLevel: 'error' });
	if (result === undefined || result.lhr.runtimeError !== undefined) {
		throw new Error(result?.lhr.runtimeError?.message ?? `Lighthouse gave no result for ${url}`);
	}
	const { categories: rated, audits } = result.lhr;
	const shortfalls = Object.values(rated)
		.flatMap(({ auditRefs }) => auditRefs)
		.filter(({ weight }) => weight > 0)
		.map(({ id }) => audits[id]!)
		.filter(({ score }) => score !== null && score < 1)
		.map(({ id, displayValue }) => (displayValue === undefined ? id : `${id}: ${displayValue}`));
	return { scores: categories.map((id) => Math.round((rated[id]?.score ?? 0) * 100)), shortfalls };
}

/** Of an odd number of values. */
function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
}

async function buildSample(dist: string): Promise<string> {
	const { exitCode, stderr } = await runKawaraban(['build', '--out', dist]);
	if (exitCode !== 0) throw new Error(stderr);
	return dist;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}

interface Run {
	/** From 0 to 100, in the order of the categories. */
	scores: number[];
	/** What kept them down. */
	shortfalls: string[];
}
