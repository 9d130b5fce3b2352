import { ensureContrast } from '../model/colour.ts';
import type { CardView } from './card.ts';
import { drawableText } from './drawable-text.ts';
import type { FontWeight } from './font-files.ts';
import { layout, marks, titleMaxFontPx } from './layout.ts';
import { layoutTitle, type TextLayout } from './line-breaking.ts';
import { verticalText } from './vertical-text.ts';
import { type Face, proportional, type Typesetter } from './typesetter.ts';

/** One layer of a card, ready to be drawn: satori's element and the fonts it needs. */
export interface Composition {
	root: SatoriElement;
	faces: Face[];
	width: number;
	height: number;
}

/** What a plate is drawn from: cards that agree in it share one. */
export type PlateView = Pick<CardView, 'variant' | 'accent' | 'siteName' | 'logo'>;

/**
 * 版: what all cards of a kind have in common, under the type of each. The two are drawn apart because a
 * plate, the costlier half, serves hundreds of cards.
 *
 * @param logo address of the logo's image, such as a `data:` URL
 */
export function composePlate(view: PlateView, typesetter: Typesetter, logo: string | null): Composition {
	const accent = accentOf(view);
	const colours = { ...layout.colours, accent, tint: mix(accent, layout.colours.paper, layout.markTint) };
	const sheet = new Sheet(typesetter, { x: 0, y: 0, width: layout.width, height: layout.height });
	drawMark(sheet, view, colours.tint);
	drawNameplate(sheet, view, accent);
	for (const rule of [...layout.headRules, layout.footRule, ...layout.tailRules]) {
		sheet.rectangle(rule, colours[rule.colour]);
	}
	drawSiteName(sheet, view, logo);
	return sheet.finish(colours.paper);
}

/** The type of one card, on nothing: only the part of the card where type is (`layout.typeSheet`). */
export function composeType(card: CardView, typesetter: Typesetter): Composition & { title: TextLayout } {
	const sheet = new Sheet(typesetter, layout.typeSheet);
	drawHead(sheet, card, accentOf(card));
	const title = drawTitle(sheet, card);
	sheet.textAtRight(card.byline, { ...layout.byline, weight: 500, colour: layout.colours.muted });
	return { ...sheet.finish(), title };
}

/** The box of a card's title. */
export function titleBox({ variant }: Pick<CardView, 'variant'>) {
	return { ...layout.title, maxFontPx: titleMaxFontPx[variant] };
}

function drawMark(sheet: Sheet, { variant }: PlateView, colour: string): void {
	const { centre, middle, fontPx } = layout.mark;
	// A kanji's ink is centred about 0.38 em above the baseline.
	const place = { x: centre - fontPx / 2, baseline: middle + 0.38 * fontPx };
	sheet.text(marks[variant], { ...place, fontPx, weight: 800, colour });
}

function drawNameplate(sheet: Sheet, { siteName }: PlateView, accent: string): void {
	const { sheet: area, frame, text } = layout.nameplate;
	sheet.rectangle(area, accent);
	sheet.border(frame, frame.outerPx, layout.colours.white);
	sheet.border(inset(frame, frame.outerPx + frame.gapPx), frame.innerPx, layout.colours.white);
	for (const { text: part, ...place } of verticalText(siteName, text, sheet.typesetter)) {
		sheet.text(part, { ...place, weight: 800, colour: layout.colours.white });
	}
}

function drawHead(sheet: Sheet, { label, note }: CardView, accent: string): void {
	const { tab } = layout;
	if (label !== '') {
		const set = sheet.fit(label, { ...tab, weight: 800 });
		sheet.rectangle({ ...tab, width: set.widthPx + 2 * tab.paddingPx }, accent);
		const baseline = tab.y + tab.height / 2 + 0.37 * set.fontPx;
		sheet.text(set.text, { ...set, x: tab.x + tab.paddingPx, baseline, weight: 800, colour: layout.colours.white });
	}
	sheet.textAtRight(note, { ...layout.note, weight: 500, colour: layout.colours.muted });
}

function drawTitle(sheet: Sheet, card: CardView): TextLayout {
	const box = titleBox(card);
	const set = layoutTitle(card.title, box, (text) => sheet.typesetter.advances(text, 800));
	const leadingPx = set.fontSizePx * box.leading;
	const top = box.y + (box.heightPx - set.lines.length * leadingPx) / 2;
	for (const [index, line] of set.lines.entries()) {
		const baseline = top + (index + 0.5) * leadingPx + 0.37 * set.fontSizePx;
		const { ink: colour } = layout.colours;
		sheet.text(line.text, { x: box.x, baseline, fontPx: set.fontSizePx, weight: 800, colour });
	}
	return set;
}

