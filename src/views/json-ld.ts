import type {
	JsonLdArticle,
	JsonLdImage,
	JsonLdLink,
	JsonLdListPage,
	JsonLdPage,
	JsonLdPerson,
	JsonLdSite,
} from '../feeds/json-ld-page.ts';
import type { Site } from '../model/site.ts';
import type { SitePath } from '../model/url.ts';
import type { Card } from '../publication/cards.ts';
import type { Author, Post, PostImage, Publication } from '../publication/publication.ts';
import { absoluteUrl } from './links.ts';
import { shareImage } from './share-image.ts';
import type { LinkView } from './view.ts';

export function jsonLdSite({ site, imageSizes }: Publication): JsonLdSite {
	const logo = site.publisher?.logo;
	return {
		homeUrl: absoluteUrl('/', site),
		name: site.title,
		description: site.description,
		language: site.language,
		publisher: {
			name: site.publisher?.name ?? site.title,
			url: site.publisher?.url ?? null,
			logo: logo === undefined ? null : jsonLdImage({ path: logo, ...sizeOf(logo, imageSizes), alt: '' }, site),
			sameAs: site.social.links,
		},
	};
}

/** @param breadcrumb as the page shows it: the pages above this one */
export function jsonLdPage(
	path: SitePath,
	title: string,
	description: string,
	breadcrumb: LinkView[],
	publication: Publication,
): JsonLdPage {
	const { site } = publication;
	const url = absoluteUrl(path, site);
	const above = breadcrumb.map(({ label, url: href }): JsonLdLink => ({ name: label, url: `${site.url}${href}` }));
	return {
		url,
		title,
		description,
		breadcrumb: above.length === 0 ? [] : [...above, { name: title, url }],
		image: jsonLdShareImage(null, null, publication),
		modified: null,
		language: site.language,
	};
}

export function jsonLdListPage(page: JsonLdPage, posts: Post[], site: Site): JsonLdListPage {
	const items = posts.map(({ source, path }) => ({ name: source.frontMatter.title, url: absoluteUrl(path, site) }));
	return { ...page, items };
}

export function jsonLdArticle(
	post: Post,
	description: string,
	modified: string,
	breadcrumb: LinkView[],
	publication: Publication,
): JsonLdArticle {
	const { site } = publication;
	const { frontMatter } = post.source;
	const page = jsonLdPage(post.path, frontMatter.title, description, breadcrumb, publication);
	const series = publication.series.find(({ name }) => name === frontMatter.series);
	return {
		...page,
		image: jsonLdShareImage(post.image, post.card, publication),
		modified,
		language: frontMatter.lang ?? site.language,
		type: post.category?.settings?.article_type ?? 'NewsArticle',
		published: frontMatter.date,
		authors: post.authors.map((author) => jsonLdPerson(author, publication)),
		section: post.category?.name ?? null,
		tags: post.tags.map((tag) => tag.name),
		readingMinutes: post.readingMinutes,
		corrections: frontMatter.updated.filter((update) => update.correction).map(({ date, note }) => ({ date, note })),
		series: series === undefined ? null : { name: series.name, url: absoluteUrl(series.path, site) },
	};
}

export function jsonLdPerson({ name, path, settings }: Author, { site, imageSizes }: Publication): JsonLdPerson {
	const image = settings?.image;
	return {
		kind: settings?.kind ?? 'person',
		name,
		url: path === null ? null : absoluteUrl(path, site),
		role: settings?.role ?? '',
		description: settings?.bio ?? '',
		image: image === undefined ? null : jsonLdImage({ path: image, ...sizeOf(image, imageSizes), alt: '' }, site),
		sameAs: settings?.links ?? [],
	};
}

/** The image that a share of the page shows. */
export function jsonLdShareImage(
	own: PostImage | null,
	card: Card | null,
	publication: Publication,
): JsonLdImage | null {
	const { image, imageAlt, imageWidth, imageHeight } = shareImage(own, card, publication);
	return image === null ? null : { url: image, width: imageWidth, height: imageHeight, alt: imageAlt };
}

function jsonLdImage(
	image: { path: string; width: number | null; height: number | null; alt: string },
	site: Site,
): JsonLdImage {
	return { url: absoluteUrl(encodeURI(image.path), site), width: image.width, height: image.height, alt: image.alt };
}

function sizeOf(path: string, sizes: Publication['imageSizes']): { width: number | null; height: number | null } {
	return sizes[path] ?? { width: null, height: null };
}
