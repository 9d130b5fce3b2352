import { join } from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import type { ShownImage } from '../model/responsive-image.ts';
import { compareCodePoints } from '../model/text.ts';
import type { ImageHeader } from './image-bytes.ts';
import { digestImage } from './image-digest.ts';
import { type ImageProblem, imageTypes, inspectImage } from './image-inspection.ts';
import { listPublicFolder } from './public-folder.ts';

/** The files of `public/`. Images are looked into when asked for, once each. */
export interface PublicFiles {
	/** Paths with a leading `/`, ordered by code point. */
	paths: string[];
	/** The path on disk of a path as written, which may differ in its Unicode form; undefined if there is none. */
	find(path: string): string | undefined;
	/** Type and size of an image, or what is wrong with it; undefined if there is no such file. */
	image(path: string): Promise<ImageHeader | ImageProblem | undefined>;
	/** Pixel size of a sound image; undefined if there is none. */
	imageSize(path: string): Promise<ShownImage | undefined>;
	/** The same of an image that pages show, with what names the files made of it. */
	shownImage(path: string): Promise<ShownImage | undefined>;
	/** All images asked for so far, by path, in the order of the paths. */
	knownSizes(): Record<string, ShownImage>;
	/** Names that cannot be published, and images that must not be: all are looked into, used or not. */
	findProblems(): Promise<Diagnostic[]>;
}

/** Lists a `public/` folder. A link out of it or in a circle is left out, and is one of its problems. */
export async function createPublicFiles(publicDir: string): Promise<PublicFiles> {
	const { paths, diagnostics } = listPublicFolder(publicDir);
	const byComposedPath = new Map(paths.map((path) => [path.normalize('NFC'), path]));
	const known = new Set(paths);
	const images = new Map<string, Promise<ImageHeader | ImageProblem>>();
	const sizes = new Map<string, ShownImage>();

	const find = (path: string) => (known.has(path) ? path : byComposedPath.get(path.normalize('NFC')));
	const inspect = (path: string) => {
		const pending = images.get(path) ?? inspectImage(join(publicDir, path), path);
		images.set(path, pending);
		return pending;
	};
	const image = async (path: string) => {
		const found = find(path);
		if (found === undefined) return undefined;
		const header = await inspect(found);
		if (!('rule' in header) && !sizes.has(found)) sizes.set(found, { width: header.width, height: header.height });
		return header;
	};
	const digests = new Map<string, Promise<string | undefined>>();
	return {
		paths,
		find,
		image,
		async imageSize(path) {
			const header = await image(path);
			return header === undefined || 'rule' in header ? undefined : { width: header.width, height: header.height };
		},
		async shownImage(path) {
			const header = await image(path);
			const found = find(path);
			if (found === undefined || header === undefined || 'rule' in header) return undefined;
			const pending = digests.get(found) ?? digestImage(join(publicDir, found), header);
			digests.set(found, pending);
			const digest = await pending;
			const shown = { width: header.width, height: header.height, ...(digest !== undefined && { digest }) };
			sizes.set(found, shown);
			return shown;
		},
		knownSizes: () => Object.fromEntries([...sizes].sort(([a], [b]) => compareCodePoints(a, b))),
		async findProblems() {
			const found = [...diagnostics];
			for (const path of paths.filter(isImage)) {
				const header = await inspect(path);
				if ('rule' in header) found.push(diagnoseImage(path, header));
			}
			return found;
		},
	};
}

function isImage(path: string): boolean {
	return (/\.(?<extension>[^./]+)$/u.exec(path)?.groups?.extension ?? '').toLowerCase() in imageTypes;
}

function diagnoseImage(path: string, { rule, params, start, isShown = false }: ImageProblem): Diagnostic {
	return diagnose(rule, { file: `public${path}`, ...(start && { start }) }, params, isShown ? 'warning' : 'error');
}
