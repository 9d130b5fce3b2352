import type { FeedChannel, FeedItem, FeedPerson } from '../feeds/channel.ts';
import { imageMediaType } from '../feeds/media-type.ts';
import { disclosureOf } from '../publication/affiliate/disclosure.ts';
import type { FeedOutput } from '../publication/feed-outputs.ts';
import type { Author, Post, Publication } from '../publication/publication.ts';
import type { Site } from '../model/site.ts';
import type { FileView } from './file.ts';
import { modifiedIso } from './dates.ts';
import { absoluteUrl } from './links.ts';

export function feedView({ term, page, file, format, posts }: FeedOutput, { site }: Publication): FileView {
	const channel: FeedChannel = {
		title: term === null ? site.title : `${term.name} | ${site.title}`,
		description: term === null ? site.description : `${site.title}の「${term.name}」の記事`,
		homeUrl: absoluteUrl(page ?? '/', site),
		selfUrl: absoluteUrl(encodeURI(file), site),
		language: site.language,
		iconUrl: absoluteUrl('/icon-512.png', site),
		publisher: { name: site.publisher?.name ?? site.title, url: site.publisher?.url ?? absoluteUrl('/', site) },
		items: posts.map((post) => feedItem(post, site)),
	};
	return { type: 'feed', format, channel, bodyKeys: posts.map((post) => post.source.htmlKey) };
}

/** An item whose body is still to be read. */
function feedItem(post: Post, site: Site): FeedItem {
	const { frontMatter } = post.source;
	const url = absoluteUrl(post.path, site);
	return {
		id: url,
		url,
		title: frontMatter.title,
		summary: post.summary,
		html: disclosureParagraph(post, site),
		published: frontMatter.date,
		modified: modifiedIso(post),
		authors: post.authors.map((author) => feedPerson(author, site)),
		categories: [...new Set([...frontMatter.categories, ...post.tags.map((tag) => tag.name)])],
		image: feedImage(post, site),
		language: frontMatter.lang ?? null,
	};
}

/** What stands before the article's own HTML. A feed shows no books, so only the links of the text count. */
function disclosureParagraph(post: Post, site: Site): string {
	const label = disclosureOf({ ...post, books: [] }, { site });
	return label === null ? '' : `<p><strong>${escapeText(label)}</strong></p>`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function feedPerson({ name, path }: Author, site: Site): FeedPerson {
	return { name, url: path === null ? null : absoluteUrl(path, site) };
}

function feedImage({ image }: Post, site: Site): FeedItem['image'] {
	if (image === null) return null;
	const type = imageMediaType(image.path);
	return type === null ? null : { url: absoluteUrl(encodeURI(image.path), site), type, bytes: null };
}
