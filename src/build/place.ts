import { constants, copyFileSync, cpSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { cardFile } from './draw-cards.ts';
import { imageFile } from './make-images.ts';
import { renderTarget } from './routes.ts';

/** Where outputs lie before they are placed, and where to: absolute paths. */
export interface OutputFolders {
	/** Styles and scripts that pages link to. */
	assets: string;
	rendered: string;
	cardDir: string;
	imageDir: string;
	publicDir: string;
	searchDir: string;
	/** The output of the last build, if any. */
	last: string;
	/** An empty folder to be filled. */
	staging: string;
}

/**
 * Puts every output where its URL wants it, and the files of `public/` beside them. They are copies with the times of
 * their sources: what is published may be changed by hand without harm to the next build, and a file that is still
 * the same as in the last output is linked to from there and keeps its time, which tools that upload by time rely on.
 * Synchronous, because thousands of small files by way of Node's thread pool take several times as long.
 */
export function placeOutputs(publication: Publication, folders: OutputFolders): void {
	const { staging, last } = folders;
	const made = new Set<string>();
	cpSync(folders.assets, join(staging, '_astro'), { recursive: true });
	for (const output of publication.urls.values()) {
		const { file } = output.path;
		const target = join(staging, file);
		const folder = dirname(target);
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		placeFile(sourceOf(output, folders), join(last, file), target);
	}
}

function placeFile(source: string, last: string, target: string): void {
	const { size, mtimeMs, atime, mtime } = statSync(source);
	const placed = statSync(last, { throwIfNoEntry: false });
	// To the millisecond, since no finer time can be set.
	const isSame = placed?.isFile() && placed.size === size && Math.round(placed.mtimeMs) === Math.round(mtimeMs);
	if (isSame && canLink(last, target)) return;
	copyFileSync(source, target, constants.COPYFILE_FICLONE);
	utimesSync(target, atime, mtime);
}

function canLink(file: string, link: string): boolean {
	try {
		linkSync(file, link);
		return true;
	} catch {
		return false;
	}
}

function sourceOf(output: Output, folders: OutputFolders): string {
	if (output.kind === 'search-index') return join(folders.searchDir, output.name);
	if (output.kind === 'card') return join(folders.cardDir, cardFile(output));
	if (output.kind === 'image') return join(folders.imageDir, imageFile(output));
	const target = renderTarget(output);
	return target === null ? join(folders.publicDir, output.path.file) : join(folders.rendered, target.name);
}
