import { type ByteSource, type ImageHeader, ImageHeaderError } from './image-bytes.ts';

/**
 * Size of an AVIF: the largest `ispe` property (ISO/IEC 23008-12, 6.5.3), since tiles and thumbnails are
 * smaller than the image, turned where an `irot` property (6.5.10) says so.
 */
export async function readAvif(source: ByteSource): Promise<ImageHeader> {
	const meta = await readMeta(source);
	const properties = findBoxes(findBoxes(findBoxes([meta], 'iprp'), 'ipco'), null);
	let [width, height] = [0, 0];
	let isTurned = false;
	for (const { type, content } of properties) {
		if (type === 'ispe' && content.length >= 12) {
			const size = [content.readUInt32BE(4), content.readUInt32BE(8)] as const;
			if (size[0] * size[1] > width * height) [width, height] = size;
		}
		if (type === 'irot') isTurned = ((content[0] ?? 0) & 1) === 1;
	}
	return isTurned ? { type: 'avif', width: height, height: width } : { type: 'avif', width, height };
}

interface Box {
	type: string;
	content: Buffer;
}

const maxMetaBytes = 1_048_576;
const maxBoxes = 1024;

/** The `meta` box's content. Every box on the way must lie within the file. */
async function readMeta(source: ByteSource): Promise<Box> {
	let meta: Box | undefined;
	let offset = 0;
	for (let boxes = 0; offset < source.size && boxes < maxBoxes; boxes += 1) {
		const head = await source.read(offset, 16);
		const box = readBoxHead(head, source.size - offset);
		if (box === null) throw new ImageHeaderError();
		if (box.type === 'meta' && box.size <= maxMetaBytes) {
			// A full box: version and flags come first.
			meta = { type: 'meta', content: await source.read(offset + box.head + 4, box.size - box.head - 4) };
		}
		offset += box.size;
	}
	if (meta === undefined) throw new ImageHeaderError();
	return meta;
}

/** The boxes of one type, or of all, directly within these. */
function findBoxes(parents: readonly Box[], type: string | null): Box[] {
	return parents.flatMap(({ content }) => {
		const found: Box[] = [];
		let offset = 0;
		while (offset < content.length && found.length < maxBoxes) {
			const box = readBoxHead(content.subarray(offset, offset + 16), content.length - offset);
			if (box === null) break;
			if (type === null || box.type === type) {
				found.push({ type: box.type, content: content.subarray(offset + box.head, offset + box.size) });
			}
			offset += box.size;
		}
		return found;
	});
}

/** ISO/IEC 14496-12, 4.2: size 1 means a 64-bit size, 0 all that is left. Null where the box is not whole. */
function readBoxHead(head: Buffer, available: number): { type: string; size: number; head: number } | null {
	if (head.length < 8) return null;
	const short = head.readUInt32BE(0);
	const isLong = short === 1 && head.length >= 16;
	const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? available : short;
	const headLength = isLong ? 16 : 8;
	return size < headLength || size > available ? null : { type: head.toString('latin1', 4, 8), size, head: headLength };
}
