import { permalinkOf, urlForPage } from '../../../model/permalink.ts';
import type { SitePath, UrlProblem } from '../../../model/url.ts';
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
		return permalinkOf({ id, frontMatter: { ...subject, ...(facts.permalink && { permalink: facts.permalink }) } }, style);
	}
	const collection = config.collections.find(({ label }) => label === document.collection);
	const template = facts.permalink ?? collection?.permalink ?? `/:collection/:path${suffixOf(config.permalink)}`;
	const permalink = template.replaceAll(/:collection(?![a-z_])/gu, document.collection!);
	return permalinkOf({ id, frontMatter: { ...subject, permalink } }, config.permalink);
}

/** `Utils.add_permalink_suffix` for the default template of collections. */
function suffixOf(style: string): string {
	if (style === 'pretty' || style.endsWith('/')) return '/';
	return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? ':output_ext' : '';
}
