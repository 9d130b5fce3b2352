import { expect, test } from 'vitest';
import { JsonLdSchema } from '../../src/feeds/json-ld-schema.ts';

type Node = Record<string, unknown>;

const url = 'https://example.jp/a/';

/** A graph that is right, by name of node, to be made wrong in one place. */
function nodes(): Record<'site' | 'publisher' | 'page' | 'breadcrumb' | 'article' | 'author', Node> {
	return {
		site: {
			'@type': 'WebSite',
			'@id': 'https://example.jp/#website',
			url: 'https://example.jp/',
			name: '瓦版通信',
			description: '説明',
			inLanguage: 'ja',
			publisher: { '@id': 'https://example.jp/#publisher' },
		},
		publisher: { '@type': 'Organization', '@id': 'https://example.jp/#publisher', name: '瓦版社' },
		page: {
			'@type': 'WebPage',
			'@id': `${url}#webpage`,
			url,
			name: '題',
			inLanguage: 'ja',
			isPartOf: { '@id': 'https://example.jp/#website' },
			breadcrumb: { '@id': `${url}#breadcrumb` },
		},
		breadcrumb: {
			'@type': 'BreadcrumbList',
			'@id': `${url}#breadcrumb`,
			itemListElement: [
				{ '@type': 'ListItem', position: 1, name: 'トップ', item: 'https://example.jp/' },
				{ '@type': 'ListItem', position: 2, name: '題', item: url },
			],
		},
		article: {
			'@type': 'NewsArticle',
			'@id': `${url}#article`,
			url,
			mainEntityOfPage: { '@id': `${url}#webpage` },
			isPartOf: [{ '@id': `${url}#webpage` }],
			headline: '題',
			datePublished: '2026-05-12T09:00:00+09:00',
			dateModified: '2026-05-12T09:00:00+09:00',
			author: [{ '@id': 'https://example.jp/#author-x' }],
			publisher: { '@id': 'https://example.jp/#publisher' },
			inLanguage: 'ja',
			timeRequired: 'PT5M',
		},
		author: { '@type': 'Person', '@id': 'https://example.jp/#author-x', name: '山田' },
	};
}

function faults(graph: ReturnType<typeof nodes>, more: Node[] = []): string[] {
	const jsonLd = { '@context': 'https://schema.org', '@graph': [...Object.values(graph), ...more] };
	const result = JsonLdSchema.safeParse(jsonLd);
	return result.error?.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`) ?? [];
}

test('a right graph has no fault', () => {
	expect(faults(nodes())).toEqual([]);
});

test.each<[string, (graph: ReturnType<typeof nodes>) => unknown, string]>([
	[
		'publisher missing',
		({ article }) => delete article.publisher,
		'4.publisher: Invalid input: expected object, received undefined',
	],
	[
		'headline missing',
		({ article }) => delete article.headline,
		'4.headline: Invalid input: expected string, received undefined',
	],
	[
		'headline too long',
		({ article }) => (article.headline = '題'.repeat(111)),
		'4.headline: Too big: expected string to have <=110 characters',
	],
	['headline empty', ({ article }) => (article.headline = ' '), '4.headline: expected text'],
	['author empty', ({ article }) => (article.author = []), '4.author: Too small: expected array to have >=1 items'],
	[
		'reference to nothing',
		({ article }) => (article.publisher = { '@id': 'https://example.jp/#publishers' }),
		'4.publisher: no node has the id https://example.jp/#publishers',
	],
	[
		'reference to a node of another kind',
		({ article }) => (article.publisher = { '@id': 'https://example.jp/#website' }),
		'4.publisher: publisher must not lead to a node of the type WebSite',
	],
	[
		'modified before published',
		({ article }) => (article.dateModified = '2026-05-12T08:59:59+09:00'),
		'4.dateModified: modified before it was published',
	],
	['language', ({ page }) => (page.inLanguage = '日本語'), '2.inLanguage: expected a BCP 47 language tag'],
	['unknown property', ({ page }) => (page.titel = '題'), '2: Unrecognized key: "titel"'],
	[
		'breadcrumb out of order',
		({ breadcrumb }) => (breadcrumb.itemListElement = (breadcrumb.itemListElement as Node[]).toReversed()),
		'3.itemListElement: expected positions 1, 2, 3 …',
	],
	[
		'breadcrumb empty',
		({ breadcrumb }) => (breadcrumb.itemListElement = []),
		'3.itemListElement: Too small: expected array to have >=1 items',
	],
	[
		'reading time',
		({ article }) => (article.timeRequired = 'PT0M'),
		'4.timeRequired: expected a duration in minutes such as PT5M',
	],
])('a fault is found: %s', (_, spoil, fault) => {
	const graph = nodes();
	spoil(graph);
	expect(faults(graph)).toEqual([fault]);
});

test.each([
	'/a/',
	'https://example.jp/日本/',
	'https:///a/',
	'https://example.jp',
	'https://a@example.jp/',
	'https://example.jp/a b',
	'javascript:alert(1)',
	'mailto:a@example.jp',
	'',
])('%s is no absolute URL', (wrong) => {
	const graph = nodes();
	graph.page.url = wrong;
	expect(faults(graph)).toEqual(['2.url: expected an absolute, percent-encoded http(s) URL']);
});

test.each([
	'2026-05-12T09:00:00',
	'2026-05-12',
	'2026年5月12日',
	'2026-05-12 09:00:00 +0900',
	'2026-02-30T09:00:00+09:00',
])('%s is no instant', (wrong) => {
	const graph = nodes();
	graph.article.dateModified = wrong;
	expect(faults(graph)).toContain('4.dateModified: expected an ISO 8601 date and time with an offset');
});

test('two nodes must not have one id', () => {
	const graph = nodes();
	expect(faults(graph, [graph.author])).toEqual(['6.@id: the id https://example.jp/#author-x names two nodes']);
});

test('there is one site and one page', () => {
	const graph = nodes();
	expect(faults(graph, [second(graph.page)])).toEqual([': expected one page']);
	expect(faults(graph, [second(graph.site)])).toEqual([': expected one WebSite']);
	expect(faults(graph, [second(graph.article)])).toEqual([': expected at most one article']);
});

test('a node of an unknown type is refused', () => {
	expect(faults(nodes(), [{ '@type': 'Webpage', '@id': `${url}#x` }])).toHaveLength(1);
});

function second(node: Node): Node {
	return { ...node, '@id': `${url}#second` };
}
