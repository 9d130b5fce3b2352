import sharp from 'sharp';
import type { Icon } from '../model/icons.ts';

/**
 * Draws one of a site's icons.
 *
 * @param source bytes of the site's own square image, or null for a plain mark in the site's accent colour
 * @param accent `#rrggbb`
 */
export async function renderIcon(
	{ file, sizePx }: Icon,
	source: Uint8Array | null,
	accent: string,
): Promise<Uint8Array> {
	const image = sharp(source ?? Buffer.from(roofTile(accent)));
	const png = await image.resize(sizePx, sizePx, { fit: 'contain', background: '#00000000' }).png().toBuffer();
	return file.endsWith('.ico') ? icoOf(png, sizePx) : png;
}

/** 瓦: two courses of arched tiles. */
function roofTile(accent: string): string {
	const tile = (x: number, y: number) => `<path d="M${x} ${y}h128v64a64 64 0 0 1-128 0z"/>`;
	const courses = [tile(64, 128), tile(192, 128), tile(320, 128), tile(128, 272), tile(256, 272)].join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="96" fill="${accent}"/><g fill="#fff" stroke="${accent}" stroke-width="12">${courses}</g></svg>`;
}

/** An ICO file with one PNG image (allowed since Windows Vista; ICONDIR and one ICONDIRENTRY, 22 bytes). */
function icoOf(png: Uint8Array, sizePx: number): Uint8Array {
	const header = Buffer.alloc(22);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(1, 4);
	header.writeUInt8(sizePx % 256, 6);
	header.writeUInt8(sizePx % 256, 7);
	header.writeUInt16LE(1, 10);
	header.writeUInt16LE(32, 12);
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(header.length, 18);
	return Buffer.concat([header, png]);
}
