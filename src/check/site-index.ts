import { archivePath } from '../model/permalink.ts';
import type { CheckedSite } from './checked-site.ts';
import { tagSlug } from '../model/taxonomy.ts';
import { decodePath } from '../model/url.ts';
import type { DocumentFacts } from './facts.ts';

/** All files of a site together, for rules that compare or connect them. */
export interface SiteIndex {
	/** In order of their paths. */
	documents: readonly DocumentFacts[];
	/** Paths of the files in `public/`, with a leading `/`. */
	publicFiles: ReadonlySet<string>;
	/** Decides what is in the future. */
	now: Date;
	/** By decoded public path. */
	byUrl: ReadonlyMap<string, DocumentFacts>;
	/** Whether something answers at a decoded path. */
	hasPath(path: string): boolean;
	/** The post that a dead path most likely means; null if none or several could be. */
	meantBy(path: string): DocumentFacts | null;
}

export function indexSite(
	documents: readonly DocumentFacts[],
	{ site, publicFiles, now }: { site: CheckedSite; publicFiles: ReadonlySet<string>; now: Date },
): SiteIndex {
	const byUrl = new Map<string, DocumentFacts>();
	const byFileDateUrl = new Map<string, DocumentFacts[]>();
	const bySlug = new Map<string, DocumentFacts[]>();
	for (const document of documents) {
		if (document.url === null) continue;
		byUrl.set(document.url, document);
		if (document.fileDateUrl !== null) push(byFileDateUrl, document.fileDateUrl.normalize('NFC'), document);
		if (document.kind === 'post') push(bySlug, document.slug.normalize('NFC'), document);
	}
	const others = otherPaths(documents, site);
	return {
		documents,
		publicFiles,
		now,
		byUrl,
		hasPath: (path) => byUrl.has(path) || others.has(withoutPageNumber(path)) || publicFiles.has(path) || isFeed(path),
		meantBy(path) {
			const named = byFileDateUrl.get(path.normalize('NFC')) ?? [];
			if (named.length === 1) return named[0]!;
			const slug = path.split('/').findLast((segment) => segment !== '');
			const alike = slug === undefined || slug.length < minSlugLength ? [] : (bySlug.get(slug.normalize('NFC')) ?? []);
			return alike.length === 1 ? alike[0]! : null;
		},
	};
}

/** Shorter slugs (`1-ai`) say too little to be sure which post was meant. */
const minSlugLength = 6;

/** Archives, redirects and the front page: decoded paths. */
function otherPaths(documents: readonly DocumentFacts[], site: CheckedSite): Set<string> {
	const pages = Object.values(site.paths).filter((path) => !path.includes(':'));
	const paths = new Set(['/', ...pages]);
	const add = (template: string, values: Record<string, string>) =>
		paths.add(decodePath(archivePath(template, values).url));
	for (const { slug } of site.categories) add(site.paths.category, { slug });
	for (const slug of Object.keys(site.authors)) add(site.paths.author, { slug });
	for (const { from } of site.redirects) paths.add(decodePath(from));
	for (const { date, tags, redirectFrom } of documents) {
		for (const { name } of tags) {
			const slug = tagSlug(name);
			if (slug !== null) add(site.paths.tag, { slug });
		}
		for (const path of redirectFrom) paths.add(path);
		if (date === null) continue;
		const [year = '', month = ''] = date.slice(0, 7).split('-');
		add(site.paths.year, { year });
		add(site.paths.month, { year, month });
	}
	return paths;
}

function withoutPageNumber(path: string): string {
	return path.replace(/page\/?\d+\/$/u, '');
}

/** Feeds, sitemaps and the like, which the build adds. */
function isFeed(path: string): boolean {
	return /\.(?:xml|json|txt|webmanifest)$/u.test(path);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}
