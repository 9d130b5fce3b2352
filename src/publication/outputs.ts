import { createHash } from 'node:crypto';
import type { Point } from '../model/diagnostic.ts';
import { sitePathOfFile, type SitePath } from '../model/url.ts';
import { type DeployFile, deployFiles } from '../deploy/deploy-files.ts';
import { archivePages, type ArchivePage } from './archives.ts';
import { type Card, listCards } from './cards.ts';
import { type FeedOutput, listFeeds } from './feed-outputs.ts';
import { listMadeImages, type MadeImage } from './images.ts';
import type { Author, Page, Post, Publication, Redirect, Term } from './publication.ts';
import { type Icon, icons } from '../model/icons.ts';
import { archivePath } from '../model/permalink.ts';
import { variantPath } from '../model/responsive-image.ts';

/** One file of the finished site. Pages, feeds, redirects and files of `public/` are all outputs. */
export type Output = { path: SitePath; owner: Owner } & (
	| { kind: 'article'; post: Post }
	| { kind: 'page'; page: Page }
	| { kind: 'list'; page: ArchivePage }
	| { kind: 'term-index'; variant: 'tags' | 'authors' }
	| { kind: 'search' }
	/** What the site sends to other hosts. */
	| { kind: 'notice' }
	/** One file of the search index, claimed when it has been built. */
	| { kind: 'search-index'; name: string }
	| { kind: 'redirect'; redirect: Redirect }
	| { kind: 'text'; text: TextOutput }
	| { kind: 'icon'; icon: Icon }
	| { kind: 'card'; card: Card }
	| { kind: 'image'; image: MadeImage }
	| { kind: 'public' }
);

/** Who asks for an output, for messages. */
export interface Owner {
	file: string;
	point?: Point;
}

export type TextOutput =
	| FeedOutput
	/** `part` null: the whole sitemap, or the index of its parts. */
	| { type: 'sitemap'; part: number | null }
	/** Tells a host how to serve the site. */
	| { type: 'deploy'; file: DeployFile }
	| { type: 'news-sitemap' | 'robots' | 'llms' | 'manifest' | 'redirects' };

/** Far below the protocol's 50,000 URLs, so that long Japanese URLs keep a part under its 50 MB too. */
export const maxUrlsPerSitemap = 20_000;

/** Names an output inside Astro, where its public URL might not be a possible route: 16 hex digits. */
export function outputId(output: Output): string {
	return createHash('sha256').update(output.path.file).digest('hex').slice(0, 16);
}

/** All outputs of a publication, files and articles first, so that a clash names the generated page as the intruder. */
export function listOutputs(publication: Publication): Output[] {
	const pages: Output[] = [
		...publication.posts.map((post): Output => ({ kind: 'article', post, path: post.path, owner: ownerOf(post) })),
		...publication.pages.map((page): Output => ({ kind: 'page', page, path: page.path, owner: ownerOf(page) })),
		...listArchives(publication).map((page): Output => {
			return { kind: 'list', page, path: page.path, owner: { file: `（${page.label}）` } };
		}),
		...termIndexes(publication),
		{ kind: 'search', path: archivePath(publication.site.paths.search, {}), owner: { file: '（検索）' } },
		{
			kind: 'notice',
			path: archivePath(publication.site.paths.external_transmission, {}),
			owner: { file: '（外部送信）' },
		},
	];
	return [
		...publication.publicFiles.map((file): Output => {
			return { kind: 'public', path: sitePathOfFile(file), owner: { file: `public${file}` } };
		}),
		...icons
			.filter(({ file }) => !publication.publicFiles.includes(file))
			.map((icon): Output => ({ kind: 'icon', icon, path: sitePathOfFile(icon.file), owner: { file: 'site.yaml' } })),
		...pages,
		...listCards(publication).map((card): Output => ({ kind: 'card', card, path: card.path, owner: card.owner })),
		...listMadeImages(publication.imageSizes).map((image): Output => {
			const owner = { file: `public${image.source}` };
			return { kind: 'image', image, path: sitePathOfFile(variantPath(image.variant)), owner };
		}),
		...listTexts(publication, pages.length).map((text): Output => {
			const path = sitePathOfFile(pathOfText(text));
			return { kind: 'text', text, path, owner: { file: `（${path.url}）` } };
		}),
		...publication.redirects.map((redirect): Output => {
			return { kind: 'redirect', redirect, path: redirect.path, owner: { file: redirect.file } };
		}),
	];
}

