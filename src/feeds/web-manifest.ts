import { mapStrings, singleLine } from './clean-text.ts';

export interface WebManifest {
	name: string;
	/** BCP 47. */
	language: string;
	description: string;
	/** Root-relative, with base: `/` or `/news/`. */
	startUrl: string;
	/** `#rrggbb` */
	themeColour: string;
	/** `#rrggbb` */
	backgroundColour: string;
	icons: WebManifestIcon[];
}

export interface WebManifestIcon {
	/** Root-relative, with base. */
	url: string;
	/** Width and height of the square, in pixels. */
	sizePx: number;
	type: string;
	/** `maskable`: a system may cut away the outer tenth. */
	purpose: 'any' | 'maskable';
}

/** What Chrome shows below an icon on a home screen without cutting it. */
const maxShortNameGraphemes = 12;

/** A web application manifest (https://www.w3.org/TR/appmanifest/). */
export function webManifest(site: WebManifest): string {
	const { name, language, description, startUrl, themeColour, backgroundColour, icons } = mapStrings(site, singleLine);
	const manifest = {
		id: startUrl,
		name,
		short_name: firstGraphemes(name, maxShortNameGraphemes),
		...(description !== '' && { description }),
		lang: language,
		dir: 'ltr',
		start_url: startUrl,
		scope: startUrl,
		// With the browser's back button: pages of a newspaper have none of their own.
		display: 'minimal-ui',
		theme_color: themeColour,
		background_color: backgroundColour,
		icons: icons.map(({ url, sizePx, type, purpose }) => ({ src: url, sizes: `${sizePx}x${sizePx}`, type, purpose })),
	};
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}

function firstGraphemes(text: string, count: number): string {
	const segments = new Intl.Segmenter('ja').segment(text);
	return Array.from(segments, ({ segment }) => segment)
		.slice(0, count)
		.join('')
		.trim();
}
