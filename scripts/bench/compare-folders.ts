import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths (with `/`, in order) of the files that two folders do not both have with the same bytes. */
export async function differingFiles(one: string, other: string): Promise<string[]> {
	const [left, right] = [await listFiles(one), await listFiles(other)];
	const differing: string[] = [];
	for (const path of [...new Set([...left, ...right])].sort()) {
		const isSame =
			left.has(path) && right.has(path) && (await readFile(join(one, path))).equals(await readFile(join(other, path)));
		if (!isSame) differing.push(path);
	}
	return differing;
}

async function listFiles(folder: string): Promise<Set<string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
	return new Set(files.map((path) => relative(folder, path).split(sep).join('/')));
}
