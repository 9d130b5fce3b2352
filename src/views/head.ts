import { articleGraph, collectionGraph, pageGraph, profileGraph, serialiseJsonLd } from '../feeds/json-ld.ts';
import type { SitePath } from '../model/url.ts';
import type { ArchivePage } from '../publication/archives.ts';
import { feedFormats, type FeedFormat, feedPath } from '../publication/feed-outputs.ts';
import type { Page, Post, Publication } from '../publication/publication.ts';
import type { Card } from '../publication/cards.ts';
import { cutAtSentence } from '../publication/summary.ts';
import { modifiedIso } from './dates.ts';
import { isIndexableArchive } from './indexable.ts';
import { jsonLdArticle, jsonLdListPage, jsonLdPage, jsonLdPerson, jsonLdShareImage, jsonLdSite } from './json-ld.ts';
import { absoluteUrl, hrefOf } from './links.ts';
import { shareImage } from './share-image.ts';
import type { HeadView, LinkView } from './view.ts';

/** What search results show of a description before they cut it. */
const maxDescriptionCharacters = 120;

export function articleHead(post: Post, publication: Publication, breadcrumb: LinkView[]): HeadView {
	const { site } = publication;
	const { frontMatter } = post.source;
	const head = baseHead(post.path, frontMatter.title, frontMatter.description ?? post.summary, publication);
	const image = shareImage(post.image, post.card, publication);
	const modified = modifiedIso(post);
	const isOpen = post.status === 'published' && !post.noindex;
	return {
		...head,
		canonical: frontMatter.canonical_url ?? head.canonical,
		robots: isOpen ? 'max-image-preview:large' : 'noindex',
		openGraph: {
			...head.openGraph,
			...image,
			type: 'article',
			title: frontMatter.title,
			publishedTime: frontMatter.date,
			modifiedTime: modified,
			section: post.category?.name ?? null,
			tags: post.tags.map((tag) => tag.name),
		},
		jsonLd: serialiseJsonLd(
			articleGraph(jsonLdSite(publication), jsonLdArticle(post, head.description, modified, breadcrumb, publication)),
		),
		feeds: [
			...siteFeeds(publication),
			...(post.category !== null && site.feeds.categories
				? feedsAt(post.category.path, post.category.name, publication)
				: []),
		],
	};
}

export function listHead(
	page: ArchivePage,
	{ name, description }: { name: string; description: string },
	breadcrumb: LinkView[],
	publication: Publication,
): HeadView {
	const { site } = publication;
	const { variant, subject } = page.archive;
	const isFront = variant === 'home' && page.number === null;
	// A numbered page never changes, so it does not show the list's card, which says how many posts there are.
	const card = subject !== null && 'term' in subject && page.number === null ? subject.term.card : null;
	const head = baseHead(page.path, name, description, publication, card);
	const ownPage = {
		...jsonLdPage(page.path, name, head.description, breadcrumb, publication),
		image: jsonLdShareImage(null, card, publication),
	};
	const graph =
		subject !== null && 'author' in subject && page.number === null
			? profileGraph(jsonLdSite(publication), ownPage, jsonLdPerson(subject.author, publication))
			: collectionGraph(jsonLdSite(publication), jsonLdListPage(ownPage, page.posts, site));
	return {
		...head,
		title: isFront && site.tagline !== '' ? `${site.title}｜${site.tagline}` : isFront ? site.title : head.title,
		robots: isIndexableArchive(page, publication) ? null : 'noindex',
		jsonLd: serialiseJsonLd(graph),
		feeds: [...siteFeeds(publication), ...archiveFeeds(page, publication)],
		previous: page.newer === null ? null : hrefOf(page.newer, site),
		next: page.older === null ? null : hrefOf(page.older, site),
	};
}

export function termIndexHead(
	path: SitePath,
	title: string,
	description: string,
	breadcrumb: LinkView[],
	publication: Publication,
): HeadView {
	const head = baseHead(path, title, description, publication);
	const page = jsonLdPage(path, title, head.description, breadcrumb, publication);
	return {
		...head,
		jsonLd: serialiseJsonLd(collectionGraph(jsonLdSite(publication), jsonLdListPage(page, [], publication.site))),
	};
}

/** Fixed pages that schema.org has a type of its own for, by the last segment of their path. */
const pageTypes: Record<string, 'AboutPage' | 'ContactPage'> = { about: 'AboutPage', contact: 'ContactPage' };

export function pageHead({ source, path }: Page, breadcrumb: LinkView[], publication: Publication): HeadView {
	const { frontMatter, facts } = source;
	const head = baseHead(path, frontMatter.title, frontMatter.description ?? facts.firstParagraph, publication);
	const page = jsonLdPage(path, frontMatter.title, head.description, breadcrumb, publication);
	const modified = frontMatter.last_modified_at ?? null;
	const type = pageTypes[path.url.split('/').findLast((segment) => segment !== '') ?? ''] ?? 'WebPage';
	return {
		...head,
		robots: frontMatter.noindex || path.file === '/404.html' ? 'noindex' : null,
		jsonLd: serialiseJsonLd(pageGraph(jsonLdSite(publication), { ...page, modified }, type)),
	};
}

function baseHead(
	path: SitePath,
	title: string,
	description: string,
	publication: Publication,
	card: Card | null = null,
): HeadView {
	const { site } = publication;
	return {
		title: `${title}｜${site.title}`,
		description: cutAtSentence(description || site.description, maxDescriptionCharacters),
		canonical: absoluteUrl(path, site),
		robots: null,
		openGraph: {
			type: 'website',
			title,
			...shareImage(null, card, publication),
			publishedTime: null,
			modifiedTime: null,
			section: null,
			tags: [],
		},
		jsonLd: '',
		feeds: siteFeeds(publication),
		previous: null,
		next: null,
	};
}

const mediaTypes: Record<FeedFormat, string> = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
};

function siteFeeds(publication: Publication): HeadView['feeds'] {
	return feedsAt(null, null, publication);
}

function archiveFeeds({ archive: { variant, subject } }: ArchivePage, publication: Publication): HeadView['feeds'] {
	if (subject === null || !('term' in subject)) return [];
	const { path, name } = subject.term;
	if (variant === 'category' && publication.site.feeds.categories) return feedsAt(path, name, publication);
	return variant === 'tag' && publication.site.feeds.tags ? feedsAt(path, name, publication, ['rss']) : [];
}

function feedsAt(
	page: SitePath | null,
	name: string | null,
	{ site }: Publication,
	formats: readonly FeedFormat[] = feedFormats,
): HeadView['feeds'] {
	const title = name === null ? site.title : `${name}｜${site.title}`;
	return formats.map((format) => ({
		type: mediaTypes[format],
		title,
		url: hrefOf(encodeURI(feedPath(page, format)), site),
	}));
}
