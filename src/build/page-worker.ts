import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { BlobKey } from '../cache/blob-store.ts';
import { openFolders } from '../cache/folders.ts';
import { integrityOf, withIntegrity } from '../deploy/integrity.ts';
import { htmlKey } from '../sources/bodies.ts';
import type { OutputLocals } from '../views/output.ts';
import type { ChromeView } from '../views/view.ts';

/** What all tasks of a thread have in common. */
export interface PageWorkerData {
	/** Absolute path of the compiled templates' entry. */
	entry: string;
	/** Absolute path of the styles and scripts that pages link to, and their address on the site. */
	assetsDir: string;
	assetsUrl: string;
	/** Absolute path of the site's `public/`. */
	publicDir: string;
	/** Absolute paths of the folders with articles' HTML. */
	blobFolders: readonly string[];
	chrome: ChromeView;
}

export interface PageTask {
	/** Path of the output under Astro's routes. */
	path: string;
	view: object;
	/** Absolute path of the file to write. */
	file: string;
	/** Whether it is a page of HTML, whose scripts get their integrity. */
	isPage: boolean;
}

// Tinypool puts data of its own first.
const [, { entry, assetsDir, assetsUrl, publicDir, blobFolders, chrome }] = workerData as [unknown, PageWorkerData];
const { renderOutput } = (await import(pathToFileURL(entry).href)) as typeof import('./page-server.ts');
const bodies = openFolders(blobFolders);
const integrity = new Map(
	readdirSync(assetsDir)
		.filter((name) => name.endsWith('.js'))
		.map((name) => [assetsUrl + name, integrityOf(readFileSync(join(assetsDir, name)))]),
);

/**
 * Runs in a thread: renders outputs and writes their files. An error's class does not cross threads, so a body that
 * cannot be read any more is named as plain data.
 */
export default async function renderPages(tasks: readonly PageTask[]): Promise<{ lost: BlobKey } | null> {
	for (const task of tasks) {
		const lost = await renderPage(task);
		if (lost !== undefined) return { lost };
	}
	return null;
}

/** @returns the key of a body that cannot be read; nothing is written then */
async function renderPage({ path, view, file, isPage }: PageTask): Promise<BlobKey | undefined> {
	let lost: BlobKey | undefined;
	const locals: OutputLocals = {
		view,
		chrome,
		readPublicFile: (name) => readFile(join(publicDir, name)),
		async readBody(bodyKey) {
			const key = htmlKey(bodyKey);
			const bytes = await bodies.get(key);
			if (bytes === undefined) lost = key;
			return Buffer.from(bytes ?? []).toString('utf8');
		},
	};
	const bytes = await renderOutput(path, locals);
	if (lost === undefined) {
		writeFileSync(file, isPage ? withIntegrity(Buffer.from(bytes).toString('utf8'), integrity) : bytes);
	}
	return lost;
}
