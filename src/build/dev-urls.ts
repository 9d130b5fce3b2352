import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { assemblePublication } from '../publication/assemble.ts';
import { outputId, type Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { currentSnapshot, type Snapshot } from '../sources/snapshot.ts';
import { indexFolder } from '../search/catalogue.ts';
import { routeOf } from './routes.ts';
import { searchFolder } from './search-files.ts';

/** Development only: answers the site's public URLs by the routes under which Astro knows the outputs. */
export function publicUrls(): AstroIntegration {
	return {
		name: 'kawaraban-public-urls',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					void answer(request, response, next);
				});
			},
		},
	};
}

/** Lets Astro answer what is not answered here. */
async function answer(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) {
	let error: unknown;
	try {
		if (await isAnswered(request, response)) return;
	} catch (caught) {
		error = caught;
	}
	next(error);
}

/** Draws a card, or turns the request into one for Astro's own route; whether nothing is left to do. */
async function isAnswered(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
	const known = currentUrls();
	if (known === undefined) return false;
	const { snapshot, publication, routes } = known;
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	const path = decode(pathname);
	const indexFile = searchFile(path, snapshot);
	if (indexFile !== null) {
		response.end(indexFile);
		return true;
	}
	if (path.startsWith(`${snapshot.site.base}/og/`)) {
		const { answerCard } = await import('./dev-cards.ts');
		const card = await answerCard(path.slice(snapshot.site.base.length), publication, snapshot);
		if (card !== null) {
			response.setHeader('content-type', card.type).end(card.body);
			return true;
		}
	}
	const route = routes.get(path) ?? routes.get(`${path}/`);
	if (route !== undefined) request.url = `${route}${search}`;
	return false;
}

/** A file of the search index; null where the path is not that of one. */
function searchFile(path: string, { site, cacheDir }: Snapshot): Buffer | null {
	const folder = `${site.base}${indexFolder}`;
	const name = path.startsWith(folder) ? path.slice(folder.length) : '';
	if (!/^\w+\.bin$/u.test(name)) return null;
	try {
		return readFileSync(join(searchFolder(cacheDir), name));
	} catch {
		return null;
	}
}

interface KnownUrls {
	snapshot: Snapshot;
	publication: Publication;
	/** Astro's route by public path, decoded. */
	routes: Map<string, string>;
}

let known: KnownUrls | undefined;

function currentUrls(): KnownUrls | undefined {
	const snapshot = currentSnapshot();
	if (snapshot === undefined || known?.snapshot === snapshot) return known;
	const { site, buildTime, preview } = snapshot;
	const publication = assemblePublication(snapshot, { buildTime: new Date(buildTime), preview });
	const routes = new Map([...publication.urls.values()].flatMap((output) => routeEntry(output, site.base)));
	known = { snapshot, publication, routes };
	return known;
}

function routeEntry(output: Output, base: string): [string, string][] {
	const route = routeOf(output);
	return route === null ? [] : [[`${base}${decode(output.path.url)}`, `${base}/${route}/${outputId(output)}`]];
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
