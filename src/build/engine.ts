import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestJson } from '../cache/digest.ts';

/** The engine's own folder: where astro.config.ts and src/pages are. */
export const engineDir = join(import.meta.dirname, '..', '..');

let engine: string | undefined;

/** Digest of the engine's own files, the exact dependencies and the runtime. */
export function digestEngine(): string {
	if (engine !== undefined) return engine;
	const hash = createHash('sha256');
	const files = globSync(['src/**/*', 'astro.config.ts'], { cwd: engineDir, withFileTypes: true });
	const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	for (const path of paths.sort()) hash.update(`${path.slice(engineDir.length)}\0`).update(readFileSync(path));
	engine = digestJson([hash.digest('hex'), digestRuntime()]);
	return engine;
}

/** Digest of what the engine's code runs on: the exact dependencies, Node and its Unicode data. */
export function digestRuntime(): string {
	const lockfile = readFileSync(join(engineDir, 'package-lock.json'), 'utf8');
	return digestJson([lockfile, process.versions.node, process.versions.icu]);
}
