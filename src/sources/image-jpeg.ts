import { type ByteSource, endsWith, type ImageHeader, ImageHeaderError } from './image-bytes.ts';

/**
 * Size of a JPEG: of the first start-of-frame segment (ITU T.81, B.2.2), turned as the Exif orientation
 * says, as browsers do.
 */
export async function readJpeg(source: ByteSource): Promise<ImageHeader> {
	let orientation = 1;
	let offset = 2;
	for (let segments = 0; segments < maxSegments; segments += 1) {
		const head = await source.read(offset, 10);
		if (head.length < 4 || head[0] !== 0xff) throw new ImageHeaderError();
		const marker = head[1]!;
		// Any number of 0xFF may precede a marker.
		if (marker === 0xff) {
			offset += 1;
			continue;
		}
		const length = head.readUInt16BE(2);
		if (isStartOfFrame(marker)) {
			if (head.length < 9 || !(await endsWith(source, '\xff\xd9', offset))) throw new ImageHeaderError();
			const [height, width] = [head.readUInt16BE(5), head.readUInt16BE(7)];
			return orientation >= 5 ? { type: 'jpeg', width: height, height: width } : { type: 'jpeg', width, height };
		}
		if (marker === 0xe1) orientation = readOrientation(await source.read(offset + 4, length - 2)) ?? orientation;
		if (length < 2 || marker === 0xda) throw new ImageHeaderError();
		offset += 2 + length;
	}
	throw new ImageHeaderError();
}

const maxSegments = 4096;

/** SOF0–SOF15 but for DHT, JPG and DAC, which share the range. */
function isStartOfFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Exif 2.3, 4.6: tag 0x0112 of the first image file directory. */
function readOrientation(segment: Buffer): number | undefined {
	if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
	const tiff = segment.subarray(6);
	if (tiff.length < 8) return undefined;
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const read16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	const entries = Math.min(read16(directory), 512);
	for (let index = 0; index < entries; index += 1) {
		const entry = directory + 2 + index * 12;
		if (read16(entry) === 0x0112) return read16(entry + 8);
	}
	return undefined;
}
