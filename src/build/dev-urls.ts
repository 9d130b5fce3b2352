import type { AstroIntegration } from 'astro';
import { assemblePublication } from '../publication/assemble.ts';
import { outputId, type Output } from '../publication/outputs.ts';
import { currentSnapshot, type Snapshot } from '../sources/snapshot.ts';
import { routeOf } from './routes.ts';

/** Development only: answers the site's public URLs by the routes under which Astro knows the outputs. */
export function publicUrls(): AstroIntegration {
	let known: { snapshot: Snapshot; routes: Map<string, string> } | undefined;

	const routes = (): Map<string, string> => {
		const snapshot = currentSnapshot();
		if (snapshot === undefined) return new Map();
		if (known?.snapshot !== snapshot) known = { snapshot, routes: routesByPath(snapshot) };
		return known.routes;
	};

	return {
		name: 'kawaraban-public-urls',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, _response, next) => {
					const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
					const route = routes().get(decode(pathname)) ?? routes().get(`${decode(pathname)}/`);
					if (route !== undefined) request.url = `${route}${search}`;
					next();
				});
			},
		},
	};
}

function routesByPath(snapshot: Snapshot): Map<string, string> {
	const { site, buildTime, preview } = snapshot;
	const { urls } = assemblePublication(snapshot, { buildTime: new Date(buildTime), preview });
	const internal = (output: Output) => {
		const route = routeOf(output);
		return route === null
			? []
			: [[`${site.base}${decode(output.path.url)}`, `${site.base}/${route}/${outputId(output)}`]];
	};
	return new Map([...urls.values()].flatMap((output) => internal(output) as [string, string][]));
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
