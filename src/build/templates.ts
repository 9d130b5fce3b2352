import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { digestJson } from '../cache/digest.ts';
import type { Environment } from '../cache/untrusted-build.ts';
import { type Snapshot, snapshotVariable, writeSnapshot } from '../sources/snapshot.ts';
import { digestEngine, digestRuntime, engineDir } from './engine.ts';
import type { CompilerMessage } from './template-compiler.ts';

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
		try {
			await compileTo(target, snapshot);
			// Another build that shares the folder may have been quicker.
			await rename(target, compiled).catch((error: unknown) => {
				if (!existsSync(record)) throw error;
			});
		} finally {
			await rm(target, { recursive: true, force: true });
		}
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

async function compileTo(target: string, snapshot: Snapshot): Promise<void> {
	await mkdir(target, { recursive: true });
	const snapshotPath = join(snapshot.workDir, 'snapshot.json');
	await writeSnapshot(snapshotPath, snapshot);
	const routes = await runCompiler(target, snapshotPath);
	const ofAll = [readdirSync(join(target, 'client/_astro')).sort(), digestRuntime()];
	const digests = Object.entries(routes).map(([route, digest]) => [route, digestJson([digest, ...ofAll])]);
	await writeFile(join(target, 'routes.json'), JSON.stringify(Object.fromEntries(digests)));
}

/** By route: digest of the source code behind it. */
async function runCompiler(outDir: string, snapshotPath: string): Promise<Record<string, string>> {
	const compiler = new Worker(new URL('./template-compiler.ts', import.meta.url), {
		workerData: outDir,
		env: { ...process.env, [snapshotVariable]: snapshotPath },
	});
	try {
		const message = await new Promise<CompilerMessage>((resolve, reject) => {
			compiler.once('message', resolve);
			compiler.once('error', reject);
			compiler.once('exit', () => reject(new Error('The template compiler ended without a result.')));
		});
		if ('error' in message) throw message.error;
		return message.routes;
	} finally {
		await compiler.terminate();
	}
}
