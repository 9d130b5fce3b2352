import { mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { type Snapshot, snapshotVariable, writeSnapshot } from '../sources/snapshot.ts';
import { astroCacheFolder } from './astro-config.ts';

/** The engine's own folder: where astro.config.ts and src/pages are. */
export const engineDir = join(import.meta.dirname, '..', '..');

/**
 * Lets Astro render what has changed since the last build, and returns the folder with all rendered
 * outputs. It is kept from build to build, and so may hold outputs of the past.
 */
export async function renderPages(snapshot: Snapshot): Promise<string> {
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
	await buildWithAstro({ root: engineDir, outDir: rendered, logLevel: 'warn' });
	await rm(unfinished);
	return rendered;
}

async function forget(snapshot: Snapshot, rendered: string): Promise<void> {
	await rm(rendered, { recursive: true, force: true });
	await rm(astroCacheFolder(snapshot), { recursive: true, force: true });
}
