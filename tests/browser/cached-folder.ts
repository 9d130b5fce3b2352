import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/kawaraban');

/**
 * A folder below node_modules/.cache that is filled once, however many processes ask for it at the same time: each
 * fills a folder of its own, and the first to finish gives it the name.
 *
 * @param name must change with the content, such as a package's name and version
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
	const folder = join(cacheFolder, name);
	if (existsSync(folder)) return folder;
	await mkdir(dirname(folder), { recursive: true });
	const unfinished = await mkdtemp(`${folder}.`);
	try {
		await fill(unfinished);
		await rename(unfinished, folder);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}
