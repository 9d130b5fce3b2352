import { availableParallelism } from 'node:os';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteCache } from '../cache/site-cache.ts';
import { pipelineFingerprint } from '../markdown/fingerprint.ts';
import { createRenderPool } from '../markdown/pool.ts';
import type { MarkdownOptions } from '../markdown/render.ts';
import { compareDiagnostics, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { PageSource, PostSource, RenderedSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { cardFingerprint } from '../ogp/fingerprint.ts';
import { type Logo, renderLogo } from '../ogp/logo.ts';
import { assemblePublication } from '../publication/assemble.ts';
import type { Publication } from '../publication/publication.ts';
import { relatedLists } from '../publication/related-posts.ts';
import { matchBooks } from '../publication/affiliate/book-offers.ts';
import { completePublication, type Relationships } from '../publication/complete.ts';
import { readBooks, readCallsToAction } from '../sources/offers.ts';
import { type LoadedDocument, loadDocuments } from '../sources/load.ts';
import { createFrontMatterReader } from '../sources/front-matter-cache.ts';
import { createPublicFiles } from '../sources/public-files.ts';
import { createDocumentRenderer } from '../sources/render-documents.ts';
import { readSite } from '../sources/site.ts';
import type { Snapshot } from '../sources/snapshot.ts';
import type { BuildProgress } from './progress.ts';
import { relateAllPosts } from './related-posts.ts';

export interface PrepareOptions {
	siteDir: string;
	/** Where articles' HTML and other derived data is kept. */
	cache: SiteCache;
	/** Absolute path of the folder for work in progress and the last build's pages. */
	workDir: string;
	buildTime: Date;
	/** Whether drafts and scheduled posts are part of the paper. */
	preview: boolean;
	onProgress: BuildProgress;
}

export interface Prepared {
	snapshot: Snapshot;
	publication: Publication;
	/** Everything found on the way, errors first. */
	diagnostics: Diagnostic[];
	counts: { rendered: number; cached: number };
	/** The site's mark on its cards; null for a site without cards. */
	logo: Logo | null;
}

/** Reads and renders a whole site and assembles its publication; null where site.yaml itself cannot be used. */
export async function prepareSite(options: PrepareOptions): Promise<Prepared | { diagnostics: Diagnostic[] }> {
	const { siteDir, cache, workDir, buildTime, preview, onProgress } = options;
	const { site, diagnostics } = await readSite(siteDir);
	if (site === null || hasErrors(diagnostics)) return { diagnostics };

	const publicFiles = await createPublicFiles(join(siteDir, 'public'));
	const markdownOptions = markdownOptionsOf(site);
	const renderer = createDocumentRenderer({
		store: cache.store,
		options: markdownOptions,
		fingerprint: pipelineFingerprint(),
		imageSize: (path) => publicFiles.imageSize(path),
		startPool: () => createRenderPool({ threads: availableParallelism() }),
	});
	const posts: PostSource[] = [];
	const pages: PageSource[] = [];
	let total = 0;
	const render = async <FrontMatter>(
		{ document, body }: LoadedDocument<FrontMatter>,
		collected: RenderedSource<FrontMatter>[],
	) => {
		const { source, diagnostics: found } = await renderer.render(document, body);
		if (source !== null) collected.push(source);
		diagnostics.push(...found);
		onProgress({ phase: 'read', done: posts.length + pages.length, total });
	};
	try {
		const loaded = await loadDocuments(siteDir, site, {
			drafts: preview,
			publicFiles,
			readFrontMatter: createFrontMatterReader(cache.store),
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

	const siteImages = [
		site.default_image,
		site.publisher?.logo,
		...Object.values(site.authors).map(({ image }) => image),
	];
	for (const image of siteImages) if (image !== undefined) await publicFiles.imageSize(image);

	const logo = site.cards ? await renderLogo(await readIcon(siteDir, site), site) : null;

	const books = readBooks(siteDir);
	const callsToAction = readCallsToAction(siteDir);
	diagnostics.push(...books.diagnostics, ...callsToAction.diagnostics);
	for (const { cover } of books.entries) if (cover !== undefined) await publicFiles.imageSize(cover);

	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	const sources = {
		site,
		posts: posts.sort(byId),
		pages: pages.sort(byId),
		publicFiles: publicFiles.paths,
		imageSizes: publicFiles.knownSizes(),
		callsToAction: callsToAction.entries,
		cards: logo === null ? null : { fingerprint: cardFingerprint(), logo: logo.digest },
	};
	const publication = assemblePublication(sources, { buildTime, preview });
	const relations = await relateAllPosts(publication, cache.store);
	const relationships: Relationships = {
		related: relatedLists(relations),
		books: books.entries,
		bookMatches: matchBooks(publication, books.entries, relations),
	};
	completePublication(publication, relationships);
	diagnostics.push(...publication.diagnostics);
	return {
		snapshot: {
			...sources,
			relationships,
			buildTime: buildTime.toISOString(),
			preview,
			siteDir,
			cacheDir: workDir,
			blobFolders: cache.folders,
			markdownOptions,
		},
		publication,
		diagnostics: diagnostics.sort(compareDiagnostics),
		counts: renderer.counts,
		logo,
	};
}

/** Bytes of the site's own icon; null where it has none that can be read. */
async function readIcon(siteDir: string, { icon }: Site): Promise<Uint8Array | null> {
	return icon === undefined ? null : readFile(join(siteDir, 'public', icon)).catch(() => null);
}

function markdownOptionsOf(site: Site): MarkdownOptions {
	return {
		siteUrl: site.url,
		base: site.base,
		liquid: site.content.liquid,
		images: {},
		affiliateHosts: site.affiliate.hosts,
	};
}
