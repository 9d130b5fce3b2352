export type ImageType = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg';

/** What an image's first bytes say of it. */
export interface ImageHeader {
	type: ImageType;
	/** Pixels as shown, with an orientation of the camera applied. */
	width: number;
	height: number;
}

/** Access to a file's bytes; a read past the end gives fewer. */
export interface ByteSource {
	size: number;
	read(offset: number, length: number): Promise<Buffer>;
}

/** The file is no image that a page can show: `actual` names what it is, undefined if it is a damaged image. */
export class ImageHeaderError extends Error {
	readonly actual: string | undefined;

	constructor(actual?: string) {
		super(actual === undefined ? 'The image is damaged' : `The file is ${actual}`);
		this.name = 'ImageHeaderError';
		this.actual = actual;
	}
}

/** Whether a mark of the end stands near the end; programs may append data of their own. */
export async function endsWith(source: ByteSource, mark: string, from = 0): Promise<boolean> {
	const start = Math.max(from, source.size - 65_536);
	return (await source.read(start, source.size - start)).includes(mark, 0, 'latin1');
}
