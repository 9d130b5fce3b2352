import type { SiteCache } from '../cache/site-cache.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { cardFingerprint } from '../ogp/fingerprint.ts';
import { type Logo, renderLogo } from '../ogp/logo.ts';
import type { MarkdownOptions } from '../markdown/render.ts';
import { assemblePublication, type PublicationSources } from '../publication/assemble.ts';
import type { Publication } from '../publication/publication.ts';
import { relatedLists } from '../publication/related-posts.ts';
import { matchBooks } from '../publication/affiliate/book-offers.ts';
import { completePublication, type Relationships } from '../publication/complete.ts';
import { readIcon } from './icon-source.ts';
import type { BuildProgress } from './progress.ts';
import { checkContent } from './check-content.ts';
import { readSources, type ReadSourcesOptions } from './read-sources.ts';
import { relateAllPosts } from './related-posts.ts';

export interface PrepareOptions {
	siteDir: string;
	/** Where articles' HTML and other derived data is kept. */
	cache: SiteCache;
	buildTime: Date;
	/** Whether drafts and scheduled posts are part of the paper. */
	preview: boolean;
	onProgress: BuildProgress;
	/** Whether what the articles say is checked too; it is, unless told otherwise. */
	check?: boolean;
	/** Whether cached bodies are read to see that they are sound. */
	thorough?: boolean;
	/** Renders bodies that are not in the cache; on worker threads, unless given. */
	startPool?: ReadSourcesOptions['startPool'];
}

export interface Prepared {
	publication: Publication;
	/** All that decides the publication but the clock. */
	sources: PublicationSources & { relationships: Relationships; markdownOptions: MarkdownOptions };
	/** Everything found on the way, errors first. */
	diagnostics: Diagnostic[];
	counts: { rendered: number; cached: number };
	/** The site's mark on its cards; null for a site without cards. */
	logo: Logo | null;
}

/** Reads and renders a whole site and assembles its publication; null where site.yaml itself cannot be used. */
export async function prepareSite(options: PrepareOptions): Promise<Prepared | { diagnostics: Diagnostic[] }> {
	const { siteDir, cache, buildTime, preview, check = true, thorough, onProgress, startPool } = options;
	const read = await readSources({
		siteDir,
		store: cache.store,
		drafts: preview,
		onRead: ({ done, total }) => onProgress({ phase: 'read', done, total }),
		...(thorough && { thorough }),
		...(startPool && { startPool }),
	});
	if (!('site' in read)) return read;
	const { site, posts, pages, publicFiles, books, callsToAction, markdownOptions, counts, diagnostics } = read;
	const logo = site.cards ? await renderLogo(await readIcon(siteDir, site), site) : null;
	const sources = {
		site,
		posts,
		pages,
		publicFiles: publicFiles.paths,
		imageSizes: publicFiles.knownSizes(),
		callsToAction,
		cards: logo === null ? null : { fingerprint: cardFingerprint(), logo: logo.digest },
	};
	const publication = assemblePublication(sources, { buildTime, preview });
	const checked = check ? await checkContent(read, { siteDir, store: cache.store, buildTime, preview }) : null;
	diagnostics.push(...(checked?.diagnostics ?? []));
	const relations = await relateAllPosts(publication, cache.store, checked?.postsWithErrors);
	const relationships: Relationships = {
		related: relatedLists(relations),
		books,
		bookMatches: matchBooks(publication, books, relations),
	};
	completePublication(publication, relationships);
	diagnostics.push(...publication.diagnostics);
	return {
		publication,
		sources: { ...sources, relationships, markdownOptions },
		diagnostics: diagnostics.sort(compareDiagnostics),
		counts,
		logo,
	};
}
