import { drawableText } from './drawable-text.ts';
import type { FontWeight } from './font-files.ts';
import { layoutTitle } from './line-breaking.ts';
import { type Face, proportional, type Typesetter } from './typesetter.ts';

/** One layer of a card, ready to be drawn: satori's element and the fonts it needs. */
export interface Composition {
	root: SatoriElement;
	faces: Face[];
	width: number;
	height: number;
}

/** Collects what is drawn on one part of a card, from back to front. */
export class Sheet {
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

	textAtLeft(text: string, style: FittedStyle & { x: number; baseline: number; colour: string }): void {
		const set = this.fit(text, style);
		this.text(set.text, { ...style, ...set });
	}

	textAtRight(
		text: string,
		{ right, ...style }: FittedStyle & { right: number; baseline: number; colour: string },
	): void {
		const set = this.fit(text, style);
		this.text(set.text, { ...style, ...set, x: right - set.widthPx });
	}

	/** The size, down to the smallest, at which a line fits; a text too long even then loses its end. */
	fit(text: string, { fontPx, minFontPx, maxWidth, weight }: FittedStyle) {
		const box = {
			widthPx: maxWidth,
			heightPx: fontPx,
			leading: 1,
			minFontPx,
			phraseFontPx: minFontPx,
			maxFontPx: fontPx,
		};
		const { lines, fontSizePx } = layoutTitle(text, box, (part) => this.typesetter.advances(part, weight));
		return { text: lines[0]?.text ?? '', widthPx: lines[0]?.widthPx ?? 0, fontPx: fontSizePx };
	}
}

function element(style: object, children?: string | SatoriElement[]): SatoriElement {
	return { type: 'div', props: { style, ...(children !== undefined && { children }) } };
}

export interface Rectangle {
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
