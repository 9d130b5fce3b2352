import { join } from 'node:path';
import { openSiteCache, type SiteCache } from '../cache/site-cache.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { takeWorkFolder, type WorkFolder } from '../cache/work-folder.ts';
import { compareDiagnostics, diagnose, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { LostBodyError } from '../sources/bodies.ts';
import { type BuildReport, createStopwatch, explainPages } from './build-report.ts';
import { diagnoseDiskProblem, diagnoseMissingPart } from './machine-problem.ts';
import { drawCards } from './draw-cards.ts';
import { makeImages } from './make-images.ts';
import { type Leftovers, repairOutput, stageOutput } from './output-folder.ts';
import { placeOutputs } from './place.ts';
import { assembleSite, relateSite } from './prepare.ts';
import type { BuildProgress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { searchFolder, writeSearchIndex } from './search-files.ts';
import { compileTemplates } from './templates.ts';
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
	const ofCache: Diagnostic[] = [
		...describeWorkFolder(work, cacheDir),
		...describeLeftovers(await repairOutput(options.outDir), options.outDir),
	];
	let result: BuildResult;
	try {
		result = await buildWith(options, cache, work).catch((error: unknown) => {
			if (!(error instanceof LostBodyError)) throw error;
			return buildWith({ ...options, thorough: true }, cache, work);
		});
	} catch (error) {
		const problem = diagnoseDiskProblem(error, cacheDir) ?? diagnoseMissingPart(error);
		if (problem === null) throw error;
		result = { ok: false, diagnostics: [problem] };
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

function describeLeftovers({ wasInterrupted, wasRestored }: Leftovers, folder: string): Diagnostic[] {
	if (!wasInterrupted) return [];
	return [diagnose(wasRestored ? 'output-restored' : 'build-interrupted', { file: folder }, { folder })];
}

async function buildWith(
	options: BuildOptions & { thorough?: boolean },
	cache: SiteCache,
	work: WorkFolder,
): Promise<BuildResult> {
	const { siteDir, outDir, onProgress } = options;
	const stopwatch = createStopwatch();
	const preparing = { ...options, cache, preview: false };
	const assembled = await assembleSite(preparing);
	if (!('publication' in assembled)) return { ok: false, ...assembled };
	stopwatch.lap('read');
	// One beside the other, since each keeps one core busy, and while the build holds little: what Astro has used then
	// serves the steps after it.
	const snapshot = { ...assembled.sources, preview: false, siteDir, workDir: work.path };
	const [templates, prepared] = await together(
		compileTemplates(snapshot, options.environment),
		relateSite(assembled, preparing),
	);
	stopwatch.lap('relate');
	if (hasErrors(prepared.diagnostics)) return { ok: false, diagnostics: prepared.diagnostics };
	const { sources, publication, diagnostics, counts } = prepared;
	const result = { ok: true, diagnostics, posts: publication.posts.length } as const;

	const inputs = await digestInputs(sources, publication, siteDir);
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
			images: null,
		};
		return { ...result, outputs, unchanged: true, report };
	}

	const search = await writeSearchIndex(publication, { cache, workDir: work.path });
	stopwatch.lap('search');
	if (hasErrors(search.diagnostics)) return { ok: false, diagnostics: [...diagnostics, ...search.diagnostics] };
	const total = publication.urls.size;

	// Before the pages: what the drawing threads have used then serves those that render.
	const { logo } = prepared;
	const cardDir = join(work.path, 'cards');
	const cards = logo === null ? null : await drawCards(publication, { cardDir, store: cache.store, logo, onProgress });
	diagnostics.push(...(cards?.diagnostics ?? []));
	stopwatch.lap('cards');
	const imageFolders = { publicDir: join(siteDir, 'public'), imageDir: join(work.path, 'images') };
	const images = await makeImages(publication, imageFolders, { store: cache.store, onProgress });
	diagnostics.push(...images.diagnostics);
	if (hasErrors(diagnostics)) return { ok: false, diagnostics };
	stopwatch.lap('images');

	onProgress({ phase: 'pages', done: 0, total });
	const renderOptions = { templates, siteDir, workDir: work.path, blobFolders: cache.folders };
	const pages = await renderPages(publication, renderOptions, (done) => onProgress({ phase: 'pages', done, total }));
	stopwatch.lap('render');

	onProgress({ phase: 'place', total });
	const staged = await stageOutput(outDir, join(work.path, 'spare-output'));
	try {
		placeOutputs(publication, {
			assets: templates.assetsDir,
			rendered: pages.folder,
			cardDir,
			...imageFolders,
			searchDir: searchFolder(work.path),
			last: outDir,
			staging: staged.path,
		});
		await staged.publish();
	} finally {
		await staged.discard();
	}
	await writeRecord(work.path, { inputs, outDir, outputs: total, output: digestOutput(outDir) ?? '' });
	stopwatch.lap('place');
	const explained = explainPages(publication, pages.reasons);
	const report = { steps: stopwatch.steps, bodies: counts, ...explained, search: search.report, cards, images };
	return { ...result, outputs: total, unchanged: false, report };
}

/** Waits for both even where one fails, so that nothing goes on with the files of a build that has ended. */
async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([a, b]);
	return Promise.all([a, b]);
}

function isUpToDate(record: BuildRecord, inputs: string, outDir: string): boolean {
	return record.inputs === inputs && record.outDir === outDir && record.output === digestOutput(outDir);
}
