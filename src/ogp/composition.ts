import { ensureContrast } from '../model/colour.ts';
import type { CardView } from './card.ts';
import { layout, marks, titleMaxFontPx } from './layout.ts';
import { layoutTitle, type TextLayout } from './line-breaking.ts';
import { type Composition, type Rectangle, Sheet } from './sheet.ts';
import { verticalText } from './vertical-text.ts';
import type { Typesetter } from './typesetter.ts';

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
	drawByline(sheet, card);
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

function drawByline(sheet: Sheet, { variant, byline, logo }: CardView): void {
	const { tagline, colours } = layout;
	const style = { weight: 500, colour: colours.muted } as const;
	if (variant === 'home') sheet.textAtLeft(byline, { ...besideLogo(tagline, logo), ...style });
	else sheet.textAtRight(byline, { ...layout.byline, ...style });
}

function drawSiteName(sheet: Sheet, { variant, siteName }: PlateView, logo: string | null): void {
	if (logo !== null) sheet.image(logo, layout.logo);
	if (variant === 'home') return;
	sheet.textAtLeft(siteName, { ...besideLogo(layout.siteName, logo), weight: 800, colour: layout.colours.ink });
}

/** A place with room for the logo before it, where there is one. */
function besideLogo<Place extends { x: number; maxWidth: number }>(place: Place, logo: string | null): Place {
	const indentPx = logo === null ? 0 : layout.logo.sizePx + layout.logo.gapPx;
	return { ...place, x: place.x + indentPx, maxWidth: place.maxWidth - indentPx };
}

/** The accent, dark enough for white type on it. */
function accentOf({ accent }: Pick<CardView, 'accent'>): string {
	return ensureContrast(accent, [layout.colours.white]);
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
