import { decodePath } from '../../../../model/url.ts';
import { text } from '../../read/config.ts';
import type { JekyllConfig } from '../../read/config.ts';
import type { JekyllSite } from '../../read/jekyll-site.ts';
import { RubyTime } from '../../read/ruby-values.ts';
import { inWritingOrder } from '../collisions.ts';
import type { Entry } from '../entries.ts';
import type { LiquidSite } from './tags.ts';

/** Jekyll's `site` and what its tags look up, from what is known before any body is rendered. */
export function liquidSiteOf(
	site: JekyllSite,
	entries: readonly Entry[],
	timeZone: string,
	buildDate: string,
): LiquidSite {
	const { config } = site;
	const posts = entries
		.filter(({ target, path }) => target === 'post' && path !== null)
		.toSorted((a, b) => Date.parse(b.facts.date ?? '') - Date.parse(a.facts.date ?? ''));
	const pages = entries.filter(({ target, path }) => target === 'page' && path !== null);
	const byPath = new Map(
		entries.flatMap((entry) => (entry.path === null ? [] : [[entry.document.path, entry.path.url]])),
	);
	const statics = new Set(site.statics.map(({ path }) => path));
	const byName = new Map<string, string>();
	for (const { document, path } of posts) {
		const name = document.id.replace(/\.[^./]*$/u, '');
		byName.set(name, path!.url);
		const last = name.slice(name.lastIndexOf('/') + 1);
		if (!byName.has(last)) byName.set(last, path!.url);
	}
	const postVariables = posts.map(liquidPageOf);
	return {
		variables: {
			...config.settings,
			posts: postVariables,
			pages: pages.map(liquidPageOf),
			data: site.data,
			time: new RubyTime(buildDate),
			categories: groupBy(posts, ({ facts }) => facts.categories),
			tags: groupBy(posts, ({ facts }) => facts.tags),
		},
		includes: site.includes,
		textAt: (path) => site.textAt(path),
		timeZone,
		url: text(config.settings['url']) ?? '',
		baseurl: config.baseurl,
		urlOfPath(path) {
			const name = path.replace(/^\/+/u, '');
			const url = byPath.get(name) ?? byPath.get(name.normalize('NFC'));
			return url !== undefined
				? `${config.baseurl}${url}`
				: statics.has(name)
					? `${config.baseurl}/${name}`
					: undefined;
		},
		urlOfPost(name) {
			const url = byName.get(name.replace(/^\/+/u, ''));
			return url === undefined ? undefined : `${config.baseurl}${url}`;
		},
	};
}

/** Jekyll's `page` of a document under conversion, with its neighbours of the same collection. */
export function createPageVariables(
	entries: readonly Entry[],
	config: JekyllConfig,
): (entry: Entry) => Record<string, unknown> {
	const collections = Map.groupBy(
		entries.filter(({ document, path }) => document.collection !== null && path !== null),
		({ document }) => document.collection,
	);
	const neighbours = new Map<Entry, { previous: Entry | undefined; next: Entry | undefined }>();
	for (const documents of collections.values()) {
		const inOrder = documents.toSorted((a, b) => inWritingOrder(a, b, config));
		for (const [index, entry] of inOrder.entries())
			neighbours.set(entry, { previous: inOrder[index - 1], next: inOrder[index + 1] });
	}
	return (entry) => {
		const { previous, next } = neighbours.get(entry) ?? {};
		return {
			...liquidPageOf(entry),
			...(previous && { previous: liquidPageOf(previous) }),
			...(next && { next: liquidPageOf(next) }),
		};
	};
}

/** Jekyll's `page` of a document. */
function liquidPageOf({ document, facts, path }: Entry): Record<string, unknown> {
	return {
		...facts.data,
		title: facts.title,
		date: facts.date === null ? undefined : new RubyTime(facts.date),
		categories: facts.categories,
		tags: facts.tags,
		slug: facts.slug,
		url: path === null ? '' : decodePath(path.url),
		id: path?.url.replace(/\/$/u, '').replace(/\.html$/u, '') ?? '',
		path: document.path,
		name: document.id.replace(/^.*\//u, ''),
		collection: document.collection,
		content: '',
		excerpt: text(facts.data['excerpt']) ?? '',
	};
}

function groupBy(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Record<string, unknown[]> {
	const groups: Record<string, unknown[]> = Object.create(null) as Record<string, unknown[]>;
	for (const entry of entries) for (const key of keysOf(entry)) (groups[key] ??= []).push(liquidPageOf(entry));
	return groups;
}
