import { isAffiliateLink } from '../../model/affiliate-link.ts';
import { diagnose, type Diagnostic } from '../../model/diagnostic.ts';
import type { DocumentLink } from '../../model/rendered.ts';
import type { BookOffer } from './book-links.ts';
import type { Page, Post, Publication } from '../publication.ts';

/** The label that stands before the text of a page with links that earn money; null where there is none. */
export function disclosureOf({ source, ...document }: Post | Page, { site }: Pick<Publication, 'site'>): string | null {
	const hasBooks = 'books' in document && document.books.length > 0;
	return hasBooks || firstAffiliateLink(source.facts.links, site.affiliate.hosts) !== undefined
		? site.affiliate.label
		: null;
}

/**
 * Links that earn money are published with their label or not at all: since October 2023 Japan's law against
 * unjustifiable premiums and misleading representations forbids advertising that hides being such.
 */
export function checkDisclosure(publication: Publication, report: (diagnostic: Diagnostic) => void): void {
	const { site, posts, pages } = publication;
	const { hosts, label, amazon_sentence: sentence } = site.affiliate;
	for (const document of [...posts, ...pages]) {
		const { source } = document;
		const books: BookOffer[] = 'books' in document ? (document as Post).books : [];
		const link = firstAffiliateLink(source.facts.links, hosts);
		const { file } = source;
		if (link !== undefined && label === '') {
			const start = { line: link.line, column: link.column };
			report(diagnose('affiliate-label-missing', { file, start }, { href: link.href }));
		} else if (books.length > 0 && label === '') {
			report(diagnose('affiliate-label-missing', { file }, { href: books[0]!.links[0]?.url ?? books[0]!.book.title }));
		}
		const linksToAmazon = books.some((offer) => offer.links.some(({ programme }) => programme === 'amazon'));
		if (linksToAmazon && sentence === '') report(diagnose('affiliate-sentence-missing', { file }));
	}
}

function firstAffiliateLink(links: readonly DocumentLink[], hosts: readonly string[]): DocumentLink | undefined {
	return links.find(({ href }) => isAffiliateLink(href, hosts));
}
