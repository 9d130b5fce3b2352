import { mkdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { type Snapshot, snapshotVariable, writeSnapshot } from '../sources/snapshot.ts';
import { astroCacheFolder } from './astro-config.ts';
import { engineDir } from './engine.ts';
import { pageLog } from './page-log.ts';

/**
 * Lets Astro render what has changed since the last build, and returns the folder with all rendered
 * outputs. It is kept from build to build, and so may hold outputs of the past.
 */
export async function renderPages(snapshot: Snapshot, onRendered: (pathname: string) => void): Promise<string> {
	const { cacheDir } = snapshot;
	const rendered = join(cacheDir, 'rendered');
	const unfinished = join(cacheDir, 'rendering');
	// Astro writes down only at the end which page has which key; after a build that was killed, files
	// and keys may tell of different states, so nothing of either can be trusted.
	if (existsSync(unfinished)) await forget(snapshot, rendered);
	await mkdir(cacheDir, { recursive: true });
	await writeFile(unfinished, '');
	// Vite writes all assets anew; those of the past would be published for ever.
	await rm(join(rendered, '_astro'), { recursive: true, force: true });

	const snapshotPath = join(cacheDir, 'snapshot.json');
	await writeSnapshot(snapshotPath, snapshot);
	process.env[snapshotVariable] = snapshotPath;
	await prepareBundleFolder(cacheDir);
	await buildWithAstro({
		root: engineDir,
		outDir: rendered,
		logLevel: 'warn',
		integrations: [pageLog(onRendered)],
	});
	await rm(unfinished);
	return rendered;
}

/**
 * Astro bundles its pages into the output folder where that is below the working directory, and else
 * into one folder for all sites, where two builds at once would overwrite each other. The bundle's
 * imports are then looked up from the site's cache folder.
 */
async function prepareBundleFolder(cacheDir: string): Promise<void> {
	process.chdir(cacheDir);
	const link = join(cacheDir, 'node_modules');
	const target = join(engineDir, 'node_modules');
	if ((await readlink(link).catch(() => undefined)) === target) return;
	await rm(link, { force: true });
	await symlink(target, link, 'junction');
}

async function forget(snapshot: Snapshot, rendered: string): Promise<void> {
	await rm(rendered, { recursive: true, force: true });
	await rm(astroCacheFolder(snapshot), { recursive: true, force: true });
}
