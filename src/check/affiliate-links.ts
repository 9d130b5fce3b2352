import type { CheckedSite } from './checked-site.ts';
import { type CheckedDocument, visitNodes } from './document.ts';
import type { Span } from './text-edit.ts';

/** A link to one of the site's affiliate hosts; the span is of its destination where that is written out. */
export interface AffiliateLink extends Span {
	href: string;
	/** Null where the destination cannot be parsed. */
	url: URL | null;
}

export function affiliateLinks(document: CheckedDocument, site: CheckedSite): AffiliateLink[] {
	const found: AffiliateLink[] = [];
	visitNodes(document, (node, span) => {
		if (node.type !== 'link' && node.type !== 'definition') return;
		const url = URL.canParse(node.url) ? new URL(node.url) : null;
		const host = url?.hostname ?? /^https?:\/\/([^/?#]+)/u.exec(node.url)?.[1] ?? '';
		if (!isAffiliateHost(host, site)) return;
		const source = document.text.slice(span.start, span.end);
		const index = source.lastIndexOf(node.url);
		const at = index === -1 ? span : { start: span.start + index, end: span.start + index + node.url.length };
		found.push({ href: node.url, url, ...at });
	});
	return found;
}

export function isAffiliateHost(host: string, site: CheckedSite): boolean {
	return site.affiliate.hosts.includes(host.toLowerCase());
}
