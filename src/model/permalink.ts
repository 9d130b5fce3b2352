import type { PostFrontMatter } from './front-matter.ts';
import { permalinkPlaceholders, type PermalinkSubject } from './permalink-placeholders.ts';
import { encodePath, extensionOf, placeOf, readLiteral, sitePathOfUrl } from './url.ts';
import type { SitePath, UrlProblem } from './url.ts';

/** What decides the place of a post. */
export interface PermalinkPost {
	/** Path below the posts folder: `2025-10-03-slug.md`. */
	id: string;
	frontMatter: Pick<PostFrontMatter, 'date' | 'categories'> & Partial<Pick<PostFrontMatter, 'slug' | 'permalink'>>;
}

/** Jekyll's named styles (jekyll/lib/jekyll/collection.rb and utils.rb, 4.3). */
export const permalinkStyles: Record<string, string> = {
	date: '/:categories/:year/:month/:day/:title:output_ext',
	pretty: '/:categories/:year/:month/:day/:title/',
	ordinal: '/:categories/:year/:y_day/:title:output_ext',
	weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
	none: '/:categories/:title:output_ext',
};

/**
 * The place of a post: its own `permalink` if it has one, else the site's style or template, with
 * Jekyll's placeholders. `date` must be in the site's time zone, since the URL shows it.
 */
export function permalinkOf(post: PermalinkPost, style: string): SitePath | UrlProblem {
	const { permalink, slug, date, categories } = post.frontMatter;
	if (slug !== undefined && /(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(slug)) {
		return { rule: 'url-traversal', params: { url: slug } };
	}
	const template = permalink ?? permalinkStyles[style] ?? style;
	const extension = permalink === undefined ? '.html' : extensionOf(permalink);
	const subject: PermalinkSubject = { id: post.id, slug, date, categories, extension };
	const path = fillPermalink(template, postPlaceholders, (name) => permalinkPlaceholders[name]!(subject));
	return typeof path === 'string' ? placeOf(path, template, extension) : path;
}

/**
 * The place of a fixed page: its own `permalink`, else its path below the pages folder with the suffix
 * of the site's style only, as for Jekyll's pages.
 */
export function urlForPage(relativePath: string, permalink: string | undefined, style: string): SitePath | UrlProblem {
	const extension = permalink === undefined ? '.html' : extensionOf(permalink);
	const withoutExtension = relativePath.replace(/\.*\.[^./]+$/u, '');
	const [folder, basename] = splitFolder(withoutExtension);
	const template = permalink ?? (basename === 'index' ? '/:path/' : `/:path/:basename${pageSuffix(style)}`);
	const values: Record<string, string> = { path: folder, basename, output_ext: extension };
	const path = fillPermalink(template, Object.keys(values), (name) => values[name]!);
	return typeof path === 'string' ? placeOf(path, permalink ?? relativePath, extension) : path;
}

/**
 * The place of an archive: a path of site.yaml (`/tags/:slug/`) with decoded values, one a segment.
 * Both are checked where they are read, by `checkArchiveTemplate` and `tagSlug`.
 */
export function archivePath(template: string, values: Record<string, string>): SitePath {
	const filled = template.replace(placeholderPattern, (placeholder, name: string) => values[name] ?? placeholder);
	return sitePathOfUrl(encodePath(filled));
}

/** The place of a numbered page of an archive, below the archive's first: `/tags/ai/page/2/`. */
export function numberedPagePath(archive: SitePath, pattern: string, number: number): SitePath {
	const folder = archive.url.replace(/(?:\/|\.html)$/u, '');
	return sitePathOfUrl(`${folder}/${pattern.replace(':num', String(number))}`);
}

/** What is wrong with a path of site.yaml that takes these placeholders; null if nothing is. */
export function checkArchiveTemplate(template: string, placeholders: readonly string[]): UrlProblem | null {
	const path = fillPermalink(template, placeholders, () => 'x');
	if (typeof path !== 'string') return path;
	const place = placeOf(path, template, '.html');
	return 'rule' in place ? place : null;
}

/** What is wrong with the `permalink` of site.yaml; null if nothing is. */
export function checkPermalinkStyle(style: string): UrlProblem | null {
	const path = fillPermalink(permalinkStyles[style] ?? style, postPlaceholders, () => 'x');
	if (typeof path !== 'string') return path;
	const place = placeOf(path, style, '.html');
	return 'rule' in place ? place : null;
}

const placeholderPattern = /:([a-z_]+)/gu;

const postPlaceholders = Object.keys(permalinkPlaceholders);

/** Puts values for the known `:placeholders`. As in Jekyll, `:month_:day` means `:month`, `_` and `:day`. */
function fillPermalink(
	template: string,
	known: readonly string[],
	valueOf: (name: string) => string,
): string | UrlProblem {
	const literal = readLiteral(template, template);
	if (typeof literal !== 'string') return literal;
	let unknown: string | undefined;
	const filled = literal.replace(placeholderPattern, (placeholder, name: string) => {
		if (known.includes(name)) return valueOf(name);
		const shorter = name.replace(/_$/u, '');
		if (shorter !== name && known.includes(shorter)) return `${valueOf(shorter)}_`;
		unknown ??= name;
		return placeholder;
	});
	return unknown === undefined ? filled : unknownPlaceholder(template, unknown, known);
}

function unknownPlaceholder(url: string, name: string, known: readonly string[]): UrlProblem {
	const list = known.map((placeholder) => `:${placeholder}`).join(' ');
	return { rule: 'url-placeholder', params: { url, placeholder: `:${name}`, known: list } };
}

/** What Jekyll's `Utils.add_permalink_suffix` adds to a page: weekdate and templates without slash add nothing. */
function pageSuffix(style: string): string {
	if (style === 'pretty' || style.endsWith('/')) return '/';
	return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? ':output_ext' : '';
}

function splitFolder(path: string): [folder: string, name: string] {
	const slash = path.lastIndexOf('/');
	return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
