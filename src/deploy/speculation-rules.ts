import { encodePath } from '../model/url.ts';
import type { Site } from '../model/site.ts';

/** Named by the `Speculation-Rules` header: a policy without inline scripts allows rules only in a file. */
export const speculationRulesFile = '/speculation-rules.json' as const;

/**
 * Which pages a browser may fetch before the reader asks for them: links on the site itself that lead to pages, when
 * the reader is about to follow one. Pages are also rendered ahead where no script counts them as read.
 *
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function speculationRules(site: Site): string {
	const base = encodeURI(site.base);
	const search = `${base}${encodePath(site.paths.search)}`;
	const excluded = [`${search}*`, `${search}*\\?*`, ...fileEndings.map((ending) => `${base}/*.${ending}`)];
	const rule = {
		where: {
			and: [
				{ href_matches: `${base}/*` },
				{ not: { href_matches: excluded } },
				{ not: { selector_matches: 'a[download], a[rel~="nofollow"], a[rel~="external"]' } },
			],
		},
		eagerness: 'moderate',
	};
	return `${JSON.stringify({ prefetch: [rule], ...(site.analytics === undefined && { prerender: [rule] }) }, null, '\t')}\n`;
}

/** What links on a page may lead to beside pages: feeds, sitemaps, downloads, pictures. */
const fileEndings = [
	'xml',
	'json',
	'txt',
	'webmanifest',
	'pdf',
	'zip',
	'png',
	'jpg',
	'jpeg',
	'gif',
	'webp',
	'avif',
	'svg',
];
