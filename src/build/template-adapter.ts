import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, Rolldown } from 'vite';
import { digestJson } from '../cache/digest.ts';
import { engineDir } from './engine.ts';

/**
 * Astro adapter (https://docs.astro.build/en/reference/adapter-reference/) that makes of the routes an
 * application which renders outputs one by one, whenever and on whatever thread a build wants them.
 *
 * @param onRoutes called with a digest of the source code behind each route
 */
export function templateAdapter(
	onRoutes: (digests: Record<string, string>) => void = () => undefined,
): AstroIntegration {
	return {
		name: 'kawaraban-templates',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ vite: { plugins: [routeDigests(onRoutes)] } });
			},
			'astro:config:done': ({ setAdapter }) => {
				setAdapter({
					name: 'kawaraban-templates',
					entrypointResolution: 'auto',
					serverEntrypoint: new URL('./page-server.ts', import.meta.url),
					supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
				});
			},
		},
	};
}

/** Digests the engine's files that each route's page imports, directly or not. Packages are the lockfile's business. */
function routeDigests(onRoutes: (digests: Record<string, string>) => void): Plugin {
	return {
		name: 'kawaraban-route-digests',
		applyToEnvironment: ({ name }) => name === 'ssr',
		generateBundle() {
			const digests: Record<string, string> = {};
			for (const id of this.getModuleIds()) {
				const route = /\/src\/pages\/(\w+)\/\[id\]\.(?:astro|ts)$/u.exec(id)?.[1];
				if (route !== undefined) digests[route] = digestOf(sourcesOf(id, this));
			}
			onRoutes(digests);
		},
	};
}

function sourcesOf(entry: string, context: Rolldown.PluginContext): Set<string> {
	const files = new Set<string>();
	const seen = new Set<string>();
	const waiting = [entry];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		const [file = ''] = id.split('?', 1);
		if (file.startsWith(engineDir + sep) && !file.includes(`${sep}node_modules${sep}`)) files.add(file);
		const info = context.getModuleInfo(id);
		waiting.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
	}
	return files;
}

function digestOf(files: ReadonlySet<string>): string {
	return digestJson([...files].sort().map((file) => [relative(engineDir, file), hash('sha256', readFileSync(file))]));
}
