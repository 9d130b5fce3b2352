import type { SiteCache } from '../cache/site-cache.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { cardFingerprint } from '../ogp/fingerprint.ts';
import { type Logo, renderLogo } from '../ogp/logo.ts';
import type { MarkdownOptions } from '../markdown/render.ts';
import { assemblePublication, type PublicationSources } from '../publication/assemble.ts';
import type { Publication } from '../publication/publication.ts';
import { completePublication, type Relationships } from '../publication/complete.ts';
import { readIcon } from './icon-source.ts';
import type { BuildProgress } from './progress.ts';
import { checkContent, type ContentCheck } from './check-content.ts';
import { readSources, type ReadSourcesOptions, type SiteSources } from './read-sources.ts';
import type { SourceMemo } from './source-memo.ts';
import { findRelationships } from './related-posts.ts';

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
	/** Documents of an earlier call in this process. */
	memo?: SourceMemo;
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
	/** Ids of the posts that hold an error: no list of related posts shows them. */
	postsWithErrors: ReadonlySet<string>;
	counts: { rendered: number; cached: number };
	/** The site's mark on its cards; null for a site without cards. */
	logo: Logo | null;
}

/** Reads and renders a whole site and assembles its publication; only diagnostics where site.yaml cannot be used. */
export async function prepareSite(options: PrepareOptions): Promise<Prepared | { diagnostics: Diagnostic[] }> {
	const assembled = await assembleSite(options);
	return 'publication' in assembled ? relateSite(assembled, options) : assembled;
}

/** The second half of `prepareSite`: checks what articles say, and finds what they say of each other. */
export async function relateSite(assembled: Assembled, options: PrepareOptions): Promise<Prepared> {
	const { siteDir, cache, buildTime, preview, check = true } = options;
	const { read, publication } = assembled;
	const checked = check ? await checkContent(read, { siteDir, store: cache.store, buildTime, preview }) : unchecked;
	const relationships = await findRelationships(publication, read.books, cache.store, checked.postsWithErrors);
	return finish(assembled, relationships, checked);
}

/**
 * As `prepareSite`, but in a fraction of its time: what articles say of each other is what an earlier call found, and
 * what they say is not checked.
 */
export async function prepareQuickly(
	options: PrepareOptions,
	{ related, bookMatches }: Relationships,
): Promise<Prepared | { diagnostics: Diagnostic[] }> {
	const assembled = await assembleSite(options);
	if (!('publication' in assembled)) return assembled;
	return finish(assembled, { related, bookMatches, books: assembled.read.books }, unchecked);
}

const unchecked: ContentCheck = { diagnostics: [], postsWithErrors: new Set() };

export interface Assembled {
	read: SiteSources;
	publication: Publication;
	sources: PublicationSources;
	logo: Logo | null;
}

/** The first half of `prepareSite`: reads and renders a whole site. */
export async function assembleSite(options: PrepareOptions): Promise<Assembled | { diagnostics: Diagnostic[] }> {
	const { siteDir, cache, buildTime, preview, memo, thorough, onProgress, check = true, startPool } = options;
	const read = await readSources({
		siteDir,
		store: cache.store,
		drafts: preview,
		onRead: ({ done, total }) => onProgress({ phase: 'read', done, total }),
		...(memo && { memo }),
		...(thorough && { thorough }),
		check,
		...(startPool && { startPool }),
	});
	if (!('site' in read)) return read;
	const { site, posts, pages, publicFiles, callsToAction } = read;
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
	return { read, publication: assemblePublication(sources, { buildTime, preview }), sources, logo };
}

function finish(
	{ read, publication, sources, logo }: Assembled,
	relationships: Relationships,
	{ diagnostics: ofContent, postsWithErrors }: ContentCheck,
): Prepared {
	completePublication(publication, relationships);
	const { markdownOptions, counts } = read;
	return {
		publication,
		sources: { ...sources, relationships, markdownOptions },
		diagnostics: [...read.diagnostics, ...ofContent, ...publication.diagnostics].sort(compareDiagnostics),
		postsWithErrors,
		counts,
		logo,
	};
}
