import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { differingFiles } from './compare-folders.ts';
import { edits } from './edit-kinds.ts';
import { writeEditableFiles } from './editable-files.ts';
import { type BenchSite, benchTime, measureBuild } from './engine.ts';

export interface EditResult {
	name: string;
	incrementalSeconds: number;
	cleanSeconds: number;
	/** Files that are not the same in both outputs. */
	differences: string[];
}

/**
 * Makes one edit after the other and builds each state twice: on top of the last build, and from nothing.
 * Edits of the engine are made to a copy of it, in `engineDir`.
 */
export async function compareEdits(site: BenchSite, engineDir: string): Promise<EditResult[]> {
	copyEngine(engineDir);
	await writeEditableFiles(site.siteDir);
	await measureBuild(site, [], { engineDir, buildTime: benchTime });

	const results: EditResult[] = [];
	for (const { name, apply, buildTime = benchTime } of edits) {
		await apply({ siteDir: site.siteDir, engineDir });
		const incremental = await measureBuild(site, [], { engineDir, buildTime });
		const clean: BenchSite = { ...site, outDir: `${site.outDir}-clean`, cacheDir: `${site.cacheDir}-clean` };
		rmSync(clean.cacheDir, { recursive: true, force: true });
		const { seconds: cleanSeconds } = await measureBuild(clean, [], { engineDir, buildTime });
		const differences = await differingFiles(site.outDir, clean.outDir);
		results.push({ name, incrementalSeconds: incremental.seconds, cleanSeconds, differences });
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
