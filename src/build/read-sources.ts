import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { BlobStore } from '../cache/blob-store.ts';
import { pipelineFingerprint } from '../markdown/fingerprint.ts';
import { createRenderPool, type RenderPool } from '../markdown/pool.ts';
import { markdownOptionsOf } from '../markdown/options.ts';
import type { MarkdownOptions } from '../markdown/render.ts';
import type { Book } from '../model/books.ts';
import type { CallToAction } from '../model/calls-to-action.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { PageSource, PostSource, RenderedSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { createArticlePool } from './article-pool.ts';
import type { SourceMemo } from './source-memo.ts';
import { createFrontMatterReader } from '../sources/front-matter-cache.ts';
import { type LoadedDocument, loadDocuments } from '../sources/load.ts';
import { readBooks, readCallsToAction } from '../sources/offers.ts';
import { createPublicFiles, type PublicFiles } from '../sources/public-files.ts';
import { createDocumentRenderer } from '../sources/render-documents.ts';
import { readSite } from '../sources/site.ts';
import { resolveSiteImages } from '../sources/site-images.ts';

export interface ReadSourcesOptions {
	siteDir: string;
	/** Where articles' HTML is kept. */
	store: BlobStore;
	/** Whether `content/drafts` is read as well. */
	drafts: boolean;
	/** Whether cached bodies are read to see that they are sound. */
	thorough?: boolean;
	/** Documents of an earlier reading in this process. */
	memo?: SourceMemo;
	onRead?(progress: { done: number; total: number }): void;
	/** Whether the articles will be checked too. */
	check?: boolean;
	/** Renders bodies that are not in the store; on worker threads, unless given. */
	startPool?(): RenderPool;
}

/** A site folder, read and rendered. */
export interface SiteSources {
	site: Site;
	/** In the order of their ids. */
	posts: PostSource[];
	pages: PageSource[];
	publicFiles: PublicFiles;
	books: Book[];
	callsToAction: CallToAction[];
	markdownOptions: MarkdownOptions;
	/** Bodies rendered now, and found in the store. */
	counts: { rendered: number; cached: number };
	diagnostics: Diagnostic[];
}

/** Reads everything in a site folder and renders its bodies; only diagnostics where site.yaml cannot be used. */
export async function readSources(options: ReadSourcesOptions): Promise<SiteSources | { diagnostics: Diagnostic[] }> {
	const { siteDir } = options;
	const read = readSite(siteDir);
	const { diagnostics } = read;
	if (read.site === null || hasErrors(diagnostics)) return { diagnostics };

	const publicFiles = await createPublicFiles(join(siteDir, 'public'));
	const { site, diagnostics: ofImages } = await resolveSiteImages(read.site, publicFiles, read.placeOf);
	diagnostics.push(...ofImages);
	const markdownOptions = markdownOptionsOf(site);
	const documents = await renderDocuments(site, publicFiles, markdownOptions, options);
	diagnostics.push(...documents.diagnostics, ...(await publicFiles.findProblems()));

	const books = readBooks(siteDir);
	const callsToAction = readCallsToAction(siteDir);
	diagnostics.push(...books.diagnostics, ...callsToAction.diagnostics);
	const { posts, pages, counts } = documents;
	const shared = [site.default_image, site.publisher?.logo];
	const shown = [
		...posts.map(({ frontMatter }) => frontMatter.image),
		...Object.values(site.authors).map(({ image }) => image),
		...books.entries.map(({ cover }) => cover),
	];
	for (const image of shared) if (image !== undefined) await publicFiles.imageSize(image);
	for (const image of shown) {
		if (image !== undefined) await (options.drafts ? publicFiles.imageSize(image) : publicFiles.shownImage(image));
	}

	return {
		site,
		posts,
		pages,
		publicFiles,
		books: books.entries,
		callsToAction: callsToAction.entries,
		markdownOptions,
		counts,
		diagnostics,
	};
}

async function renderDocuments(
	site: Site,
	publicFiles: PublicFiles,
	options: MarkdownOptions,
	{ siteDir, store, drafts, thorough, memo, onRead, check, startPool }: ReadSourcesOptions,
) {
	const renderer = createDocumentRenderer({
		store,
		options,
		fingerprint: pipelineFingerprint(),
		// A preview shows images as they are: it would wait for every one to be made smaller.
		imageSize: (path) => (drafts ? publicFiles.imageSize(path) : publicFiles.shownImage(path)),
		...(thorough && { thorough }),
		startPool: startPool ?? (() => (check ? createArticlePool(siteDir, site, store) : startWorkers())),
	});
	const diagnostics: Diagnostic[] = [];
	const posts: PostSource[] = [];
	const pages: PageSource[] = [];
	const recalled = new Set<PostSource | PageSource>();
	let total = 0;
	const render = async <FrontMatter>(
		{ document, body }: LoadedDocument<FrontMatter>,
		collected: RenderedSource<FrontMatter>[],
	) => {
		const { source, diagnostics: found } = await renderer.render(document, body);
		if (source !== null) collected.push(source);
		diagnostics.push(...found);
		onRead?.({ done: posts.length + pages.length, total });
	};
	try {
		const loaded = await loadDocuments(siteDir, site, {
			drafts,
			publicFiles,
			readFrontMatter: createFrontMatterReader(store),
			skip(file) {
				const known = memo?.recall(file);
				if (known === undefined) return false;
				if (known.kind === 'post') posts.push(known.source);
				else pages.push(known.source);
				diagnostics.push(...known.diagnostics);
				recalled.add(known.source);
				return true;
			},
			onListed(count) {
				total = count;
			},
			onPost: (post) => render(post, posts),
			onPage: (page) => render(page, pages),
		});
		diagnostics.push(...loaded.diagnostics);
	} finally {
		await renderer.close();
	}
	if (memo !== undefined) {
		const ofFile = Map.groupBy(diagnostics, ({ file }) => file);
		const read = [
			...posts.map((source) => ({ kind: 'post' as const, source })),
			...pages.map((source) => ({ kind: 'page' as const, source })),
		];
		for (const document of read) {
			if (recalled.has(document.source)) continue;
			memo.remember({ ...document, diagnostics: ofFile.get(document.source.file) ?? [] });
		}
	}
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	return { posts: posts.sort(byId), pages: pages.sort(byId), counts: renderer.counts, diagnostics };
}

function startWorkers(): RenderPool {
	return createRenderPool({ threads: availableParallelism() });
}
