import type { IdReference } from 'schema-dts';
import { singleLine } from './clean-text.ts';
import type { JsonLdPerson, JsonLdSite } from './json-ld-page.ts';

/** Names of the nodes of a graph: the address of the page that speaks of the thing, and what it is there. */

export function siteId({ homeUrl }: JsonLdSite): string {
	return `${homeUrl}#website`;
}

export function publisherId({ homeUrl }: JsonLdSite): string {
	return `${homeUrl}#publisher`;
}

export function logoId({ homeUrl }: JsonLdSite): string {
	return `${homeUrl}#logo`;
}

export function pageId(url: string): string {
	return `${url}#webpage`;
}

export function articleId(url: string): string {
	return `${url}#article`;
}

/** The page's own image. */
export function imageId(url: string): string {
	return `${url}#image`;
}

export function breadcrumbId(url: string): string {
	return `${url}#breadcrumb`;
}

export function seriesId(url: string): string {
	return `${url}#series`;
}

/** An author without a page is named on the home page. */
export function personId({ homeUrl }: JsonLdSite, { name, url }: JsonLdPerson): string {
	return url === null ? `${homeUrl}#author-${encodeURIComponent(singleLine(name))}` : `${url}#author`;
}

export function portraitId(person: string): string {
	return `${person}-image`;
}

export function reference(id: string): IdReference {
	return { '@id': id };
}
