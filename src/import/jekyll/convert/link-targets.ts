import { slugify } from '../../../model/slug.ts';
import { decodePath } from '../../../model/url.ts';
import type { JekyllConfig } from '../read/config.ts';
import type { Entry } from './entries.ts';
import { jekyllPath } from './jekyll-url.ts';

/** How a link's path was understood. */
export type LinkMatch =
	| { kind: 'exact' | 'external' | 'file' }
	| { kind: 'file-date' | 'title' | 'slug' | 'source-file'; entry: Entry }
	/** The name is that of several posts, none of which is on that day. */
	| { kind: 'ambiguous'; candidates: readonly Entry[] }
	| { kind: 'dead' };

export interface LinkTargets {
	/** What a path means (decoded, without base, query and fragment) and, if the path is dead, the link's text. */
	match(path: string, text?: () => string): LinkMatch;
}

/**
 * The addresses of the old site, and the ways in which its authors missed them: the day of the file name where
 * the front matter's date counts, the file name's own letters where Jekyll makes hyphens of them, and any day
 * at all with the right name. A link whose text is an article's title, to the letter, means that article.
 *
 * Of several articles with the right name none is taken for being near in time: where a name comes back every
 * day (`2-ai-news`), the one that was meant may be lost, and its neighbours are other stories.
 */
export function createLinkTargets(
	entries: readonly Entry[],
	statics: readonly string[],
	config: JekyllConfig,
): LinkTargets {
	const published = entries.filter(({ path }) => path !== null);
	const posts = published.filter(({ document }) => document.kind === 'post');
	const answering = entries.flatMap(
		({ path, oldPath, redirectTo }) => path ?? (redirectTo === null ? [] : (oldPath ?? [])),
	);
	const exact = new Set(answering.map(({ url }) => decodePath(url)));
	const files = new Set(statics.map((path) => `/${path}`));
	const byFileDate = uniqueBy(posts, (entry) => fileDateUrl(entry, config));
	const byFoldedFileDate = uniqueBy(posts, (entry) => foldPath(fileDateUrl(entry, config)));
	const byFoldedUrl = uniqueBy(posts, ({ path, oldPath }) =>
		path === oldPath ? foldPath(decodePath(path!.url)) : null,
	);
	const bySource = new Map(published.map((entry) => [entry.document.path, entry]));
	const byTitle = uniqueBy(posts, ({ facts }) => foldTitle(facts.title));
	const bySlug = Map.groupBy(posts, (entry) => lastSegment(decodePath((entry.oldPath ?? entry.path!).url)));

	return {
		match(path, text) {
			if (exact.has(path)) return { kind: 'exact' };
			const twin = path.endsWith('/') ? path.slice(0, -1) : path.replace(/(?:\/index)?\.html?$/u, '') || '/';
			if ([twin, `${twin}/`, `${twin}.html`].some((other) => exact.has(other))) return { kind: 'exact' };
			if (files.has(path)) return { kind: 'file' };
			const folded = foldPath(path) ?? '';
			const dated =
				byFileDate.get(path) ?? byFileDate.get(`${path}/`) ?? byFoldedUrl.get(folded) ?? byFoldedFileDate.get(folded);
			if (dated !== undefined) return { kind: 'file-date', entry: dated };
			const source = /\.(?:md|markdown)$/iu.test(path) ? bySource.get(path.replace(/^\//u, '')) : undefined;
			if (source !== undefined) return { kind: 'source-file', entry: source };
			const title = foldTitle(text?.() ?? '');
			const titled = title === null ? undefined : byTitle.get(title);
			if (titled !== undefined) return { kind: 'title', entry: titled };
			return matchName(bySlug.get(lastSegment(path)) ?? [], depth(path));
		},
	};
}

/** Articles of one name and one address, too, mean the address: its readers saw the one that kept it. */
function matchName(posts: readonly Entry[], segments: number): LinkMatch {
	const named = posts.filter((entry) => depth((entry.oldPath ?? entry.path!).url) === segments);
	if (named.length === 0) return { kind: 'dead' };
	if (named.length === 1) return { kind: 'slug', entry: named[0]! };
	const [winner, ...others] = named.filter(({ path, oldPath }) => path === oldPath);
	const isOneAddress = named.every(({ oldPath }) => oldPath !== null && oldPath.file === winner?.oldPath!.file);
	return winner !== undefined && others.length === 0 && isOneAddress
		? { kind: 'slug', entry: winner }
		: { kind: 'ambiguous', candidates: named };
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

/** A path without what `:title` and `:slug` change: case, and all that is no letter, mark or digit. */
function foldPath(path: string | null): string | null {
	if (path === null) return null;
	const segments = path.replace(/(?:\/index)?\.html?$/u, '').split('/');
	const folded = segments.map((segment) => slugify(segment)).filter((segment) => segment !== '');
	return folded.length === 0 ? null : `/${folded.join('/')}`;
}

/** A title without white space, signs and width; null for one so short that a link may say it by chance. */
function foldTitle(title: string): string | null {
	const folded = title
		.normalize('NFKC')
		.replace(/[\s\p{P}\p{S}]+/gu, '')
		.toLowerCase();
	return [...folded].length >= minTitleCharacters ? folded : null;
}

const minTitleCharacters = 10;

function lastSegment(path: string): string {
	return path
		.replace(/\/$/u, '')
		.replace(/\.html?$/u, '')
		.replace(/^.*\//u, '');
}

function depth(path: string): number {
	return path.split('/').filter((segment) => segment !== '').length;
}
