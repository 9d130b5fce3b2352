import { open } from 'node:fs/promises';
import type { Point } from '../model/diagnostic.ts';
import { type ByteSource, type ImageHeader, ImageHeaderError, type ImageType } from './image-bytes.ts';
import { readImageHeader } from './image-header.ts';
import { findSvgProblem } from './svg-safety.ts';

export interface ImageProblem {
	rule: 'image-type' | 'image-corrupt' | 'image-pixels' | 'svg-reference' | 'svg-script';
	params: Record<string, string | number>;
	/** Where in the file, for those that are text. */
	start?: Point;
	/** Whether browsers show it all the same. */
	isShown?: boolean;
}

/** Extensions of the files that a page shows as images. */
export const imageTypes: Readonly<Record<string, ImageType>> = {
	png: 'png',
	jpg: 'jpeg',
	jpeg: 'jpeg',
	webp: 'webp',
	avif: 'avif',
	gif: 'gif',
	svg: 'svg',
};

/** As many pixels as sharp opens without being told to. */
const maxPixels = 0x3fff * 0x3fff;

/** Far above any drawing; all of it is read. */
const maxSvgBytes = 10 * 1_048_576;

/** Type and size of an image, or what is wrong with it. `image` is its name for messages. */
export async function inspectImage(path: string, image: string): Promise<ImageHeader | ImageProblem> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		const source: ByteSource = {
			size,
			async read(offset, length) {
				const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
				const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
				return buffer.subarray(0, bytesRead);
			},
		};
		const header = await readImageHeader(source);
		const extension = image.slice(image.lastIndexOf('.') + 1).toLowerCase();
		if (imageTypes[extension] !== header.type) {
			return {
				rule: 'image-type',
				params: { image, actual: header.type.toUpperCase() },
				isShown: header.type !== 'svg',
			};
		}
		const { width, height } = header;
		if (width * height > maxPixels) return { rule: 'image-pixels', params: { image, width, height } };
		return (header.type === 'svg' ? await inspectSvg(source, image) : null) ?? header;
	} catch (error) {
		if (!(error instanceof ImageHeaderError)) throw error;
		return error.actual === undefined
			? { rule: 'image-corrupt', params: { image } }
			: { rule: 'image-type', params: { image, actual: error.actual } };
	} finally {
		await file.close();
	}
}

async function inspectSvg(source: ByteSource, image: string): Promise<ImageProblem | null> {
	if (source.size > maxSvgBytes) {
		return { rule: 'svg-reference', params: { image, what: `${source.size} > ${maxSvgBytes} bytes` } };
	}
	const text = (await source.read(0, source.size)).toString('utf8');
	const problem = findSvgProblem(text);
	if (problem === null) return null;
	const { rule, offset, what } = problem;
	const before = text.slice(0, offset);
	const start = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
	return { rule, params: { image, what }, start };
}
