import type { Site } from '../model/site.ts';
import { cardSizePx } from '../ogp/card.ts';
import { disclosureOf } from '../publication/affiliate/disclosure.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { ledeOf } from '../publication/summary.ts';
import { authorView, relatedView } from './card.ts';
import { dateView, modifiedIso } from './dates.ts';
import { articleHead } from './head.ts';
import { absoluteUrl, categoryView, hrefOf, imageView, langOf, postLink } from './links.ts';
import { adSlotViews, booksView, callToActionView, newsletterView } from './offers.ts';
import { phrase } from './phrases.ts';
import { shareView } from './share.ts';
import { tocOf } from './toc.ts';
import type { ArticleView, ImageView, LinkView, PostLinkView, SeriesView, UpdateView } from './view.ts';

export function articleView(post: Post, publication: Publication): ArticleView {
	const { site } = publication;
	const { frontMatter, facts, htmlKey } = post.source;
	const category = categoryView(post.category, site);
	const breadcrumb: LinkView[] = [{ label: 'トップ', url: hrefOf('/', site) }];
	if (category !== null) breadcrumb.push({ label: category.label, url: category.url });
	return {
		kind: 'article',
		url: hrefOf(post.path, site),
		head: articleHead(post, publication, breadcrumb),
		breadcrumb,
		title: phrase(frontMatter.title),
		status: post.status,
		category,
		published: dateView(frontMatter.date),
		modified: modifiedView(post),
		authors: post.authors.map((author) => authorView(author, publication)),
		readingMinutes: post.readingMinutes,
		characters: facts.characters,
		tags: post.tags.map((tag) => ({ label: tag.name, url: hrefOf(tag.path, site) })),
		lede: ledeOf(post.source),
		image: imageView(post.image, site),
		cardPreview: publication.preview ? cardPreview(post, site) : null,
		toc: frontMatter.toc ? tocOf(facts.headings) : [],
		bodyKey: htmlKey,
		lang: frontMatter.lang ?? null,
		titleLang: langOf(frontMatter.title, post),
		updates: updateViews(post),
		aiDisclosure: frontMatter.ai_disclosure ?? null,
		series: seriesView(post, publication),
		share: shareView(absoluteUrl(post.path, site), frontMatter.title),
		previous: post.previous === null ? null : postLink(post.previous, site),
		next: post.next === null ? null : postLink(post.next, site),
		related: post.related.map((related) => relatedView(related, publication)),
		disclosure: disclosureOf(post, publication),
		books: booksView(post, publication),
		callToAction: callToActionView(post, publication),
		newsletter: newsletterView(publication),
		adSlots: adSlotViews(publication),
		pillars: pillarViews(post, publication),
	};
}

function cardPreview({ card }: Post, site: Site): ImageView | null {
	return card === null ? null : { url: hrefOf(card.url, site), ...cardSizePx, alt: card.alt, source: null };
}

/** The date of the last change, where it was on a later day than the publication. */
function modifiedView(post: Post) {
	const last = modifiedIso(post);
	return last.slice(0, 10) <= post.source.frontMatter.date.slice(0, 10) ? null : dateView(last);
}

function updateViews({ source }: Post): UpdateView[] {
	return source.frontMatter.updated
		.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date))
		.map(({ date, note, correction }) => ({ date: dateView(date), note, correction }));
}

function seriesView(post: Post, { series, site }: Publication): SeriesView | null {
	const term = series.find(({ name }) => name === post.source.frontMatter.series);
	if (term === undefined) return null;
	const parts = term.posts.toReversed().toSorted((a, b) => partOf(a) - partOf(b));
	return {
		name: term.name,
		url: hrefOf(term.path, site),
		parts: parts.map((part) => ({ ...postLink(part, site), current: part === post })),
	};
}

/** The basic articles of the post's category, oldest first: they change seldom, and so do these links. */
function pillarViews(post: Post, { site }: Publication): PostLinkView[] {
	return (post.category?.posts ?? [])
		.filter(
			(other) => other !== post && other.source.frontMatter.pillar && other.status === 'published' && !other.noindex,
		)
		.toReversed()
		.slice(0, maxPillars)
		.map((pillar) => postLink(pillar, site));
}

const maxPillars = 5;

/** Parts without a number follow the numbered ones by date. */
function partOf({ source }: Post): number {
	return source.frontMatter.series_part ?? Number.MAX_SAFE_INTEGER;
}