/** Indexes of terms, where there is anything to list. */
export function termIndexes({ site, tags, authors }: Publication): Extract<Output, { kind: 'term-index' }>[] {
	const index = (variant: 'tags' | 'authors', template: string, label: string) =>
		({ kind: 'term-index', variant, path: archivePath(template, {}), owner: { file: label } }) as const;
	return [
		...(tags.length > 0 ? [index('tags', site.paths.tag_index, '（タグ索引）')] : []),
		...(authors.some((author) => author.path !== null)
			? [index('authors', site.paths.author_index, '（筆者一覧）')]
			: []),
	];
}

/** Every page of every archive. */
export function listArchives(publication: Publication): ArchivePage[] {
	const { site, posts } = publication;
	const home = archivePath('/', {});
	return [
		...archivePages({ variant: 'home', label: 'トップ', path: home, posts, subject: null }, site),
		...publication.categories.flatMap((term) => archivePages(termArchive('category', 'カテゴリー', term), site)),
		...publication.tags.flatMap((term) => archivePages(termArchive('tag', 'タグ', term), site)),
		...publication.series.flatMap((term) => archivePages(termArchive('series', '連載', term), site)),
		...publication.authors.flatMap((author) => archivePages(authorArchive(author), site)),
		...publication.years.flatMap((year) => [
			...archivePages({ variant: 'year', label: '年別', path: year.path, posts: year.posts, subject: { year } }, site),
			...year.months.flatMap((month) =>
				archivePages(
					{ variant: 'month', label: '月別', path: month.path, posts: month.posts, subject: { year, month } },
					site,
				),
			),
		]),
	];
}

function termArchive(variant: 'category' | 'tag' | 'series', label: string, term: Term<unknown>) {
	return { variant, label: `${label}「${term.name}」`, path: term.path, posts: term.posts, subject: { term } } as const;
}

function authorArchive(author: Author) {
	const { path, name, posts } = author;
	return { variant: 'author', label: `筆者「${name}」`, path, posts, subject: { author } } as const;
}

function listTexts(publication: Publication, pageCount: number): TextOutput[] {
	const { site } = publication;
	const parts = Math.ceil(pageCount / maxUrlsPerSitemap);
	return [
		...listFeeds(publication),
		{ type: 'sitemap', part: null },
		...(parts > 1 ? Array.from({ length: parts }, (_, index) => ({ type: 'sitemap', part: index + 1 }) as const) : []),
		...(site.news_sitemap ? [{ type: 'news-sitemap' } as const] : []),
		{ type: 'robots' },
		{ type: 'llms' },
		{ type: 'manifest' },
		...(publication.redirects.length > 0 ? [{ type: 'redirects' } as const] : []),
		// A file of the same name in public/ replaces one.
		...deployFiles(site)
			.filter((file) => !publication.publicFiles.includes(file))
			.map((file) => ({ type: 'deploy', file }) as const),
	];
}

function pathOfText(text: TextOutput): string {
	switch (text.type) {
		case 'feed':
			return text.file;
		case 'sitemap':
			return text.part === null ? '/sitemap.xml' : `/sitemap-${text.part}.xml`;
		case 'news-sitemap':
			return '/sitemap-news.xml';
		case 'robots':
			return '/robots.txt';
		case 'llms':
			return '/llms.txt';
		case 'manifest':
			return '/manifest.webmanifest';
		case 'redirects':
			return '/_redirects';
		case 'deploy':
			return text.file;
	}
}

function ownerOf({ source }: Post | Page): Owner {
	const point = source.keyPositions.permalink ?? source.keyPositions.slug;
	return { file: source.file, ...(point && { point }) };
}
