import { permalinkOf, urlForPage } from '../../../model/permalink.ts';
import { checkedSitePath, type SitePath, type UrlProblem } from '../../../model/url.ts';
import type { JekyllConfig } from '../read/config.ts';
import type { JekyllDocument } from '../read/jekyll-site.ts';
import type { DocumentFacts } from './document-facts.ts';

/** Where Jekyll publishes a document, by the engine's own URL code. `buildDate` stands for a missing date. */
export function jekyllPath(
	document: JekyllDocument,
	facts: DocumentFacts,
	config: JekyllConfig,
	buildDate: string,
): SitePath | UrlProblem {
	const { kind, id } = document;
	if (kind === 'page') return urlForPage(id, facts.permalink ?? undefined, config.permalink);
	const { categories, slug } = facts;
	const own = document.content.data['slug'] === undefined && facts.data['slug'] === undefined ? {} : { slug };
	const subject = { date: facts.date ?? buildDate, categories, ...own };
	if (kind !== 'collection') {
		const style = config.collections[0]!.permalink ?? config.permalink;
		const frontMatter = { ...subject, ...(facts.permalink && { permalink: facts.permalink }) };
		return withOwnExtension(permalinkOf({ id, frontMatter }, style), document, facts);
	}
	const collection = config.collections.find(({ label }) => label === document.collection);
	const template = facts.permalink ?? collection?.permalink ?? `/:collection/:path${suffixOf(config.permalink)}`;
	const permalink = template.replaceAll(/:collection(?![a-z_])/gu, document.collection!);
	return permalinkOf({ id, frontMatter: { ...subject, permalink } }, config.permalink);
}

/** A post in plain text keeps its extension where the style ends with `:output_ext`. */
function withOwnExtension(
	path: SitePath | UrlProblem,
	{ id }: JekyllDocument,
	{ permalink }: DocumentFacts,
): SitePath | UrlProblem {
	if ('rule' in path || permalink !== null || !/\.txt$/iu.test(id) || !path.url.endsWith('.html')) return path;
	return checkedSitePath(path.url.replace(/\.html$/u, '.txt'));
}

/** `Utils.add_permalink_suffix` for the default template of collections. */
function suffixOf(style: string): string {
	if (style === 'pretty' || style.endsWith('/')) return '/';
	return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? ':output_ext' : '';
}
