import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Publication } from '../publication/publication.ts';
import { renderedFile } from './routes.ts';

/**
 * Puts every rendered output where its URL wants it, and the files of `public/` beside them. The
 * rendered folder is used up: its files are moved.
 */
export async function placeOutputs(
	publication: Publication,
	folders: { rendered: string; publicDir: string; staging: string },
): Promise<void> {
	const { rendered, publicDir, staging } = folders;
	const made = new Set<string>();
	const makeFolder = async (path: string) => {
		if (made.has(path)) return;
		await mkdir(path, { recursive: true });
		made.add(path);
	};

	await makeFolder(staging);
	await rename(join(rendered, '_astro'), join(staging, '_astro'));
	for (const output of publication.urls.values()) {
		const target = join(staging, output.path.file);
		await makeFolder(dirname(target));
		const source = renderedFile(output);
		if (source === null) await copyFile(join(publicDir, output.path.file), target, constants.COPYFILE_FICLONE);
		else await rename(join(rendered, source), target);
	}
}
