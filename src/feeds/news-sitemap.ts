import { writeSitemapXml } from './sitemap-xml.ts';

export interface NewsEntry {
	/** Absolute, percent-encoded. */
	url: string;
	title: string;
	/** ISO 8601 with an offset. */
	published: string;
}

export interface NewsPublication {
	/** As it appears on news.google.com. */
	name: string;
	/** ISO 639. */
	language: string;
}

/** Google's rules for a news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const newsSitemapLimits = { ageHours: 48, urls: 1000 };

/**
 * The Google News sitemap: articles of the two days before `now`, newest first. It may be empty.
 *
 * @param now ISO 8601; the build's time
 */
export function newsSitemap(entries: readonly NewsEntry[], publication: NewsPublication, now: string): string {
	const end = Date.parse(now);
	const start = end - newsSitemapLimits.ageHours * 60 * 60 * 1000;
	const recent = entries
		.map((entry) => ({ entry, publishedAt: Date.parse(entry.published) }))
		.filter(({ publishedAt }) => publishedAt >= start && publishedAt <= end)
		.sort((a, b) => b.publishedAt - a.publishedAt)
		.slice(0, newsSitemapLimits.urls);
	const url = recent.map(({ entry }) => newsElement(entry, publication));
	return writeSitemapXml('urlset', { url }, { news: 'http://www.google.com/schemas/sitemap-news/0.9' });
}

function newsElement({ url, title, published }: NewsEntry, { name, language }: NewsPublication): object {
	return {
		loc: url,
		'news:news': {
			'news:publication': { 'news:name': name, 'news:language': language },
			'news:publication_date': published,
			'news:title': title || url,
		},
	};
}
