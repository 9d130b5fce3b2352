import type {
	AboutPageLeaf,
	BreadcrumbListLeaf,
	CollectionPageLeaf,
	ContactPageLeaf,
	CreativeWorkSeriesLeaf,
	IdReference,
	ImageObjectLeaf,
	ItemListLeaf,
	OrganizationLeaf,
	PersonLeaf,
	ProfilePageLeaf,
	WebPageLeaf,
	WebSiteLeaf,
} from 'schema-dts';
import { singleLine } from './clean-text.ts';
import {
	breadcrumbId,
	imageId,
	logoId,
	pageId,
	personId,
	portraitId,
	publisherId,
	reference,
	seriesId,
	siteId,
} from './json-ld-ids.ts';
import type {
	JsonLdImage,
	JsonLdListPage,
	JsonLdPage,
	JsonLdPerson,
	JsonLdSeries,
	JsonLdSite,
} from './json-ld-page.ts';

export function webSiteNode(site: JsonLdSite): Node<WebSiteLeaf> {
	const { homeUrl, name, description, language } = site;
	return {
		'@type': 'WebSite',
		'@id': siteId(site),
		url: homeUrl,
		name,
		description,
		inLanguage: language,
		publisher: reference(publisherId(site)),
	};
}

export function organizationNode(site: JsonLdSite): Node<OrganizationLeaf> {
	const { name, url, logo, sameAs } = site.publisher;
	return {
		'@type': 'Organization',
		'@id': publisherId(site),
		name,
		url: url === null ? site.homeUrl : normalUrl(url),
		...(logo !== null && { logo: imageNode(logoId(site), logo) }),
		...(sameAs.length > 0 && { sameAs: sameAs.map(normalUrl) }),
	};
}

/** @param more what only this kind of page has */
export function webPageNode(
	site: JsonLdSite,
	page: JsonLdPage,
	type: PageNode['@type'],
	more: { datePublished?: string; mainEntity?: ItemListLeaf | IdReference } = {},
): Node<PageNode> {
	const { url, title, description, breadcrumb, image, modified, language } = page;
	return {
		'@type': type,
		'@id': pageId(url),
		url,
		name: singleLine(title) || url,
		...(description !== '' && { description }),
		inLanguage: language,
		isPartOf: reference(siteId(site)),
		...(breadcrumb.length > 0 && { breadcrumb: reference(breadcrumbId(url)) }),
		...(image !== null && { primaryImageOfPage: reference(imageId(url)) }),
		...(modified !== null && { dateModified: modified }),
		...more,
	};
}

export function breadcrumbNode({ url, breadcrumb }: JsonLdPage): Node<BreadcrumbListLeaf> {
	return {
		'@type': 'BreadcrumbList',
		'@id': breadcrumbId(url),
		itemListElement: breadcrumb.map((crumb, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: crumb.name,
			item: crumb.url,
		})),
	};
}

export function personNode(site: JsonLdSite, person: JsonLdPerson): Node<PersonLeaf | OrganizationLeaf> {
	const { kind, name, url, role, description, image, sameAs } = person;
	const id = personId(site, person);
	const common = {
		'@id': id,
		name,
		...(url !== null && { url }),
		...(description !== '' && { description }),
		...(image !== null && { image: imageNode(portraitId(id), image) }),
		...(sameAs.length > 0 && { sameAs: sameAs.map(normalUrl) }),
	};
	if (kind === 'organization') return { '@type': 'Organization', ...common };
	return { '@type': 'Person', ...common, ...(role !== '' && { jobTitle: role }) };
}

export function seriesNode({ name, url }: JsonLdSeries): Node<CreativeWorkSeriesLeaf> {
	return { '@type': 'CreativeWorkSeries', '@id': seriesId(url), name, url };
}

export function imageNode(id: string, { url, width, height, alt }: JsonLdImage): Node<ImageObjectLeaf> {
	return {
		'@type': 'ImageObject',
		'@id': id,
		url,
		...(width !== null && { width: `${width} px` }),
		...(height !== null && { height: `${height} px` }),
		...(alt !== '' && { caption: alt }),
	};
}

export function listNode(items: JsonLdListPage['items']): ItemListLeaf {
	return {
		'@type': 'ItemList',
		itemListElement: items.map(({ name, url }, index) => {
			return { '@type': 'ListItem', position: index + 1, name, url } as const;
		}),
	};
}

/** URLs that editors typed may hold Japanese; URL writes them percent-encoded. */
function normalUrl(url: string): string {
	return URL.parse(url)?.href ?? url;
}

export type Node<Leaf> = Leaf & { '@id': string };
type PageNode = WebPageLeaf | AboutPageLeaf | ContactPageLeaf | CollectionPageLeaf | ProfilePageLeaf;
