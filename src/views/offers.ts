import type { BookOffer } from '../publication/affiliate/book-links.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { configuredHref, imageView } from './links.ts';
import type { AdSlotView, BooksView, CallToActionView, NewsletterView } from './view.ts';

/** The books below an article, with the sentence that Amazon requires; null where there are none. */
export function booksView({ books }: Post, { site, imageSizes }: Publication): BooksView | null {
	if (books.length === 0) return null;
	const linksToAmazon = books.some(({ links }) => links.some(({ programme }) => programme === 'amazon'));
	return {
		sentence: linksToAmazon ? site.affiliate.amazon_sentence : null,
		books: books.map(({ book: { title, author, publisher, description, cover }, links }: BookOffer) => {
			const size = cover === undefined ? undefined : imageSizes[cover];
			return {
				title,
				credit:
					author !== undefined && publisher !== undefined ? `${author}（${publisher}）` : (author ?? publisher ?? null),
				description,
				cover: cover === undefined || size === undefined ? null : imageView({ path: cover, ...size, alt: '' }, site),
				links: links.map(({ label, url }) => ({ label, url })),
			};
		}),
	};
}

/**
 * The invitation that the post names itself (`cta`), else the first that names its category, else the first for
 * all; null where there is none.
 */
export function callToActionView(
	{ category, source }: Post,
	{ site, callsToAction }: Publication,
): CallToActionView | null {
	const named = source.frontMatter.cta;
	const call =
		named === undefined
			? (callsToAction.find(({ categories }) => category !== null && categories.includes(category.name)) ??
				callsToAction.find(({ categories }) => categories.length === 0))
			: callsToAction.find(({ heading }) => named.includes(heading));
	if (call === undefined) return null;
	const { heading, text, label, url, campaign } = call;
	return { heading, text, label, url: withCampaign(configuredHref(url, site), campaign, new URL(site.url).hostname) };
}

/** Campaign parameters for a link to another site: where the reader came from, and by what. */
function withCampaign(href: string, campaign: string | undefined, source: string): string {
	if (campaign === undefined || href.startsWith('/')) return href;
	const url = new URL(href);
	url.searchParams.set('utm_source', source);
	url.searchParams.set('utm_medium', 'article');
	url.searchParams.set('utm_campaign', campaign);
	return url.href;
}

export function newsletterView({ site: { offers } }: Publication): NewsletterView | null {
	return offers.newsletter ?? null;
}

export function adSlotViews({ site: { offers } }: Publication): AdSlotView[] {
	return offers.ad_slots;
}
