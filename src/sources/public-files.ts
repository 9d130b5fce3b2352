import { readdirSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareCodePoints } from '../model/text.ts';
import { type ImageHeader, ImageHeaderError, type ImageType } from './image-bytes.ts';
import { readImageHeader } from './image-header.ts';

/** The files of `public/`. Images are looked into when asked for, once each. */
export interface PublicFiles {
	/** Paths with a leading `/`, ordered by code point. */
	paths: string[];
	/** The path on disk of a path as written, which may differ in its Unicode form; undefined if there is none. */
	find(path: string): string | undefined;
	/** Type and size of an image, or what is wrong with it; undefined if there is no such file. */
	image(path: string): Promise<ImageHeader | PublicImageProblem | undefined>;
	/** Pixel size of a sound image; undefined if there is none. */
	imageSize(path: string): Promise<ImageSize | undefined>;
	/** The sizes asked for so far, by path, in the order of the paths. */
	knownSizes(): Record<string, ImageSize>;
}

export interface ImageSize {
	width: number;
	height: number;
}

export interface PublicImageProblem {
	rule: 'image-type' | 'image-corrupt' | 'image-pixels';
	params: Record<string, string | number>;
}

/** Lists a `public/` folder. A link out of it, a hidden folder of an editor or a folder without end is left out. */
export async function createPublicFiles(publicDir: string): Promise<PublicFiles> {
	const paths = isFolder(publicDir) ? listFiles(publicDir, '', [realpathSync(publicDir)]) : [];
	paths.sort(compareCodePoints);
	const byComposedPath = new Map(paths.map((path) => [path.normalize('NFC'), path]));
	const known = new Set(paths);
	const images = new Map<string, Promise<ImageHeader | PublicImageProblem>>();
	const sizes = new Map<string, ImageSize>();

	const find = (path: string) => (known.has(path) ? path : byComposedPath.get(path.normalize('NFC')));
	const image = async (path: string) => {
		const found = find(path);
		if (found === undefined) return undefined;
		const pending = images.get(found) ?? inspectImage(publicDir, found);
		images.set(found, pending);
		const header = await pending;
		if (!('rule' in header)) sizes.set(found, { width: header.width, height: header.height });
		return header;
	};
	return {
		paths,
		find,
		image,
		async imageSize(path) {
			const header = await image(path);
			return header === undefined || 'rule' in header ? undefined : { width: header.width, height: header.height };
		},
		knownSizes: () => Object.fromEntries([...sizes].sort(([a], [b]) => compareCodePoints(a, b))),
	};
}

/** As many pixels as sharp opens without being told to. */
const maxPixels = 0x3fff * 0x3fff;

const typesByExtension: Record<string, ImageType> = {
	png: 'png',
	jpg: 'jpeg',
	jpeg: 'jpeg',
	webp: 'webp',
	avif: 'avif',
	gif: 'gif',
	svg: 'svg',
};

async function inspectImage(publicDir: string, path: string): Promise<ImageHeader | PublicImageProblem> {
	const file = await open(join(publicDir, path), 'r');
	try {
		const { size } = await file.stat();
		const header = await readImageHeader({
			size,
			async read(offset, length) {
				const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
				const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
				return buffer.subarray(0, bytesRead);
			},
		});
		const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
		if (typesByExtension[extension] !== header.type) {
			return { rule: 'image-type', params: { image: path, actual: header.type.toUpperCase() } };
		}
		const { width, height } = header;
		return width * height > maxPixels ? { rule: 'image-pixels', params: { image: path, width, height } } : header;
	} catch (error) {
		if (!(error instanceof ImageHeaderError)) throw error;
		return error.actual === undefined
			? { rule: 'image-corrupt', params: { image: path } }
			: { rule: 'image-type', params: { image: path, actual: error.actual } };
	} finally {
		await file.close();
	}
}

function listFiles(folder: string, prefix: string, ancestors: readonly string[]): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		const name = `${prefix}/${entry.name}`;
		const real = entry.isSymbolicLink() ? realPathInside(path, ancestors[0]!) : path;
		if (real === null || entry.name === '.DS_Store' || entry.name === '.git') return [];
		const stats = entry.isSymbolicLink() ? statSync(path) : entry;
		if (stats.isFile()) return [name];
		if (!stats.isDirectory() || ancestors.includes(realpathSync(path))) return [];
		return listFiles(path, name, [...ancestors, realpathSync(path)]);
	});
}

function realPathInside(link: string, root: string): string | null {
	try {
		const target = realpathSync(link);
		return target.startsWith(root + sep) ? target : null;
	} catch {
		return null;
	}
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
