import type { CallToAction } from '../../src/model/calls-to-action.ts';
import { PageFrontMatterSchema, PostFrontMatterSchema } from '../../src/model/front-matter.ts';
import type { PageSource, PostSource } from '../../src/model/post.ts';
import type { DocumentFacts } from '../../src/model/rendered.ts';
import { type Site, SiteSchema } from '../../src/model/site.ts';
import { type AssembleOptions, assemblePublication, type PublicationSources } from '../../src/publication/assemble.ts';
import { completePublication, type Relationships } from '../../src/publication/complete.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';

/** What a test says of a post; everything else is filled in. */
export interface PostSketch {
	/** File name below content/posts. */
	id: string;
	date?: string;
	body?: string;
	links?: string[];
	/** Hosts that images of its text come from. */
	imageHosts?: string[];
	/** Addresses of images in the body. */
	images?: string[];
	[frontMatterKey: string]: unknown;
}

export interface PaperSketch {
	site?: Record<string, unknown>;
	posts?: PostSketch[];
	pages?: { id: string; permalink?: string; [key: string]: unknown }[];
	publicFiles?: string[];
	imageSizes?: Record<string, { width: number; height: number }>;
	/** None unless a test is about them. */
	cards?: PublicationSources['cards'];
	relationships?: Relationships;
	callsToAction?: CallToAction[];
	options?: Partial<AssembleOptions>;
}

/** Assembles a publication from sketches, at noon of 2026-06-01 in Tokyo. */
export function paper({
	site,
	posts = [],
	pages = [],
	publicFiles = [],
	imageSizes = {},
	cards = null,
	relationships,
	callsToAction = [],
	options,
}: PaperSketch): Publication {
	const publication = assemblePublication(
		{
			site: siteOf(site),
			posts: posts.map(postOf),
			pages: pages.map(pageOf),
			publicFiles,
			imageSizes,
			cards,
			callsToAction,
		},
		{ buildTime: new Date('2026-06-01T03:00:00Z'), preview: false, ...options },
	);
	if (relationships !== undefined) completePublication(publication, relationships);
	return publication;
}

export function siteOf(settings: Record<string, unknown> = {}): Site {
	return SiteSchema.parse({ title: '見本', description: '見本のサイト', url: 'https://example.jp', ...settings });
}

/** The diagnostics of a publication as lines of text. */
export function findings(publication: Publication): string[] {
	return publication.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'ja'));
}

function postOf({
	id,
	body = '本文です。',
	links = [],
	imageHosts = [],
	images = [],
	...frontMatter
}: PostSketch): PostSource {
	const date = `${id.slice(0, 10)}T09:00:00+09:00`;
	return {
		...documentOf(`content/posts/${id}`, id, body, { links, imageHosts, images }),
		frontMatter: PostFrontMatterSchema.parse({ title: id.slice(11).replace(/\.mdx?$/u, ''), date, ...frontMatter }),
	};
}

function pageOf({ id, ...frontMatter }: { id: string; [key: string]: unknown }): PageSource {
	return {
		...documentOf(`content/pages/${id}`, id, '本文です。', {}),
		frontMatter: PageFrontMatterSchema.parse({ title: id, ...frontMatter }),
	};
}

function documentOf(
	file: string,
	id: string,
	body: string,
	{ links = [], imageHosts = [], images = [] }: Pick<PostSketch, 'links' | 'imageHosts' | 'images'>,
) {
	const placed = (href: string, index: number) => ({ href, line: 10 + index, column: 1 });
	const facts: DocumentFacts = {
		headings: [],
		characters: body.length,
		firstParagraph: body,
		links: links.map(placed),
		hasFootnotes: false,
		images: images.map(placed),
		imageHosts,
	};
	return {
		id,
		file,
		format: 'md' as const,
		keyPositions: {},
		digest: '',
		bodyLine: 5,
		htmlKey: `html of ${id}`,
		facts,
	};
}
