import { readAvif } from './image-avif.ts';
import { type ByteSource, endsWith, type ImageHeader, ImageHeaderError } from './image-bytes.ts';
import { readJpeg } from './image-jpeg.ts';
import { readSvgTokens, type SvgAttribute, SvgSyntaxError } from './svg-tokens.ts';

/**
 * Reads type and size of an image from as few bytes as its format allows, and looks whether its end is
 * there. Pixels are never decoded, so a hostile file costs no memory.
 *
 * @throws ImageHeaderError where the file is damaged, cut off, or of another type
 */
export async function readImageHeader(source: ByteSource): Promise<ImageHeader> {
	const head = await source.read(0, headBytes);
	const format = formats.find(({ matches }) => matches(head));
	if (format === undefined) throw new ImageHeaderError(nameForeign(head));
	const header = await format.read(head, source);
	if (!(header.width > 0 && header.height > 0)) throw new ImageHeaderError();
	return header;
}

const headBytes = 4096;

interface Format {
	matches(head: Buffer): boolean;
	read(head: Buffer, source: ByteSource): ImageHeader | Promise<ImageHeader>;
}

const formats: readonly Format[] = [
	{ matches: (head) => head.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n', read: readPng },
	{
		matches: (head) => head.subarray(0, 3).toString('latin1') === '\xff\xd8\xff',
		read: (_, source) => readJpeg(source),
	},
	{ matches: (head) => /^GIF8[79]a/u.test(ascii(head, 0, 6)), read: readGif },
	{ matches: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP', read: readWebp },
	{
		matches: (head) => ascii(head, 4, 8) === 'ftyp' && /avif|avis/u.test(ascii(head, 8, 64)),
		read: (_, source) => readAvif(source),
	},
	{ matches: (head) => svgRoot(head) !== null, read: readSvg },
];

/** PNG specification, 11.2.2 IHDR. */
async function readPng(head: Buffer, source: ByteSource): Promise<ImageHeader> {
	if (head.length < 24 || ascii(head, 12, 16) !== 'IHDR' || !(await endsWith(source, 'IEND')))
		throw new ImageHeaderError();
	return { type: 'png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** GIF89a specification, 18 Logical Screen Descriptor. */
function readGif(head: Buffer): ImageHeader {
	if (head.length < 13) throw new ImageHeaderError();
	return { type: 'gif', width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
}

/** RFC 9649: VP8X canvas, VP8L bit stream (7.1) or VP8 key frame (RFC 6386, 9.1). */
function readWebp(head: Buffer, { size }: ByteSource): ImageHeader {
	if (head.length < 30 || head.readUInt32LE(4) + 8 > size) throw new ImageHeaderError();
	switch (ascii(head, 12, 16)) {
		case 'VP8X':
			return { type: 'webp', width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
		case 'VP8L': {
			const bits = head.readUInt32LE(21);
			return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 'VP8 ':
			return { type: 'webp', width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
		default:
			throw new ImageHeaderError();
	}
}

/**
 * The natural size of an SVG: width and height of its root element, a missing one by the ratio of the viewBox
 * (SVG 2, 8.12), else CSS's default object size (CSS Images 3, 5.1), which fonts and sets of symbols have.
 */
function readSvg(head: Buffer): ImageHeader {
	const attributes = new Map(svgRoot(head)?.map(({ name, value }) => [name, value]));
	const box = /^\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u.exec(attributes.get('viewBox') ?? '');
	const [boxWidth, boxHeight] = [Number(box?.[1]), Number(box?.[2])];
	const hasBox = boxWidth > 0 && boxHeight > 0;
	const ratio = boxWidth / boxHeight;
	const written = { width: svgLength(attributes.get('width')), height: svgLength(attributes.get('height')) };
	const width = written.width ?? (hasBox ? (written.height === null ? boxWidth : written.height * ratio) : 300);
	const height = written.height ?? (hasBox ? width / ratio : 150);
	return { type: 'svg', width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** Pixels of a length that does not depend on where the image stands; null for one that does, and for none. */
function svgLength(value = ''): number | null {
	const [, number, unit = 'px'] = /^\s*([\d.]+)(px|in|cm|mm|pt|pc)?\s*$/u.exec(value) ?? [];
	return Number(number) > 0 ? Number(number) * pixelsPerUnit[unit]! : null;
}

/** CSS Values 4, 6.2. */
const pixelsPerUnit: Readonly<Record<string, number>> = {
	px: 1,
	in: 96,
	cm: 96 / 2.54,
	mm: 96 / 25.4,
	pt: 96 / 72,
	pc: 16,
};

/** Attributes of the first element, if that is an `<svg>`; null otherwise. */
function svgRoot(head: Buffer): SvgAttribute[] | null {
	if (!/^(?:\xef\xbb\xbf)?\s*</u.test(ascii(head, 0, 64))) return null;
	try {
		for (const token of readSvgTokens(head.toString('utf8'))) {
			if (token.kind === 'open') return token.name.replace(/^.*:/u, '') === 'svg' ? token.attributes : null;
		}
	} catch (error) {
		if (!(error instanceof SvgSyntaxError)) throw error;
	}
	return null;
}

const foreign: readonly [RegExp, string][] = [
	[/^(?:II\*\0|MM\0\*)/u, 'TIFF'],
	[/^BM/u, 'BMP'],
	[/^%PDF/u, 'PDF'],
	[/^....ftyp/su, 'HEIC'],
	[/^\0\0[^\0]\0/u, 'ICO'],
	[/^8BPS/u, 'PSD'],
];

/** What a file is that is no image for a page; undefined for an empty one. */
function nameForeign(head: Buffer): string | undefined {
	if (head.length === 0) return undefined;
	return foreign.find(([pattern]) => pattern.test(ascii(head, 0, 16)))?.[1] ?? '?';
}

function ascii(bytes: Buffer, start: number, end: number): string {
	return bytes.toString('latin1', start, end);
}
