import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import type { BlobStore } from '../cache/blob-store.ts';
import { digestJson } from '../cache/digest.ts';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { type ImageVariant, variantEncoding } from '../model/responsive-image.ts';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import type { BuildProgress } from './progress.ts';

type Transform = typeof sharpService.transform;
type ImageOutput = Extract<Output, { kind: 'image' }>;

export interface MadeImages {
	/** Encoded now, and found in the cache. */
	made: number;
	reused: number;
	diagnostics: Diagnostic[];
}

/** The encoder uses threads of its own. */
const atOnce = 2;

/** Name of a made image until it is placed. */
export function imageFile({ path }: ImageOutput): string {
	return basename(path.file);
}

/** Makes the smaller images that the store does not hold with Astro's image service, and lays them all in a folder. */
export async function makeImages(
	publication: Publication,
	{ publicDir, imageDir }: { publicDir: string; imageDir: string },
	{ store, onProgress }: { store: BlobStore; onProgress: BuildProgress },
): Promise<MadeImages> {
	const outputs = [...publication.urls.values()].filter((output): output is ImageOutput => output.kind === 'image');
	await mkdir(imageDir, { recursive: true });
	await removeOthers(imageDir, new Set(outputs.map(imageFile)));
	const result: MadeImages = { made: 0, reused: 0, diagnostics: [] };
	const pending: ImageOutput[] = [];
	for (const output of outputs) {
		const target = join(imageDir, imageFile(output));
		const stored = existsSync(target) ? undefined : await store.get(keyOf(output.image.variant));
		if (stored !== undefined) await writeWhole(target, stored);
		if (existsSync(target)) result.reused += 1;
		else pending.push(output);
	}
	const total = pending.length;
	const work = async () => {
		for (let output = pending.shift(); output !== undefined; output = pending.shift()) {
			const { source, variant } = output.image;
			const bytes = await encode(join(publicDir, source), variant.width);
			if (bytes === null) {
				result.diagnostics.push(diagnose('image-corrupt', output.owner, { image: source }));
				continue;
			}
			await store.put(keyOf(variant), bytes);
			await writeWhole(join(imageDir, imageFile(output)), bytes);
			onProgress({ phase: 'images', done: ++result.made, total });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return result;
}

/** Null where the image cannot be decoded: the service then answers with the image itself. */
async function encode(path: string, width: number): Promise<Uint8Array | null> {
	const { format, quality, effort } = variantEncoding;
	// Of Astro's whole image configuration the service reads its own part.
	const config = { service: { entrypoint: '', config: { avif: { effort } } } } as Parameters<Transform>[2];
	const logger = { warn: () => undefined } as unknown as Parameters<Transform>[3];
	const made = await sharpService.transform(
		await readFile(path),
		{ src: path, width, format, quality },
		config,
		logger,
	);
	// libvips names the container of AVIF.
	return String(made.format) === 'heif' || made.format === format ? made.data : null;
}

function keyOf(variant: ImageVariant) {
	return `image/${digestJson(variant)}` as const;
}

/** A build that is killed leaves no half of a file under its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	await writeFile(`${path}.part`, bytes);
	await rename(`${path}.part`, path);
}

async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
	for (const name of readdirSync(folder)) if (!names.has(name)) await rm(join(folder, name));
}
