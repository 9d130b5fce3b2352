import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture, and which of them stands for each cell of the colour cube. */
export interface Palette {
	/** Pixels in memory order R, G, B, A; alpha is ignored. */
	colours: number[];
	indexOfCell: Uint16Array;
}

/**
 * One colour for each cell of the colour cube that a picture has, at most 256: the one of the longest run,
 * so that flat colours are kept exactly and only the shades of anti-aliased edges are rounded.
 *
 * @param reserved colours that are to come, in runs too short to be seen
 */
export function choosePalette(pixels: Uint32Array, reserved: readonly number[]): Palette {
	const totals = new Uint32Array(cellCount);
	const longestRuns = new Uint32Array(cellCount);
	const colourOfCell = new Uint32Array(cellCount);
	for (let start = 0, end = 1; start < pixels.length; start = end, end += 1) {
		const colour = pixels[start]!;
		while (end < pixels.length && pixels[end] === colour) end += 1;
		const cell = cellOf(colour);
		totals[cell]! += end - start;
		if (end - start > longestRuns[cell]!) {
			longestRuns[cell] = end - start;
			colourOfCell[cell] = colour;
		}
	}
	for (const colour of reserved) {
		const cell = cellOf(colour);
		if (totals[cell] === 0) colourOfCell[cell] = colour;
		totals[cell]! += reservedWeight;
	}
	const cells = [...totals.keys()].filter((cell) => totals[cell]! > 0);
	const kept = cells.sort((a, b) => totals[b]! - totals[a]! || a - b).slice(0, maxColours);
	const indexOfCell = new Uint16Array(cellCount).fill(noIndex);
	for (const [index, cell] of kept.entries()) indexOfCell[cell] = index;
	return { colours: kept.map((cell) => colourOfCell[cell]!), indexOfCell };
}

/** The index of the palette's colour for a pixel: its cell's, else the nearest. */
export function indexOf(colour: number, { colours, indexOfCell }: Palette): number {
	const cell = cellOf(colour);
	const known = indexOfCell[cell]!;
	if (known !== noIndex) return known;
	const index = nearest(colour, colours);
	indexOfCell[cell] = index;
	return index;
}

/** A picture's rows as PNG stores them: a byte for the filter type (0, none: best for indices), then one a pixel. */
export function indexRows(pixels: Uint32Array, width: number, height: number, palette: Palette): Buffer {
	const rows = Buffer.alloc(height * (width + 1));
	for (let y = 0, pixel = 0; y < height; y += 1) {
		const row = y * (width + 1) + 1;
		for (let x = 0; x < width; x += 1, pixel += 1) rows[row + x] = indexOf(pixels[pixel]!, palette);
	}
	return rows;
}

const maxColours = 256;

/** More than any anti-aliased edge has pixels of one cell. */
const reservedWeight = 10_000;

/** Sixteen steps a channel: edges of type are as smooth to the eye as with all 256, and half as many bytes. */
const cellBits = 4;
const cellCount = 2 ** (3 * cellBits);
const noIndex = 0xffff;

function cellOf(colour: number): number {
	return ((colour >>> 4) & 15) | ((colour >>> 8) & 0xf0) | ((colour >>> 12) & 0xf00);
}

function nearest(colour: number, colours: readonly number[]): number {
	const distances = colours.map((other) =>
		[0, 8, 16].reduce((sum, shift) => sum + (((colour >>> shift) & 255) - ((other >>> shift) & 255)) ** 2, 0),
	);
	return distances.indexOf(Math.min(...distances));
}

/**
 * A PNG with a palette (https://www.w3.org/TR/png-3/): signature, IHDR, PLTE, IDAT, IEND. `sharp` takes
 * several times as long, all of it for the choice of colours that the design has made already.
 */
export function writePng(rows: Buffer, width: number, height: number, { colours }: Palette): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	const [bitDepth, indexedColour] = [8, 3];
	header.writeUInt8(bitDepth, 8);
	header.writeUInt8(indexedColour, 9);
	const palette = Buffer.from(colours.flatMap((colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255]));
	// Level 3 saves a thirteenth of the bytes for a seventh more time, level 6 a sixth for several times as much.
	const data = deflateSync(rows, { level: 2, memLevel: 9 });
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', palette),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const framed = Buffer.alloc(data.length + 12);
	framed.writeUInt32BE(data.length, 0);
	framed.write(type, 4, 'latin1');
	data.copy(framed, 8);
	framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
	return framed;
}
