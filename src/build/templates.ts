import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { digestJson } from '../cache/digest.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { type Snapshot, writeSnapshot } from '../sources/snapshot.ts';
import { digestEngine, digestRuntime, engineDir } from './engine.ts';
import { templateAdapter } from './template-adapter.ts';

/** Environment variable that names a folder where the sites of a machine share their compiled templates. */
const templatesVariable = 'KAWARABAN_TEMPLATES';

/** The pages' templates, compiled by Astro for one site. */
export interface Templates {
	/** Absolute path of the module that exports `renderOutput`. */
	entry: string;
	/** Absolute path of the styles and scripts that pages link to. */
	assetsDir: string;
	/** By route: digest of all code that decides what its pages look like. */
	digests: Record<string, string>;
}

/**
 * Compiles the templates, unless they were compiled before from the same code for a site of the same address and
 * colours: nothing of a post is in them.
 */
export async function compileTemplates(snapshot: Snapshot, environment: Environment): Promise<Templates> {
	const { url, base, theme } = snapshot.site;
	const shared = environment[templatesVariable] ?? '';
	const folder = shared === '' ? join(snapshot.workDir, 'templates') : shared;
	const key = digestJson([digestEngine(), { url, base, theme }]);
	const compiled = join(folder, key);
	const templates = { entry: join(compiled, 'server/entry.mjs'), assetsDir: join(compiled, 'client/_astro') };
	const record = join(compiled, 'routes.json');
	if (!existsSync(record)) {
		if (shared === '') await rm(folder, { recursive: true, force: true });
		const target = join(folder, `compiling-${randomUUID()}`);
		await mkdir(target, { recursive: true });
		const routes = await compile(snapshot, target);
		const assets = readdirSync(join(target, 'client/_astro')).sort();
		const digests = Object.fromEntries(
			Object.entries(routes).map(([route, digest]) => [route, digestJson([digest, assets, digestRuntime()])]),
		);
		await writeFile(join(target, 'routes.json'), JSON.stringify(digests));
		await rename(target, compiled).catch((error: unknown) => {
			// Another build that shares the folder was quicker.
			if (!existsSync(record)) throw error;
		});
	}
	await linkPackages(join(folder, 'node_modules'));
	return { ...templates, digests: JSON.parse(await readFile(record, 'utf8')) as Templates['digests'] };
}

/** What the compiled pages import is looked up from where they are; a folder from elsewhere points elsewhere. */
async function linkPackages(link: string): Promise<void> {
	const target = join(engineDir, 'node_modules');
	if ((await readlink(link).catch(() => null)) === target) return;
	await rm(link, { recursive: true, force: true });
	await symlink(target, link, 'junction');
}

async function compile(snapshot: Snapshot, outDir: string): Promise<Record<string, string>> {
	const snapshotPath = join(snapshot.workDir, 'snapshot.json');
	await writeSnapshot(snapshotPath, snapshot);
	let routes: Record<string, string> = {};
	await buildWithAstro({
		root: engineDir,
		outDir,
		logLevel: 'warn',
		adapter: templateAdapter((digests) => (routes = digests)),
	});
	return routes;
}
