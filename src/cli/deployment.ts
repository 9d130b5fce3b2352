import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { configurationFiles, type Deployment } from '../deploy/check-deployment.ts';

/** Lists a built site with the sizes of its files. */
export async function readDeployment(folder: string): Promise<Deployment> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files: { path: string; bytes: number }[] = [];
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const absolute = join(entry.parentPath, entry.name);
		const { size: bytes } = await stat(absolute);
		files.push({ path: relative(folder, absolute).split(sep).join('/'), bytes });
	}
	files.sort((a, b) => (a.path < b.path ? -1 : 1));
	const texts = new Map<string, string>();
	for (const name of configurationFiles) {
		if (files.some(({ path }) => path === name)) texts.set(name, await readFile(join(folder, name), 'utf8'));
	}
	return { files, texts };
}
