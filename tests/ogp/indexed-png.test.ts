import sharp from 'sharp';
import { expect, test } from 'vitest';
import { choosePalette, indexOf, indexRows, writePng } from '../../src/ogp/indexed-png.ts';

const rgba = (hex: number) => ((((hex & 255) << 16) | (hex & 0xff00) | (hex >>> 16)) >>> 0) + 0xff000000;

async function encodeAndDecode(pixels: Uint32Array, width: number, height: number): Promise<Uint32Array> {
	const palette = choosePalette(pixels, []);
	const png = writePng(indexRows(pixels, width, height, palette), width, height, palette);
	const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return new Uint32Array(new Uint8Array(data).buffer);
}

test('flat colours come back exactly', async () => {
	const colours = [0xfaf7f0, 0x1a1917, 0x1f5f8b, 0xb3261e].map(rgba);
	const pixels = Uint32Array.from({ length: 64 * 8 }, (_, at) => colours[(at % 64) >> 4]!);
	expect(await encodeAndDecode(pixels, 64, 8)).toEqual(pixels);
});

test('of colours next to each other the one of the longest run stands for both', async () => {
	const [paper, edge] = [rgba(0xf0f0f0), rgba(0xf1f2f3)];
	const pixels = Uint32Array.of(edge, paper, paper, paper, edge, edge);
	expect(await encodeAndDecode(pixels, 6, 1)).toEqual(new Uint32Array(6).fill(paper));
});

test('more than 256 colours go to the nearest of the palette', async () => {
	const pixels = Uint32Array.from({ length: 4096 }, (_, at) =>
		rgba(((at & 15) << 20) | ((at & 0xf0) << 8) | ((at & 0xf00) >> 4)),
	);
	const decoded = await encodeAndDecode(pixels, 64, 64);
	expect(new Set(decoded).size).toBe(256);
	expect(decoded.length).toBe(4096);
});

test('a reserved colour has a place though the picture has none of it', () => {
	const palette = choosePalette(Uint32Array.of(rgba(0xffffff)), [rgba(0x123456)]);
	expect(palette.colours[indexOf(rgba(0x123456), palette)]).toBe(rgba(0x123456));
});
