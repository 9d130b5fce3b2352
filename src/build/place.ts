import {
	constants,
	copyFileSync,
	cpSync,
	linkSync,
	mkdirSync,
	type Stats,
	statSync,
	unlinkSync,
	utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { clearOut } from './clear-out.ts';
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
	/** The folder to be filled. What it holds stays where it is what is wanted. */
	staging: string;
}

/**
 * Puts every output where its URL wants it, and the files of `public/` beside them. They are copies with the times of
 * their sources: what is published may be changed by hand without harm to the next build, and a file that is still
 * the same as in the last output is linked to from there and keeps its time, which tools that upload by time rely on.
 * What an output from before the last has left in the folder stays likewise.
 * Synchronous, because thousands of small files by way of Node's thread pool take several times as long.
 */
export function placeOutputs(publication: Publication, folders: OutputFolders): void {
	const { staging, last } = folders;
	const outputs = [...publication.urls.values()];
	const present = clearOut(staging, new Set(outputs.map(({ path }) => path.file)));
	cpSync(folders.assets, join(staging, '_astro'), { recursive: true });
	for (const output of outputs) {
		const { file } = output.path;
		const isPresent = present.delete(file);
		placeFile(sourceOf(output, folders), join(last, file), join(staging, file), isPresent);
	}
}

function placeFile(source: string, last: string, target: string, isPresent: boolean): void {
	const wanted = statSync(source);
	if (isPresent) {
		if (isSame(target, wanted)) return;
		// Never written to: it may be a file of the last output as well.
		unlinkSync(target);
	} else {
		mkdirSync(dirname(target), { recursive: true });
	}
	if (isSame(last, wanted) && canLink(last, target)) return;
	copyFileSync(source, target, constants.COPYFILE_FICLONE);
	utimesSync(target, wanted.atime, wanted.mtime);
}

/** Compares times to the millisecond, since no finer time can be set. */
function isSame(file: string, { size, mtimeMs }: Stats): boolean {
	const placed = statSync(file, { throwIfNoEntry: false });
	return placed?.isFile() === true && placed.size === size && Math.round(placed.mtimeMs) === Math.round(mtimeMs);
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
