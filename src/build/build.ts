import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openSiteCache, type SiteCache } from '../cache/site-cache.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { takeWorkFolder, type WorkFolder } from '../cache/work-folder.ts';
import { compareDiagnostics, diagnose, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { type BuildReport, createStopwatch, explainPages, readLedgers } from './build-report.ts';
import { drawCards } from './draw-cards.ts';
import { placeOutputs } from './place.ts';
import { prepareSite } from './prepare.ts';
import type { BuildProgress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { replaceFolder } from './replace-folder.ts';
import { routeNames } from './routes.ts';
import { searchFolder, writeSearchIndex } from './search-files.ts';
import { type BuildRecord, digestInputs, digestOutput, readRecord, writeRecord } from './unchanged.ts';

export interface BuildOptions {
	/** Absolute path of the folder with site.yaml. */
	siteDir: string;
	/** Absolute path of the folder to publish; replaced only when the build has succeeded. */
	outDir: string;
	/** Absolute path of the folder for caches and work in progress. */
	cacheDir: string;
	/** Most that the cache of derived data may take on the disk, in bytes. */
	maxCacheBytes: number;
	/** Names the cache that is shared with other machines, if any. */
	environment: Environment;
	/** The one moment that decides what is published. */
	buildTime: Date;
	/** Whether the output of the last build may stay where all inputs are the same. */
	skipUnchanged: boolean;
	onProgress: BuildProgress;
}

export type BuildResult =
	| { ok: false; diagnostics: Diagnostic[] }
	| {
			ok: true;
			diagnostics: Diagnostic[];
			outputs: number;
			posts: number;
			report: BuildReport;
			/** Whether the last output was what this build would have made, and so stays. */
			unchanged: boolean;
	  };

/** Builds a site. With an error diagnostic nothing is written and the last output stays. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const { cacheDir, maxCacheBytes: maxBytes, environment } = options;
	const cache = await openSiteCache({ folder: join(cacheDir, 'blobs'), maxBytes, environment });
	const work = await takeWorkFolder(cacheDir);
	const ofCache: Diagnostic[] = describeWorkFolder(work, cacheDir);
	let result: BuildResult;
	try {
		result = await buildWith(options, cache, work);
	} finally {
		await work.release();
		ofCache.push(...(await cache.close()).diagnostics);
	}
	return { ...result, diagnostics: [...result.diagnostics, ...ofCache].sort(compareDiagnostics) };
}

function describeWorkFolder({ replaces }: WorkFolder, folder: string): Diagnostic[] {
	if (replaces === null) return [];
	return [diagnose(replaces === 'busy' ? 'cache-busy' : 'cache-folder', { file: folder }, { folder })];
}

async function buildWith(options: BuildOptions, cache: SiteCache, work: WorkFolder): Promise<BuildResult> {
	const { siteDir, outDir, onProgress } = options;
	const stopwatch = createStopwatch();
	const prepared = await prepareSite({ ...options, cache, workDir: work.path, preview: false });
	stopwatch.lap('prepare');
	if (!('publication' in prepared) || hasErrors(prepared.diagnostics)) {
		return { ok: false, diagnostics: prepared.diagnostics };
	}
	const { snapshot, publication, diagnostics, counts } = prepared;
	const result = { ok: true, diagnostics, posts: publication.posts.length } as const;

	const inputs = await digestInputs(snapshot, publication);
	const record = await readRecord(work.path);
	stopwatch.lap('compare');
	if (record !== null && options.skipUnchanged && isUpToDate(record, inputs, outDir)) {
		const { outputs } = record;
		const report = {
			steps: stopwatch.steps,
			bodies: counts,
			renderedPages: [],
			reusedPages: outputs,
			search: null,
			cards: null,
		};
		return { ...result, outputs, unchanged: true, report };
	}

	const search = await writeSearchIndex(publication, { cache, workDir: work.path });
	stopwatch.lap('search');
	if (hasErrors(search.diagnostics)) return { ok: false, diagnostics: [...diagnostics, ...search.diagnostics] };
	const total = publication.urls.size;

	// Before the pages: what the drawing threads have used is free again when Astro needs the most.
	const { logo } = prepared;
	const cardDir = join(work.path, 'cards');
	const cards = logo === null ? null : await drawCards(publication, { cardDir, store: cache.store, logo, onProgress });
	diagnostics.push(...(cards?.diagnostics ?? []));
	stopwatch.lap('cards');

	const before = await readLedgers(work.path, routeNames);
	const renderedRoutes = new Set<string>();
	onProgress({ phase: 'pages', done: 0, total });
	const rendered = await renderPages(snapshot, (pathname) => {
		renderedRoutes.add(routeIn(pathname, snapshot.site.base));
		onProgress({ phase: 'pages', done: renderedRoutes.size, total });
	});
	const after = await readLedgers(work.path, routeNames);
	stopwatch.lap('render');

	onProgress({ phase: 'place', total });
	// Beside the output folder, so that it can be put in place by renaming.
	const staging = join(dirname(outDir), `.${basename(outDir)}.next`);
	await rm(staging, { recursive: true, force: true });
	await mkdir(staging, { recursive: true });
	await placeOutputs(publication, {
		rendered,
		cardDir,
		publicDir: join(siteDir, 'public'),
		searchDir: searchFolder(work.path),
		staging,
	});
	await replaceFolder(staging, outDir);
	await writeRecord(work.path, { inputs, outDir, outputs: total, output: digestOutput(outDir) ?? '' });
	stopwatch.lap('place');
	const explained = explainPages(publication, renderedRoutes, before, after);
	const report = { steps: stopwatch.steps, bodies: counts, ...explained, search: search.report, cards };
	return { ...result, outputs: total, unchanged: false, report };
}

/** `/news/articles/3f0c.html` → `articles/3f0c` */
function routeIn(pathname: string, base: string): string {
	return pathname
		.slice(encodeURI(base).length)
		.replace(/^\//u, '')
		.replace(/\.html$/u, '');
}

function isUpToDate(record: BuildRecord, inputs: string, outDir: string): boolean {
	return record.inputs === inputs && record.outDir === outDir && record.output === digestOutput(outDir);
}
