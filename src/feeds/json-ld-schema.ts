import { z } from 'zod';
import { articleTypes } from '../model/site.ts';
import { type JsonLdNode, JsonLdNodeSchema } from './json-ld-node-schema.ts';

/**
 * What every JSON-LD graph of the site must look like: Google's demands for articles, breadcrumbs and
 * sites, and the house's own. Stricter than schema.org: every node is known, no property is unknown,
 * every reference leads to a node of the same graph.
 */

/** Validates the parsed content of a page's `script type="application/ld+json"`. */
export const JsonLdSchema = z
	.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(JsonLdNodeSchema) })
	.superRefine((jsonLd, context) => {
		for (const { message, path } of graphFaults(jsonLd['@graph'])) {
			context.addIssue({ code: 'custom', message, path: ['@graph', ...path] });
		}
	});

/** Faults that no single node shows. */
function graphFaults(nodes: readonly JsonLdNode[]): Fault[] {
	return [...nodeCountFaults(nodes), ...duplicateFaults(nodes), ...nodes.flatMap(referenceFaults(nodes))];
}

function nodeCountFaults(nodes: readonly JsonLdNode[]): Fault[] {
	const count = (types: readonly string[]) => nodes.filter((node) => types.includes(node['@type'])).length;
	return [
		...(count(['WebSite']) === 1 ? [] : [{ message: 'expected one WebSite', path: [] }]),
		...(count(pageTypes) === 1 ? [] : [{ message: 'expected one page', path: [] }]),
		...(count(articleTypes) <= 1 ? [] : [{ message: 'expected at most one article', path: [] }]),
	];
}

function duplicateFaults(nodes: readonly JsonLdNode[]): Fault[] {
	const ids = nodes.map((node) => node['@id']);
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index ? [] : [{ message: `the id ${id} names two nodes`, path: [index, '@id'] }],
	);
}

/** Every reference must lead to a node of the graph, and one of the kind its property is about. */
function referenceFaults(nodes: readonly JsonLdNode[]): (node: JsonLdNode, index: number) => Fault[] {
	const types = new Map(nodes.map((node) => [node['@id'], node['@type']]));
	return (node, index) =>
		Object.entries(node).flatMap(([property, value]) =>
			referencesIn(value).flatMap((id): Fault[] => {
				const type = types.get(id);
				const path = [index, property];
				if (type === undefined) return [{ message: `no node has the id ${id}`, path }];
				if (referenceTypes[property]?.includes(type)) return [];
				return [{ message: `${property} must not lead to a node of the type ${type}`, path }];
			}),
		);
}

/** Ids of the bare references in a property's value; a nested node has more than an id. */
function referencesIn(value: unknown): string[] {
	return [value].flat().flatMap((item: unknown) => {
		if (typeof item !== 'object' || item === null || !('@id' in item) || '@type' in item) return [];
		return [String(item['@id'])];
	});
}

const pageTypes = ['WebPage', 'AboutPage', 'ContactPage', 'CollectionPage', 'ProfilePage'];
const referenceTypes: Record<string, readonly string[]> = {
	author: ['Person', 'Organization'],
	breadcrumb: ['BreadcrumbList'],
	image: ['ImageObject'],
	isPartOf: ['WebSite', 'CreativeWorkSeries', ...pageTypes],
	mainEntity: ['Person', 'Organization'],
	mainEntityOfPage: pageTypes,
	primaryImageOfPage: ['ImageObject'],
	publisher: ['Organization'],
};

interface Fault {
	message: string;
	path: PropertyKey[];
}
