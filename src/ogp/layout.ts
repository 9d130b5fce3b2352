import { cardSizePx, type CardVariant } from './card.ts';
import type { TextBox } from './usable-points.ts';

/**
 * The design of all cards, in pixels. A poster in three sheets: what matters is in the middle one, which
 * lies within the central square that thumbnails are cropped to (x 285 to 915); the nameplate on the right
 * and the mark on the left may be lost. Below y 545 nothing is said: X lays the page's title over it.
 */
export const layout = {
	...cardSizePx,
	colours: {
		paper: '#faf7f0',
		ink: '#1a1917',
		muted: '#5f594f',
		hairline: '#d9d2c4',
		white: '#ffffff',
	},
	/** How much of the accent is in the mark behind the left margin. */
	markTint: 0.13,

	/** 題字: the paper's name in a column, white on the accent, in a frame. */
	nameplate: {
		sheet: { x: 954, y: 0, width: 246, height: 630 },
		frame: { x: 978, y: 24, width: 198, height: 582, outerPx: 4, innerPx: 1, gapPx: 5 },
		text: { x: 1077, y: 56, height: 518, maxFontPx: 112, minFontPx: 26, uprightPx: 120 },
	},
	mark: { centre: 66, middle: 315, fontPx: 390 },

	tab: { x: 300, y: 42, height: 50, paddingPx: 18, fontPx: 28, minFontPx: 18, maxWidth: 370 },
	note: { right: 900, baseline: 78, fontPx: 26, minFontPx: 16, maxWidth: 190 },
	headRules: [
		{ x: 300, y: 92, width: 600, height: 5, colour: 'accent' },
		{ x: 300, y: 101, width: 600, height: 1, colour: 'ink' },
	],
	/** Where the type of single cards is: tab, note, title and byline. */
	typeSheet: { x: 292, y: 40, width: 616, height: 505 },
	title: { x: 300, y: 116, ...box(600, 362) },
	footRule: { x: 300, y: 492, width: 600, height: 1, colour: 'ink' },
	logo: { x: 300, y: 504, sizePx: 36, gapPx: 10 },
	siteName: { x: 300, baseline: 532, fontPx: 26, minFontPx: 15, maxWidth: 300 },
	/** Home has no site name here, as that is its title, but what the paper says of itself. */
	tagline: { x: 300, baseline: 532, fontPx: 26, minFontPx: 18, maxWidth: 600 },
	byline: { right: 900, baseline: 532, fontPx: 26, minFontPx: 15, maxWidth: 270 },
	/** Ends the page as its head begins it; without meaning, so it may lie where X writes. */
	tailRules: [
		{ x: 300, y: 566, width: 600, height: 1, colour: 'hairline' },
		{ x: 300, y: 571, width: 600, height: 5, colour: 'hairline' },
	],
} as const;

/** The mark of each variant: one character, and what it stands for. */
export const marks: Record<CardVariant, string> = {
	news: '報',
	analysis: '解',
	series: '連',
	category: '類',
	tag: '札',
	home: '瓦',
};

/** Lists have short names, which may be set larger than an article's title. */
export const titleMaxFontPx: Record<CardVariant, number> = {
	news: 88,
	analysis: 88,
	series: 88,
	category: 112,
	tag: 112,
	home: 128,
};

function box(widthPx: number, heightPx: number): Omit<TextBox, 'maxFontPx'> {
	return { widthPx, heightPx, minFontPx: 38, phraseFontPx: 48, leading: 1.28 };
}
