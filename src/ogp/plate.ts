import { ensureContrast } from '../model/colour.ts';
import { choosePalette, indexOf, indexRows, type Palette, writePng } from './indexed-png.ts';
import { layout } from './layout.ts';

/** 版: the drawn plate that many cards are printed on, with the palette that all of them share. */
export interface Plate {
	/** Pixels in memory order R, G, B, A. */
	pixels: Uint32Array;
	/** The same as rows of indices, ready for a PNG. */
	rows: Buffer;
	palette: Palette;
}

/** Prepares a drawn plate to be printed on in the colours that type has. */
export function makePlate(pixels: Uint32Array, accent: string): Plate {
	const { paper, ink, muted, white } = layout.colours;
	const dark = ensureContrast(accent, [white]);
	const edges = [
		[ink, paper],
		[muted, paper],
		[dark, paper],
		[white, dark],
	] as const;
	const palette = choosePalette(
		pixels,
		edges.flatMap(([over, under]) => shadesBetween(over, under)),
	);
	return { pixels, palette, rows: indexRows(pixels, layout.width, layout.height, palette) };
}

/**
 * A card as a PNG: type laid over its plate.
 *
 * @param type pixels of the type's sheet, with alpha not premultiplied
 */
export function printCard(type: Uint32Array, { pixels, rows: plateRows, palette }: Plate): Buffer {
	const rows = Buffer.from(plateRows);
	const { x: left, y: top, width, height } = layout.typeSheet;
	for (let y = 0, at = 0; y < height; y += 1) {
		const row = (top + y) * layout.width + left;
		const indexRow = (top + y) * (layout.width + 1) + 1 + left;
		for (let x = 0; x < width; x += 1, at += 1) {
			const ink = type[at]!;
			const alpha = alphaSteps[ink >>> 24]!;
			if (alpha === 0) continue;
			const colour = alpha === 255 ? ink : blend(ink, pixels[row + x]!, alpha);
			rows[indexRow + x] = indexOf(colour, palette);
		}
	}
	return writePng(rows, layout.width, layout.height, palette);
}

/**
 * Steps from paper to ink at the edges of type: no eye tells ten from all 256, and a card has a seventh
 * fewer bytes.
 */
const edgeSteps = 10;
const alphaSteps = Uint8Array.from({ length: 256 }, (_, alpha) => stepAlpha(Math.round((alpha / 255) * edgeSteps)));

function stepAlpha(step: number): number {
	return Math.round((step / edgeSteps) * 255);
}

function shadesBetween(over: string, under: string): number[] {
	return Array.from({ length: edgeSteps + 1 }, (_, step) => blend(pixelOf(over), pixelOf(under), stepAlpha(step)));
}

/** `#rrggbb` as a pixel. */
function pixelOf(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
		number,
		number,
		number,
	];
	return (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
}

/** Source over an opaque destination, `alpha` of 255. */
function blend(over: number, under: number, alpha: number): number {
	const rest = 255 - alpha;
	const red = ((over & 255) * alpha + (under & 255) * rest + 127) / 255;
	const green = (((over >>> 8) & 255) * alpha + ((under >>> 8) & 255) * rest + 127) / 255;
	const blue = (((over >>> 16) & 255) * alpha + ((under >>> 16) & 255) * rest + 127) / 255;
	return (red | 0 | ((green | 0) << 8) | ((blue | 0) << 16) | (255 << 24)) >>> 0;
}
