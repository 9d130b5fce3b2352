import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes from a folder all but some files and the folders that lead to them; whatever is no plain file or folder is
 * removed too.
 *
 * @param wanted paths below the folder, with a leading `/`
 * @returns those that are there
 */
export function clearOut(folder: string, wanted: ReadonlySet<string>): Set<string> {
	const present = new Set<string>();
	clear(folder, '/', wanted, present);
	return present;
}

/** @returns whether anything is left */
function clear(folder: string, prefix: string, wanted: ReadonlySet<string>, present: Set<string>): boolean {
	let isLeft = false;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		const file = prefix + entry.name;
		if (entry.isFile() && wanted.has(file)) {
			present.add(file);
			isLeft = true;
		} else if (entry.isDirectory() && !wanted.has(file) && clear(path, `${file}/`, wanted, present)) {
			isLeft = true;
		} else {
			rmSync(path, { recursive: true });
		}
	}
	return isLeft;
}
