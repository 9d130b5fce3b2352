/**
 * Compiles the templates for the site of the current snapshot, in a thread of its own: what Astro and Vite take of
 * memory is free again when it ends. Its data is the folder to compile to; it posts a `CompilerMessage`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { build as buildWithAstro } from 'astro';
import { engineDir } from './engine.ts';
import { templateAdapter } from './template-adapter.ts';

export type CompilerMessage =
	/** By route: digest of the source code behind it. */
	{ routes: Record<string, string> } | { error: unknown };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort!.postMessage(await compile(workerData as string).catch((error: unknown) => ({ error })));

async function compile(outDir: string): Promise<CompilerMessage> {
	let routes: Record<string, string> = {};
	await buildWithAstro({
		root: engineDir,
		outDir,
		logLevel: 'warn',
		adapter: templateAdapter((digests) => (routes = digests)),
	});
	return { routes };
}
