import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { differingFiles } from './compare-folders.ts';
import { edits } from './edit-kinds.ts';
import { writeEditableFiles } from './editable-files.ts';
import { type BenchSite, benchTime, type MeasuredBuild, measureBuild } from './engine.ts';

export interface EditResult {
	name: string;
	incrementalSeconds: number;
	cleanSeconds: number;
	/** Files that are not the same in both outputs. */
	differences: string[];
	/** Files that the edit has changed, by the clean builds before and after it. */
	changed: string[];
}

/**
 * Makes one edit after the other and builds each state twice: on top of the last build, and from nothing.
 * Edits of the engine are made to a copy of it, in `engineDir`. Builds that need not be timed can run `together`.
 */
export async function compareEdits(site: BenchSite, engineDir: string, together = false): Promise<EditResult[]> {
	copyEngine(engineDir);
	await writeEditableFiles(site.siteDir);
	const clean: BenchSite = { ...site, outDir: `${site.outDir}-clean`, cacheDir: `${site.cacheDir}-clean` };
	const before = `${clean.outDir}-before`;

	async function buildBoth(buildTime: Date): Promise<[incremental: MeasuredBuild, clean: MeasuredBuild]> {
		rmSync(clean.cacheDir, { recursive: true, force: true });
		const conditions = { engineDir, buildTime };
		if (together) return Promise.all([measureBuild(site, [], conditions), measureBuild(clean, [], conditions)]);
		return [await measureBuild(site, [], conditions), await measureBuild(clean, [], conditions)];
	}

	await buildBoth(benchTime);
	const results: EditResult[] = [];
	for (const { name, apply, buildTime = benchTime } of edits) {
		await apply({ siteDir: site.siteDir, engineDir });
		rmSync(before, { recursive: true, force: true });
		renameSync(clean.outDir, before);
		const [incremental, fresh] = await buildBoth(buildTime);
		results.push({
			name,
			incrementalSeconds: incremental.seconds,
			cleanSeconds: fresh.seconds,
			differences: await differingFiles(site.outDir, clean.outDir),
			changed: await differingFiles(before, clean.outDir),
		});
	}
	return results;
}

/** Copies what a build needs of this repository, so that a benchmark may change the engine. */
export function copyEngine(target: string): void {
	const repository = join(import.meta.dirname, '../..');
	mkdirSync(target, { recursive: true });
	for (const name of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.ts']) {
		cpSync(join(repository, name), join(target, name), { recursive: true });
	}
	symlinkSync(join(repository, 'node_modules'), join(target, 'node_modules'), 'junction');
}
