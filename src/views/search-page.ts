import type { SitePath } from '../model/url.ts';
import type { Publication } from '../publication/publication.ts';
import { termIndexHead } from './head.ts';
import { hrefOf, termView } from './links.ts';
import type { SearchView } from './view.ts';

/** Tags that the page offers to readers whose browser runs no script; the index of tags has them all. */
const maxTags = 40;

export function searchView(path: SitePath, publication: Publication): SearchView {
	const { site, categories, tags, years } = publication;
	const title = '記事を検索';
	const breadcrumb = [{ label: 'トップ', url: hrefOf('/', site) }];
	const frequent = [...tags]
		.sort((a, b) => b.posts.length - a.posts.length || (a.name < b.name ? -1 : 1))
		.slice(0, maxTags);
	return {
		kind: 'search',
		url: hrefOf(path, site),
		head: {
			...termIndexHead(path, title, `${site.title}の記事を言葉で探せます。`, breadcrumb, publication),
			robots: 'noindex',
		},
		breadcrumb,
		title,
		indexUrl: hrefOf(searchIndexFolder, site),
		groups: [
			{
				label: 'カテゴリー',
				terms: categories.filter(({ posts }) => posts.length > 0).map((term) => termView(term, site)),
			},
			{ label: 'よく使われるタグ', terms: frequent.map((term) => termView(term, site)) },
			{
				label: '年別',
				terms: years.map(({ year, path: of, posts }) => ({
					label: `${year}年`,
					url: hrefOf(of, site),
					count: posts.length,
				})),
			},
		].filter(({ terms }) => terms.length > 0),
	};
}

/** Where the build places the index: `indexFolder` of the search room, which views do not know. */
const searchIndexFolder = '/search-index/';
