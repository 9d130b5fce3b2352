import type { BlobStore } from '../cache/blob-store.ts';
import { digestBytes, digestJson } from '../cache/digest.ts';
import type { MarkdownOptions } from '../markdown/render.ts';
import type { RenderPool } from '../markdown/pool.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { RenderedSource, SourceDocument } from '../model/post.ts';
import type { DocumentFacts, DocumentLink, RenderedDocument } from '../model/rendered.ts';
import type { ShownImage } from '../model/responsive-image.ts';
import { htmlKey, textKey } from './bodies.ts';

export interface DocumentRenderer {
	/** Renders a body, or finds it in the cache. The HTML goes to the cache, never to the caller. */
	render<FrontMatter>(document: SourceDocument<FrontMatter>, body: string): Promise<RenderOutcome<FrontMatter>>;
	counts: { rendered: number; cached: number };
	close(): Promise<void>;
}

interface RenderOutcome<FrontMatter> {
	/** Null where the body could not be rendered at all. */
	source: RenderedSource<FrontMatter> | null;
	diagnostics: Diagnostic[];
}

/** The part of a `RenderedDocument` that is read at every build. Its positions count from the body's first line. */
interface CachedFacts {
	facts: DocumentFacts;
	diagnostics: Diagnostic[];
}

export interface RendererInputs {
	store: BlobStore;
	options: MarkdownOptions;
	/** Digest of the pipeline's code, its dependencies and the runtime. */
	fingerprint: string;
	/** Pixel size of an image of `public/`; undefined where there is none. */
	imageSize(path: string): Promise<ShownImage | undefined>;
	/** Whether cached bodies are read to see that they are sound; else it is enough that they are there. */
	thorough?: boolean;
	/** Started when the first body is not in the cache. */
	startPool(): RenderPool;
}

export function createDocumentRenderer(inputs: RendererInputs): DocumentRenderer {
	const { store, options, fingerprint } = inputs;
	const counts = { rendered: 0, cached: 0 };
	let pool: RenderPool | undefined;

	async function renderBody(
		{ file, format }: SourceDocument<unknown>,
		body: string,
		images: MarkdownOptions['images'],
	) {
		pool ??= inputs.startPool();
		counts.rendered += 1;
		return pool.render({ body, format, file, bodyLine: 1 }, { ...options, images });
	}

	return {
		counts,
		async render(document, body) {
			const images = await sizesOfImagesIn(body, inputs.imageSize);
			// Positions are kept relative to the body, so an edited title leaves the cached body as it is.
			const key = digestJson([fingerprint, document.format, digestBytes(body), { ...options, images }]);
			const cached = await readFacts(inputs, key);
			if (cached !== undefined) {
				counts.cached += 1;
				return place(document, key, cached);
			}
			try {
				const rendered = await renderBody(document, body, images);
				await storeRendered(store, key, rendered);
				return place(document, key, { facts: rendered.facts, diagnostics: rendered.diagnostics });
			} catch (error) {
				if (!(error instanceof DiagnosticError)) throw error;
				return { source: null, diagnostics: shift(error.diagnostics, document) };
			}
		},
		async close() {
			await pool?.close();
		},
	};
}

/** Paths of image files as they stand in Markdown, HTML or front matter. In two steps, each in linear time. */
function imagePathsIn(body: string): string[] {
	const paths = body.match(/\/[^\s"'()<>\\]+/gu) ?? [];
	return paths.flatMap((path) => {
		const last = [...path.matchAll(/\.(?:png|jpe?g|gif|webp|avif|svg)/giu)].at(-1);
		return last === undefined || last.index < 2 ? [] : [path.slice(0, last.index + last[0].length)];
	});
}

async function sizesOfImagesIn(
	body: string,
	imageSize: RendererInputs['imageSize'],
): Promise<MarkdownOptions['images']> {
	const paths = [...new Set(imagePathsIn(body))].sort();
	const sizes: MarkdownOptions['images'] = {};
	for (const path of paths) {
		const decoded = decodePath(path);
		const size = await imageSize(decoded);
		if (size !== undefined) sizes[decoded] = size;
	}
	return sizes;
}

async function readFacts({ store, thorough }: RendererInputs, key: string): Promise<CachedFacts | undefined> {
	const facts = await store.get(`facts/${key}`);
	if (facts === undefined) return undefined;
	for (const part of [htmlKey(key), textKey(key)]) {
		if (!(thorough ? (await store.get(part)) !== undefined : await store.has(part))) return undefined;
	}
	return JSON.parse(Buffer.from(facts).toString('utf8')) as CachedFacts;
}

async function storeRendered(store: BlobStore, key: string, rendered: RenderedDocument): Promise<void> {
	const { html, text, facts, diagnostics } = rendered;
	const cachedFacts: CachedFacts = { facts, diagnostics };
	await Promise.all([
		store.put(htmlKey(key), Buffer.from(html)),
		store.put(textKey(key), Buffer.from(text)),
		store.put(`facts/${key}`, Buffer.from(JSON.stringify(cachedFacts))),
	]);
}

function place<FrontMatter>(
	document: SourceDocument<FrontMatter>,
	key: string,
	{ facts, diagnostics }: CachedFacts,
): RenderOutcome<FrontMatter> {
	const offset = document.bodyLine - 1;
	const inFile = (link: DocumentLink) => ({ ...link, line: link.line + offset });
	const [links, images] = [facts.links.map(inFile), facts.images.map(inFile)];
	return {
		source: { ...document, htmlKey: key, facts: { ...facts, links, images } },
		diagnostics: shift(diagnostics, document),
	};
}

/** Diagnostics of a body as diagnostics of its file. */
function shift(diagnostics: readonly Diagnostic[], { file, bodyLine }: SourceDocument<unknown>): Diagnostic[] {
	const offset = bodyLine - 1;
	return diagnostics.map((diagnostic) => ({
		...diagnostic,
		file,
		start: { ...diagnostic.start, line: diagnostic.start.line + offset },
		...(diagnostic.end && { end: { ...diagnostic.end, line: diagnostic.end.line + offset } }),
	}));
}

function decodePath(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
