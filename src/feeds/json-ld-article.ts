import type { AnalysisNewsArticleLeaf, ArticleLeaf, BlogPostingLeaf, NewsArticleLeaf } from 'schema-dts';
import { singleLine } from './clean-text.ts';
import { articleId, imageId, pageId, personId, publisherId, reference, seriesId, siteId } from './json-ld-ids.ts';
import type { Node } from './json-ld-nodes.ts';
import type { JsonLdArticle, JsonLdSite } from './json-ld-page.ts';

/** Google's limit for a headline, counted in UTF-16 code units, the strictest way. */
export const maxHeadlineLength = 110;

/** No `wordCount`: schema.org means words, and Japanese counts characters. `timeRequired` says how long it is. */
export function articleNode(site: JsonLdSite, article: JsonLdArticle): Node<ArticleNode> {
	const { url, description, image, published, modified, section, tags, corrections, series } = article;
	const authors = article.authors.map((author) => reference(personId(site, author)));
	return {
		'@type': article.type,
		'@id': articleId(url),
		url,
		mainEntityOfPage: reference(pageId(url)),
		isPartOf: [
			reference(pageId(url)),
			reference(siteId(site)),
			...(series === null ? [] : [reference(seriesId(series.url))]),
		],
		headline: headline(singleLine(article.title) || url),
		...(description !== '' && { description }),
		datePublished: published,
		dateModified: later(published, modified),
		author: authors.length > 0 ? authors : [reference(publisherId(site))],
		publisher: reference(publisherId(site)),
		inLanguage: article.language,
		timeRequired: `PT${Math.max(1, Math.round(article.readingMinutes))}M`,
		...(image !== null && { image: reference(imageId(url)) }),
		...(section !== null && { articleSection: section }),
		...(tags.length > 0 && { keywords: tags }),
		...(corrections.length > 0 && {
			correction: corrections.map(({ date, note }) => {
				return { '@type': 'CorrectionComment', text: note, datePublished: date } as const;
			}),
		}),
	};
}

/** Whole graphemes only, so that no emoji or accented letter is broken. */
function headline(title: string): string {
	if (title.length <= maxHeadlineLength) return title;
	let start = '';
	for (const { segment } of new Intl.Segmenter('ja').segment(title)) {
		if (start.length + segment.length >= maxHeadlineLength) break;
		start += segment;
	}
	return `${start.trimEnd()}…`;
}

/** A typed-in date of modification may lie before the publication. */
function later(published: string, modified: string | null): string {
	return modified !== null && Date.parse(modified) > Date.parse(published) ? modified : published;
}

type ArticleNode = NewsArticleLeaf | AnalysisNewsArticleLeaf | BlogPostingLeaf | ArticleLeaf;
