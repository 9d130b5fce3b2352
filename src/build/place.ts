import { constants } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Publication } from '../publication/publication.ts';
import { renderedFile } from './routes.ts';

/**
 * Puts every rendered output where its URL wants it, and the files of `public/` beside them. They
 * are copies: what is published may be changed by hand without harm to the next build.
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
	await cp(join(rendered, '_astro'), join(staging, '_astro'), { recursive: true });
	for (const output of publication.urls.values()) {
		const target = join(staging, output.path.file);
		await makeFolder(dirname(target));
		const source = renderedFile(output);
		const from = source === null ? join(publicDir, output.path.file) : join(rendered, source);
		await copyFile(from, target, constants.COPYFILE_FICLONE);
	}
}
