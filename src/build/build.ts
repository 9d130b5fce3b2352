import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { placeOutputs } from './place.ts';
import { prepareSite } from './prepare.ts';
import type { BuildProgress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { replaceFolder } from './replace-folder.ts';

export interface BuildOptions {
	/** Absolute path of the folder with site.yaml. */
	siteDir: string;
	/** Absolute path of the folder to publish; replaced only when the build has succeeded. */
	outDir: string;
	/** Absolute path of the folder for caches and work in progress. */
	cacheDir: string;
	/** The one moment that decides what is published. */
	buildTime: Date;
	onProgress: BuildProgress;
}

export type BuildResult =
	| { ok: false; diagnostics: Diagnostic[] }
	| {
			ok: true;
			diagnostics: Diagnostic[];
			outputs: number;
			posts: number;
			counts: { rendered: number; cached: number };
	  };

/** Builds a site. With an error diagnostic nothing is written and the last output stays. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const { siteDir, outDir, onProgress } = options;
	const prepared = await prepareSite({ ...options, preview: false });
	if (!('publication' in prepared) || hasErrors(prepared.diagnostics)) {
		return { ok: false, diagnostics: prepared.diagnostics };
	}
	const { snapshot, publication, diagnostics, counts } = prepared;

	onProgress({ phase: 'pages', total: publication.urls.size });
	const rendered = await renderPages(snapshot);

	onProgress({ phase: 'place' });
	// Beside the output folder, so that it can be put in place by renaming.
	const staging = join(dirname(outDir), `.${basename(outDir)}.next`);
	await rm(staging, { recursive: true, force: true });
	await mkdir(staging, { recursive: true });
	await placeOutputs(publication, { rendered, publicDir: join(siteDir, 'public'), staging });
	await replaceFolder(staging, outDir);
	return { ok: true, diagnostics, outputs: publication.urls.size, posts: publication.posts.length, counts };
}
