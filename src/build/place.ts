import { constants } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { cardFile } from './draw-cards.ts';
import { renderedFile } from './routes.ts';

/**
 * Puts every rendered output where its URL wants it, and the files of `public/` beside them. They
 * are copies: what is published may be changed by hand without harm to the next build.
 */
export async function placeOutputs(
	publication: Publication,
	folders: OutputFolders & { staging: string },
): Promise<void> {
	const { staging } = folders;
	const made = new Set<string>();
	const makeFolder = async (path: string) => {
		if (made.has(path)) return;
		await mkdir(path, { recursive: true });
		made.add(path);
	};

	await makeFolder(staging);
	await cp(join(folders.rendered, '_astro'), join(staging, '_astro'), { recursive: true });
	for (const output of publication.urls.values()) {
		const target = join(staging, output.path.file);
		await makeFolder(dirname(target));
		await copyFile(sourceOf(output, folders), target, constants.COPYFILE_FICLONE);
	}
}

/** Where outputs lie before they are placed. */
interface OutputFolders {
	rendered: string;
	cardDir: string;
	publicDir: string;
	searchDir: string;
}

function sourceOf(output: Output, folders: OutputFolders): string {
	if (output.kind === 'search-index') return join(folders.searchDir, output.name);
	if (output.kind === 'card') return join(folders.cardDir, cardFile(output));
	const source = renderedFile(output);
	return source === null ? join(folders.publicDir, output.path.file) : join(folders.rendered, source);
}
