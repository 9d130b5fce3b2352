import type { Graph, Thing } from 'schema-dts';
import { mapStrings, singleLine } from './clean-text.ts';
import { articleNode } from './json-ld-article.ts';
import { imageId } from './json-ld-ids.ts';
import {
	breadcrumbNode,
	imageNode,
	listNode,
	organizationNode,
	personNode,
	seriesNode,
	webPageNode,
	webSiteNode,
} from './json-ld-nodes.ts';
import type { JsonLdArticle, JsonLdListPage, JsonLdPage, JsonLdPerson, JsonLdSite } from './json-ld-page.ts';

/** An article, its authors and the page it stands on. */
export function articleGraph(site: JsonLdSite, article: JsonLdArticle): Graph {
	return graph([
		...frame(site, article, webPageNode(site, article, 'WebPage', { datePublished: article.published })),
		articleNode(site, article),
		...article.authors.map((author) => personNode(site, author)),
		...(article.series === null ? [] : [seriesNode(article.series)]),
	]);
}

/** The home page, an archive, or an index of archives. */
export function collectionGraph(site: JsonLdSite, page: JsonLdListPage): Graph {
	return graph(frame(site, page, webPageNode(site, page, 'CollectionPage', { mainEntity: listNode(page.items) })));
}

/** An author's page. */
export function profileGraph(site: JsonLdSite, page: JsonLdPage, person: JsonLdPerson): Graph {
	const author = personNode(site, person);
	const mainEntity = { '@id': author['@id'] };
	return graph([...frame(site, page, webPageNode(site, page, 'ProfilePage', { mainEntity })), author]);
}

/** A fixed page. */
export function pageGraph(site: JsonLdSite, page: JsonLdPage, type: 'WebPage' | 'AboutPage' | 'ContactPage'): Graph {
	return graph(frame(site, page, webPageNode(site, page, type)));
}

/** JSON that can stand in a `script` element: no character of it can end the element or open a comment. */
export function serialiseJsonLd(jsonLd: Graph): string {
	return JSON.stringify(jsonLd).replace(
		/[<>&\u2028\u2029]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** What every page has: the site, its publisher, the page, its image and the way to it. */
function frame(site: JsonLdSite, page: JsonLdPage, webPage: Thing): Thing[] {
	return [
		webSiteNode(site),
		organizationNode(site),
		webPage,
		...(page.image === null ? [] : [imageNode(imageId(page.url), page.image)]),
		...(page.breadcrumb.length === 0 ? [] : [breadcrumbNode(page)]),
	];
}

/** Each node once: an author may be named twice. */
function graph(nodes: Thing[]): Graph {
	const unique = new Map(nodes.map((node) => [typeof node === 'string' ? node : node['@id'], node]));
	return { '@context': 'https://schema.org', '@graph': mapStrings([...unique.values()], singleLine) };
}
