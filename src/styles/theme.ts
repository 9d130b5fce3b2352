import { ensureContrast } from '../model/colour.ts';
import type { Site } from '../model/site.ts';

/**
 * Every colour of the pages, as [light, dark]. Text colours are the designer's wish: `themeCss`
 * moves each one until it can be read on both grounds.
 */
const grounds = {
	paper: ['#ffffff', '#151514'],
	surface: ['#f4f3ef', '#201f1e'],
} as const satisfies Palette;

const inks = {
	ink: ['#1a1917', '#eae7e1'],
	muted: ['#5d5a54', '#aba79f'],
	note: ['#1d5c93', '#7fb8ea'],
	good: ['#20693c', '#7fc795'],
	alert: ['#8a5200', '#e0b15c'],
	danger: ['#b3261e', '#ff8a75'],
	'code-keyword': ['#9a1f5b', '#f29bc1'],
	'code-string': ['#1c6a43', '#8fd0a5'],
	'code-number': ['#8a4b00', '#e6b673'],
	'code-title': ['#1d4f91', '#8fbcf0'],
} as const satisfies Palette;

/** Lines carry no text, so they keep their quiet. */
const lines = {
	rule: ['#d8d5ce', '#3b3936'],
} as const satisfies Palette;

/** The page's own colour in each scheme, for browsers that tint their frame. */
export const pageColours = { light: grounds.paper[0], dark: grounds.paper[1] };

/**
 * The site's colours as CSS custom properties for both schemes: the pages' palette, `--accent` of
 * the site, and `--accent` of each category below its class `category-<slug>`. A site that gives a
 * category no colour lets it wear the site's accent.
 */
export function themeCss(site: Pick<Site, 'theme' | 'categories'>): string {
	const palette = { ...grounds, ...lines, ...mapValues(inks, readable) };
	const declarations = Object.entries(palette).map(([name, pair]) => `--${name}:${lightDark(pair)}`);
	const accent = lightDark(readable([site.theme.accent, site.theme.accent_dark]));
	const categories = site.categories.flatMap(({ slug, colour }) =>
		colour ? [`.category-${slug}{--accent:${lightDark(readable([colour, colour]))}}`] : [],
	);
	return [`@layer theme{:root{${[...declarations, `--accent:${accent}`].join(';')}}`, ...categories, '}'].join('');
}

/** Both colours of a pair, moved where needed until text in them reads on their scheme's grounds. */
function readable([light, dark]: Pair): Pair {
	const { paper, surface } = grounds;
	return [ensureContrast(light, [paper[0], surface[0]]), ensureContrast(dark, [paper[1], surface[1]])];
}

function lightDark([light, dark]: Pair): string {
	return `light-dark(${light},${dark})`;
}

function mapValues(palette: Palette, map: (pair: Pair) => Pair): Palette {
	return Object.fromEntries(Object.entries(palette).map(([name, pair]) => [name, map(pair)]));
}

type Pair = readonly [light: string, dark: string];
type Palette = Record<string, Pair>;
