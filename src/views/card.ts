import type { Author, Post, Publication, RelatedPost } from '../publication/publication.ts';
import { dateView } from './dates.ts';
import { authorNames, categoryView, hrefOf, imageView, langOf, postLink } from './links.ts';
import type { AuthorView, PostCard, RelatedView } from './view.ts';

export function postCard(post: Post, publication: Publication): PostCard {
	const { site } = publication;
	const { frontMatter } = post.source;
	return {
		...postLink(post, site),
		excerpt: post.summary,
		excerptLang: langOf(post.summary, post),
		status: post.status,
		category: categoryView(post.category, site),
		published: dateView(frontMatter.date),
		readingMinutes: post.readingMinutes,
		image: imageView(post.image, site),
		authors: authorNames(post.authors),
		pinned: frontMatter.pinned,
		corrected: frontMatter.updated.some((update) => update.correction),
	};
}

export function relatedView({ post, words }: RelatedPost, { site }: Publication): RelatedView {
	return {
		...postLink(post, site),
		published: dateView(post.source.frontMatter.date),
		category: categoryView(post.category, site),
		words,
	};
}

export function authorView(author: Author, publication: Publication): AuthorView {
	const { site, imageSizes } = publication;
	const path = author.settings?.image;
	return {
		name: author.name,
		url: author.path === null ? null : hrefOf(author.path, site),
		kind: author.settings?.kind ?? 'person',
		role: author.settings?.role ?? '',
		bio: author.settings?.bio ?? '',
		image:
			path === undefined ? null : imageView({ path, width: null, height: null, ...imageSizes[path], alt: '' }, site),
		links: (author.settings?.links ?? []).map((url) => ({ label: new URL(url).host, url })),
	};
}
