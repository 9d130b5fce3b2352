import { decodePath } from '../../../model/url.ts';
import type { JekyllConfig } from '../read/config.ts';
import type { Entry } from './entries.ts';
import { jekyllPath } from './jekyll-url.ts';

/** How a link's path was understood. */
export type LinkMatch =
	| { kind: 'exact' | 'external' | 'file' }
	| { kind: 'file-date' | 'slug' | 'source-file'; entry: Entry }
	/** The name is that of several posts, none of which is on that day. */
	| { kind: 'ambiguous'; count: number }
	| { kind: 'dead' };

export interface LinkTargets {
	/** What a path means: decoded, without base, query and fragment. */
	match(path: string): LinkMatch;
}

/**
 * The addresses of the old site, and the two ways in which its authors missed them: the day of the file
 * name where the front matter's date counts, and any day at all with the right name.
 */
export function createLinkTargets(
	entries: readonly Entry[],
	statics: readonly string[],
	config: JekyllConfig,
): LinkTargets {
	const published = entries.filter(({ path }) => path !== null);
	const exact = new Set(published.map(({ path }) => decodePath(path!.url)));
	const files = new Set(statics.map((path) => `/${path}`));
	const byFileDate = uniqueBy(published, (entry) => fileDateUrl(entry, config));
	const bySource = new Map(published.map((entry) => [entry.document.path, entry]));
	const bySlug = Map.groupBy(
		published.filter(({ document }) => document.kind === 'post'),
		(entry) => lastSegment(decodePath(entry.oldPath?.url ?? entry.path!.url)),
	);

	return {
		match(path) {
			if (exact.has(path)) return { kind: 'exact' };
			const twin = path.endsWith('/') ? path.slice(0, -1) : path.replace(/(?:\/index)?\.html?$/u, '') || '/';
			if ([twin, `${twin}/`, `${twin}.html`].some((other) => exact.has(other))) return { kind: 'exact' };
			if (files.has(path)) return { kind: 'file' };
			const dated = byFileDate.get(path) ?? byFileDate.get(`${path}/`);
			if (dated !== undefined) return { kind: 'file-date', entry: dated };
			const source = /\.(?:md|markdown)$/iu.test(path) ? bySource.get(path.replace(/^\//u, '')) : undefined;
			if (source !== undefined) return { kind: 'source-file', entry: source };
			const named = (bySlug.get(lastSegment(path)) ?? []).filter((entry) => depth(path) === depth(entry.path!.url));
			if (named.length === 0) return { kind: 'dead' };
			return named.length === 1 ? { kind: 'slug', entry: named[0]! } : { kind: 'ambiguous', count: named.length };
		},
	};
}

/** Where the document would be, had its file name's date counted. */
function fileDateUrl(entry: Entry, config: JekyllConfig): string | null {
	const { document, facts } = entry;
	if (document.kind !== 'post' || facts.fileDate === null || facts.permalink !== null) return null;
	const path = jekyllPath(document, { ...facts, date: facts.fileDate }, config, facts.fileDate);
	return 'rule' in path ? null : decodePath(path.url);
}

function uniqueBy(entries: readonly Entry[], keyOf: (entry: Entry) => string | null): Map<string, Entry> {
	const found = new Map<string, Entry | null>();
	for (const entry of entries) {
		const key = keyOf(entry);
		if (key !== null) found.set(key, found.has(key) ? null : entry);
	}
	return new Map([...found].flatMap(([key, entry]) => (entry === null ? [] : [[key, entry] as const])));
}

function lastSegment(path: string): string {
	return path
		.replace(/\/$/u, '')
		.replace(/\.html?$/u, '')
		.replace(/^.*\//u, '');
}

function depth(path: string): number {
	return path.split('/').filter((segment) => segment !== '').length;
}
