import { createHash } from 'node:crypto';

/** What X, LINE and Hatena show whole: 1.91 to 1, at the size that they keep. */
export const cardSizePx = { width: 1200, height: 630 };

/** Kinds of cards: two of articles by their `article_type`, articles of a series, and pages of lists. */
export const cardVariants = ['news', 'analysis', 'series', 'category', 'tag', 'home'] as const;

export type CardVariant = (typeof cardVariants)[number];

/** Everything that is drawn on a card, as plain JSON. Empty strings and nulls leave their place empty. */
export interface CardView {
	variant: CardVariant;
	/** The page's title; any length. */
	title: string;
	/** On the tab above the title: the category, `連載 第3回`, `カテゴリー`, `タグ`. */
	label: string;
	/** Beside the tab: the day (`2026年5月12日`) or how many articles (`全24本`). */
	note: string;
	/** Below the title: authors, or a list's subject. */
	byline: string;
	siteName: string;
	/** Colour of the category, else of the site: `#rrggbb`. Darkened where white would not be read on it. */
	accent: string;
	/** SHA-256 (hex) of the logo's bytes, or null for none. */
	logo: string | null;
}

/**
 * Names what a card looks like: a digest (SHA-256, hex) of all that is drawn.
 *
 * @param fingerprint of the code, fonts and libraries that draw: `cardFingerprint()`
 */
export function cardDigest(card: CardView, fingerprint: string): string {
	const { variant, title, label, note, byline, siteName, accent, logo } = card;
	return sha256(JSON.stringify([fingerprint, variant, title, label, note, byline, siteName, accent, logo]));
}

/**
 * Where a page's card is published. The path names the page and stays, so that a link already shared keeps
 * its image; the query names the drawing, so that services which keep images by URL fetch a changed one.
 *
 * @param pageFile the page's file in the output folder: `/2025/10/03/日/index.html`
 */
export function cardPath(pageFile: string, digest: string): { file: string; url: string } {
	const file = `/og/${sha256(pageFile).slice(0, 16)}.png`;
	return { file, url: `${file}?v=${digest.slice(0, 8)}` };
}

/** The card's alternative text: what it says. */
export function cardAlt({ title, label, siteName }: CardView): string {
	return [label, title, title === siteName ? '' : siteName].filter((part) => part !== '').join('｜');
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
