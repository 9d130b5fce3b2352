/**
 * Colours as `#rrggbb`, and the one thing a theme must promise of them: that text can be read.
 * Luminance and contrast follow WCAG 2.2; adjustments keep the hue by working in OKLCH
 * (CSS Color 4, https://www.w3.org/TR/css-color-4/#ok-lab).
 */

/** Contrast that WCAG 2.2 asks of text at level AA (success criterion 1.4.3). */
export const minimumTextContrast = 4.5;

/**
 * The colour nearest to the given one in lightness, of the same hue, that has at least the given
 * contrast with each background. A colour that already has it is returned as it is, in lower case.
 * Where no lightness suffices, the answer is black or white, whichever does better.
 */
export function ensureContrast(
	colour: string,
	backgrounds: readonly string[],
	minimumContrast: number = minimumTextContrast,
): string {
	const reads = (candidate: string) => lowestContrast(candidate, backgrounds) >= minimumContrast;
	if (reads(colour)) return colour.toLowerCase();
	const origin = toOklch(colour);
	const candidates = [0, 1]
		.map((limit) => nearestReadable(origin, limit, reads))
		.filter((candidate) => candidate !== null)
		.toSorted((a, b) => Math.abs(a.lightness - origin.lightness) - Math.abs(b.lightness - origin.lightness));
	const [nearest] = candidates;
	return nearest ? fromOklch(nearest) : bestExtreme(backgrounds);
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastRatio(a: string, b: string): number {
	const [darker, lighter] = [relativeLuminance(a), relativeLuminance(b)].toSorted((x, y) => x - y) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2, “relative luminance”). */
export function relativeLuminance(colour: string): number {
	const [red, green, blue] = toLinear(colour);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const lightnessSteps = 24;

/** Halves the way from the origin to black (0) or white (1) until the readable colour nearest to the origin is found. */
function nearestReadable(origin: Oklch, limit: number, reads: (colour: string) => boolean): Oklch | null {
	let readable: Oklch = { ...origin, lightness: limit };
	if (!reads(fromOklch(readable))) return null;
	let unreadable = origin.lightness;
	for (let step = 0; step < lightnessSteps; step++) {
		const middle = { ...origin, lightness: (unreadable + readable.lightness) / 2 };
		if (reads(fromOklch(middle))) readable = middle;
		else unreadable = middle.lightness;
	}
	return readable;
}

function bestExtreme(backgrounds: readonly string[]): string {
	const [black, white] = ['#000000', '#ffffff'] as const;
	return lowestContrast(black, backgrounds) >= lowestContrast(white, backgrounds) ? black : white;
}

function lowestContrast(colour: string, backgrounds: readonly string[]): number {
	return Math.min(...backgrounds.map((background) => contrastRatio(colour, background)));
}

function toOklch(colour: string): Oklch {
	const [red, green, blue] = toLinear(colour);
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
	const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
	return {
		lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		chroma: Math.hypot(a, b),
		hue: Math.atan2(b, a),
	};
}

const chromaSteps = 16;

/** The sRGB colour of this lightness and hue with as much of the chroma as sRGB can show. */
function fromOklch(colour: Oklch): string {
	if (isDisplayable(toLinearSrgb(colour))) return toHex(toLinearSrgb(colour));
	let displayable = 0;
	let excessive = colour.chroma;
	for (let step = 0; step < chromaSteps; step++) {
		const chroma = (displayable + excessive) / 2;
		if (isDisplayable(toLinearSrgb({ ...colour, chroma }))) displayable = chroma;
		else excessive = chroma;
	}
	return toHex(toLinearSrgb({ ...colour, chroma: displayable }));
}

function toLinearSrgb({ lightness, chroma, hue }: Oklch): Triple {
	const a = chroma * Math.cos(hue);
	const b = chroma * Math.sin(hue);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}

/** Half a step of eight bits beyond the gamut rounds back into it. */
function isDisplayable(linear: Triple): boolean {
	return linear.every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

function toLinear(colour: string): Triple {
	const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
	if (!digits) throw new TypeError(`Expected a colour such as "#1f5f8b", got "${colour}"`);
	return digits.slice(1).map((hex) => {
		const encoded = Number.parseInt(hex, 16) / 255;
		return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
	}) as Triple;
}

function toHex(linear: Triple): string {
	const channels = linear.map((channel) => {
		const clamped = Math.min(1, Math.max(0, channel));
		const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
		return Math.round(encoded * 255)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}

type Triple = [number, number, number];

interface Oklch {
	/** 0 to 1. */
	lightness: number;
	chroma: number;
	/** Radians. */
	hue: number;
}
