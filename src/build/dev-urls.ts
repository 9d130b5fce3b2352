import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { BlobStore } from '../cache/blob-store.ts';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { htmlKey, readBody } from '../sources/bodies.ts';
import { indexFolder } from '../search/catalogue.ts';
import { chromeView } from '../views/chrome.ts';
import { type IconSource, type OutputLocals, outputView } from '../views/output.ts';
import { renderTarget } from './routes.ts';
import { searchFolder } from './search-files.ts';

/** The site as development shows it. */
export interface DevSite {
	publication: Publication;
	/** Absolute path of the site folder. */
	siteDir: string;
	/** Absolute path of the folder with the search index. */
	workDir: string;
	/** Where articles' HTML is kept. */
	store: BlobStore;
	iconSource: IconSource | null;
}

/**
 * Development only: answers the site's public URLs by the routes under which Astro knows the outputs.
 *
 * @param onReady called with a function that makes all open pages load again
 */
export function publicUrls(currentSite: () => DevSite, onReady: (reload: () => void) => void): AstroIntegration {
	return {
		name: 'kawaraban-public-urls',
		hooks: {
			'astro:server:setup': ({ server }) => {
				onReady(() => server.ws.send({ type: 'full-reload' }));
				server.middlewares.use((request, response, next) => {
					void answerOrPass(request, response, currentSite(), next);
				});
			},
		},
	};
}

/** Lets Astro answer what is not answered here. */
async function answerOrPass(
	request: IncomingMessage,
	response: ServerResponse,
	site: DevSite,
	next: (error?: unknown) => void,
): Promise<void> {
	let error: unknown;
	try {
		if (await answer(request, response, site)) return;
	} catch (caught) {
		error = caught;
	}
	next(error);
}

/** Node's adapters hand `Astro.locals` over in this way; Astro's development server takes it too. */
const localsOfRequest = Symbol.for('astro.locals');

/** Draws a card, or turns the request into one for Astro's own route; whether nothing is left to do. */
async function answer(request: IncomingMessage, response: ServerResponse, site: DevSite): Promise<boolean> {
	const { publication, siteDir, workDir, store, iconSource } = site;
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	const path = decode(pathname);
	const { base } = publication.site;
	const indexFile = searchFile(path, base, workDir);
	if (indexFile !== null) {
		response.end(indexFile);
		return true;
	}
	if (path.startsWith(`${base}/og/`)) {
		const { answerCard } = await import('./dev-cards.ts');
		const card = await answerCard(path.slice(base.length), publication, siteDir);
		if (card !== null) {
			response.setHeader('content-type', card.type).end(card.body);
			return true;
		}
	}
	const output = outputAt(path, publication);
	const target = output && renderTarget(output);
	const view = output && outputView(output, publication, iconSource);
	if (!target || !view) return false;
	const locals: OutputLocals = {
		view,
		chrome: chromeView(publication),
		readBody: (key) => readBody(htmlKey(key), store),
		readPublicFile: (file) => readFile(join(siteDir, 'public', file)),
	};
	Reflect.set(request, localsOfRequest, locals);
	request.url = `${base}/${target.name}${search}`;
	return false;
}

/** A file of the search index; null where the path is not that of one. */
function searchFile(path: string, base: string, workDir: string): Buffer | null {
	const folder = `${base}${indexFolder}`;
	const name = path.startsWith(folder) ? path.slice(folder.length) : '';
	if (!/^\w+\.bin$/u.test(name)) return null;
	try {
		return readFileSync(join(searchFolder(workDir), name));
	} catch {
		return null;
	}
}

/** Outputs by public path, decoded. */
const knownOutputs = new WeakMap<Publication, Map<string, Output>>();

function outputAt(path: string, publication: Publication): Output | undefined {
	let outputs = knownOutputs.get(publication);
	if (outputs === undefined) {
		const { base } = publication.site;
		outputs = new Map([...publication.urls.values()].map((output) => [base + decode(output.path.url), output]));
		knownOutputs.set(publication, outputs);
	}
	return outputs.get(path) ?? outputs.get(`${path}/`);
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
