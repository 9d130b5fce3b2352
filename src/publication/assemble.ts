import type { CallToAction } from '../model/calls-to-action.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';
import { assembleAuthors, createAuthorRegister } from './authors.ts';
import { attachCards, type CardSettings } from './cards.ts';
import { checkHeaders } from './check-headers.ts';
import { type ImageSizes, imageOf } from './images.ts';
import { checkLinks } from './links.ts';
import { listOutputs } from './outputs.ts';
import { pathOfPage, pathOfPost } from './paths.ts';
import type { Page, Post, Publication } from './publication.ts';
import { collectRedirects } from './redirects.ts';
import { isListed, statusOf } from './status.ts';
import { summarise } from './summary.ts';
import { assembleCategories, assembleSeries, assembleTags, assembleYears } from './terms.ts';
import { claimUrls } from './url-table.ts';
import { readingMinutes } from '../model/text.ts';

/** Everything the paper is made of, as read from disk. Plain JSON. */
export interface PublicationSources {
	site: Site;
	posts: PostSource[];
	pages: PageSource[];
	/** Paths of all files of `public/`, with a leading `/`. */
	publicFiles: string[];
	imageSizes: ImageSizes;
	/** Null for a site without cards. */
	cards: CardSettings | null;
	callsToAction?: CallToAction[];
}

export interface AssembleOptions {
	/** The moment that decides what is published. */
	buildTime: Date;
	/** Whether drafts and scheduled posts are shown, marked as such. */
	preview: boolean;
}

/** Assembles the publication. Pure: the same sources and options give the same paper. */
export function assemblePublication(sources: PublicationSources, options: AssembleOptions): Publication {
	const { site } = sources;
	const diagnostics: Diagnostic[] = [];
	const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);

	const authorOf = createAuthorRegister(site, report);
	const posts = sources.posts
		.map((source) => createPost(source, sources, options, authorOf, report))
		.filter((post) => isListed(post, options.preview))
		.sort(newestFirst);
	posts.forEach((post, index) => {
		post.next = posts[index - 1] ?? null;
		post.previous = posts[index + 1] ?? null;
	});

	const pages = sources.pages
		.filter((source) => source.frontMatter.published)
		.map((source): Page => ({ source, path: pathOfPage(source, site, report) }));

	const publication: Publication = {
		site,
		buildTime: options.buildTime.toISOString(),
		posts,
		pages,
		categories: assembleCategories(posts, site, report),
		tags: assembleTags(posts, site, report),
		authors: assembleAuthors(posts, site),
		series: assembleSeries(posts, site, report),
		years: assembleYears(posts, site),
		redirects: collectRedirects(posts, pages, site, report),
		callsToAction: sources.callsToAction ?? [],
		publicFiles: sources.publicFiles,
		imageSizes: sources.imageSizes,
		homeCard: null,
		preview: options.preview,
		urls: new Map(),
		diagnostics,
	};
	if (sources.cards !== null) attachCards(publication, sources.cards);

	publication.urls = claimUrls(listOutputs(publication), report);
	checkLinks(publication, report);
	checkHeaders(publication, report);
	diagnostics.sort(compareDiagnostics);
	return publication;
}

function createPost(
	source: PostSource,
	{ site, imageSizes }: PublicationSources,
	{ buildTime }: AssembleOptions,
	authorOf: ReturnType<typeof createAuthorRegister>,
	report: (diagnostic: Diagnostic) => void,
): Post {
	const { frontMatter, facts } = source;
	const publishedAt = Date.parse(frontMatter.date);
	const changes = [frontMatter.last_modified_at, ...frontMatter.updated.map((update) => update.date)];
	const modifiedAt = Math.max(
		publishedAt,
		...changes.flatMap((date) => (date === undefined ? [] : [Date.parse(date)])),
	);
	return {
		source,
		path: pathOfPost(source, site, report),
		status: statusOf(source, buildTime, site),
		publishedAt,
		modifiedAt,
		category: null,
		tags: [],
		authors: authorOf(source),
		readingMinutes:
			site.typed_reading_time && frontMatter.reading_time !== undefined
				? frontMatter.reading_time
				: readingMinutes(facts.characters, site.reading_speed),
		summary: summarise(source),
		image: imageOf(source, imageSizes),
		card: null,
		previous: null,
		next: null,
		related: [],
		books: [],
		noindex: frontMatter.noindex,
	};
}

/** By date, newest first; posts of one instant by URL, so that no order depends on the disk. */
function newestFirst(a: Post, b: Post): number {
	return b.publishedAt - a.publishedAt || (a.path.url < b.path.url ? -1 : a.path.url > b.path.url ? 1 : 0);
}