function drawSiteName(sheet: Sheet, { siteName }: PlateView, logo: string | null): void {
	const { logo: place, siteName: name, colours } = layout;
	if (logo !== null) sheet.image(logo, place);
	const indentPx = logo === null ? 0 : place.sizePx + place.gapPx;
	const set = sheet.fit(siteName, { ...name, maxWidth: name.maxWidth - indentPx, weight: 800 });
	sheet.text(set.text, { ...set, x: name.x + indentPx, baseline: name.baseline, weight: 800, colour: colours.ink });
}

/** The accent, dark enough for white type on it. */
function accentOf({ accent }: Pick<CardView, 'accent'>): string {
	return ensureContrast(accent, [layout.colours.white]);
}

/** Collects what is drawn on one part of a card, from back to front. */
class Sheet {
	readonly children: SatoriElement[] = [];
	readonly faces = new Set<Face>();
	readonly typesetter: Typesetter;
	readonly #area: Rectangle;

	constructor(typesetter: Typesetter, area: Rectangle) {
		this.typesetter = typesetter;
		this.#area = area;
	}

	finish(backgroundColor = 'transparent'): Composition {
		const { width, height } = this.#area;
		const style = { position: 'relative', display: 'flex', width, height, backgroundColor };
		return { root: element(style, this.children), faces: [...this.faces], width, height };
	}

	rectangle({ x, y, width, height }: Rectangle, backgroundColor: string): void {
		this.#place({ x, y }, { width, height, backgroundColor });
	}

	border({ x, y, width, height }: Rectangle, thicknessPx: number, colour: string): void {
		const border = `${thicknessPx}px solid ${colour}`;
		this.#place({ x, y }, { width, height, border, boxSizing: 'border-box' });
	}

	image(src: string, { x, y, sizePx }: { x: number; y: number; sizePx: number }): void {
		const style = { position: 'absolute', left: x - this.#area.x, top: y - this.#area.y };
		this.children.push({ type: 'img', props: { src, width: sizePx, height: sizePx, style } });
	}

	#place({ x, y }: { x: number; y: number }, style: object, text?: string): void {
		const place = { position: 'absolute', left: x - this.#area.x, top: y - this.#area.y };
		this.children.push(element({ ...place, ...style }, text));
	}

	/** One line of text, a run for each font so that all stand on one baseline. */
	text(text: string, { x, baseline, fontPx, weight, colour, features = proportional, turned }: TextStyle): void {
		for (const run of this.typesetter.runs(drawableText(text), weight, features)) {
			const { name, ascent, descent } = run.face;
			this.faces.add(run.face);
			const style = {
				fontFamily: name,
				fontSize: fontPx,
				lineHeight: `${(ascent + descent) * fontPx}px`,
				whiteSpace: 'pre',
				color: colour,
				fontFeatureSettings: `"${features}"`,
				...(turned && { transform: 'rotate(90deg)' }),
			};
			this.#place({ x: x + run.offsetEm * fontPx, y: baseline - ascent * fontPx }, style, run.text);
		}
	}

	textAtRight(text: string, { right, ...style }: FittedStyle & { right: number; baseline: number; colour: string }): void {
		const set = this.fit(text, style);
		this.text(set.text, { ...style, ...set, x: right - set.widthPx });
	}

	/** The size, down to the smallest, at which a line fits; a text too long even then loses its end. */
	fit(text: string, { fontPx, minFontPx, maxWidth, weight }: FittedStyle) {
		const box = { widthPx: maxWidth, heightPx: fontPx, leading: 1, minFontPx, phraseFontPx: minFontPx, maxFontPx: fontPx };
		const { lines, fontSizePx } = layoutTitle(text, box, (part) => this.typesetter.advances(part, weight));
		return { text: lines[0]?.text ?? '', widthPx: lines[0]?.widthPx ?? 0, fontPx: fontSizePx };
	}
}

function element(style: object, children?: string | SatoriElement[]): SatoriElement {
	return { type: 'div', props: { style, ...(children !== undefined && { children }) } };
}

function inset({ x, y, width, height }: Rectangle, byPx: number): Rectangle {
	return { x: x + byPx, y: y + byPx, width: width - 2 * byPx, height: height - 2 * byPx };
}

/** `share` of one colour on another, in sRGB as browsers blend. */
function mix(colour: string, onto: string, share: number): string {
	const channels = [1, 3, 5].map((at) => {
		const [over, under] = [colour, onto].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
		return Math.round(over * share + under * (1 - share))
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}

interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

interface TextStyle {
	x: number;
	baseline: number;
	fontPx: number;
	weight: FontWeight;
	colour: string;
	features?: string | undefined;
	turned?: boolean | undefined;
}

interface FittedStyle {
	fontPx: number;
	minFontPx: number;
	maxWidth: number;
	weight: FontWeight;
}

export interface SatoriElement {
	type: string;
	props: { style: object; children?: string | SatoriElement[]; src?: string; width?: number; height?: number };
}
