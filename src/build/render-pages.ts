import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestJson } from '../cache/digest.ts';
import {
	changedFields,
	digestFields,
	forgetLedger,
	readLedger,
	type ViewLedger,
	writeLedger,
} from '../cache/view-ledger.ts';
import type { Publication } from '../publication/publication.ts';
import { chromeView } from '../views/chrome.ts';
import { outputView } from '../views/output.ts';
import { findIconSource } from './icon-source.ts';
import { createPageQueue } from './page-queue.ts';
import { renderTarget, routeNames } from './routes.ts';
import type { Templates } from './templates.ts';

export interface RenderedPages {
	/** Absolute path of the folder with all rendered outputs. */
	folder: string;
	/** The outputs that were rendered now, as `route/id`, each with the fields of its view that had changed. */
	reasons: Map<string, string[]>;
}

export interface RenderOptions {
	templates: Templates;
	/** Absolute path of the site folder. */
	siteDir: string;
	/** Absolute path of the folder for work in progress and the last build's pages. */
	workDir: string;
	/** Absolute paths of the folders that the articles' HTML is read from, in that order. */
	blobFolders: readonly string[];
}

/**
 * Renders the outputs whose views, or the code that shows them, have changed since the last build, and leaves the
 * others as they are.
 *
 * @throws LostBodyError where an article's HTML is not in the cache any more
 */
export async function renderPages(
	publication: Publication,
	{ templates, siteDir, workDir, blobFolders }: RenderOptions,
	onRendered: (done: number) => void,
): Promise<RenderedPages> {
	const { site } = publication;
	const folder = join(workDir, 'rendered');
	const unfinished = join(workDir, 'rendering');
	// The ledger is written at the end: after a build that was killed, files and digests may tell of different states.
	if (existsSync(unfinished)) forgetLedger(workDir);
	for (const route of routeNames) await mkdir(join(folder, route), { recursive: true });

	const chrome = chromeView(publication);
	const frame = digestJson(chrome).slice(0, 16);
	const iconSource = await findIconSource(siteDir, site);
	const before = readLedger(workDir);
	const after: ViewLedger = {};
	const reasons = new Map<string, string[]>();
	const present = new Set(listRendered(folder));
	const queue = createPageQueue({
		entry: templates.entry,
		assetsDir: templates.assetsDir,
		assetsUrl: `${encodeURI(site.base)}/_astro/`,
		publicDir: join(siteDir, 'public'),
		blobFolders,
		chrome,
	});
	writeFileSync(unfinished, '');
	try {
		for (const output of publication.urls.values()) {
			const target = renderTarget(output);
			const view = outputView(output, publication, iconSource);
			if (target === null || view === null) continue;
			const { route, name, isPage } = target;
			const fresh = { ...digestFields(view), template: templates.digests[route]!, ...(isPage && { frame }) };
			after[name] = fresh;
			const changed = changedFields(before[name], fresh);
			if (present.delete(name) && changed.length === 0) continue;
			reasons.set(name, changed);
			await queue.add({ path: `${site.base}/${name}`, view, file: join(folder, name), isPage });
			onRendered(reasons.size);
		}
		await queue.drain();
	} finally {
		await queue.close();
	}
	for (const name of present) rmSync(join(folder, name));
	writeLedger(workDir, after);
	rmSync(unfinished);
	return { folder, reasons };
}

/** Paths of all files of earlier builds, below the folder. */
function listRendered(folder: string): string[] {
	return routeNames.flatMap((route) => readdirSync(join(folder, route)).map((name) => `${route}/${name}`));
}
