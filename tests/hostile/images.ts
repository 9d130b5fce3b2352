import { crc32, deflateSync } from 'node:zlib';

/** A PNG of any size that says what it is but holds next to nothing. */
export function png(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 0, 0, 0, 0], 8);
	const rows = width * height > 10_000 ? Buffer.alloc(10) : Buffer.alloc((width + 1) * height);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type), content]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(content.length, 0);
	frame.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A JPEG's first bytes: start of image and of a frame of this size. */
export function jpegHead(width: number, height: number): Buffer {
	const frame = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
	frame.writeUInt16BE(height, 7);
	frame.writeUInt16BE(width, 9);
	return frame;
}

export function gif(width: number, height: number): Buffer {
	const bytes = Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1');
	bytes.writeUInt16LE(width, 6);
	bytes.writeUInt16LE(height, 8);
	return bytes;
}

export function svg(content: string, attributes = ''): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" ${attributes}>${content}</svg>\n`;
}

/** `<use>` of ten, of ten, …: 10^levels circles of a few lines. */
export function nestedUse(levels: number): string {
	const groups = Array.from({ length: levels }, (_, level) => {
		const href = level === 0 ? '' : `<use href="#g${level - 1}"/>`.repeat(10);
		return `<g id="g${level}">${level === 0 ? '<circle r="1"/>' : href}</g>`;
	});
	return svg(`<defs>${groups.join('')}</defs><use href="#g${levels - 1}"/>`);
}
