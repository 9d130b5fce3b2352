import XMLBuilder from 'fast-xml-builder';
import { mapStrings, singleLine } from './clean-text.ts';

/** A sitemap document: the root element with its namespaces, and what it holds. */
export function writeSitemapXml(
	root: 'urlset' | 'sitemapindex',
	content: object,
	namespaces: Record<string, string> = {},
): string {
	return builder.build({
		'?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
		[root]: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			...Object.fromEntries(Object.entries(namespaces).map(([prefix, uri]) => [`@xmlns:${prefix}`, uri])),
			...mapStrings(content, singleLine),
		},
	});
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
