import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether what a path leads to, symbolic links followed, lies below a folder; false where it leads nowhere. */
export function staysWithin(folder: string, path: string): boolean {
	try {
		return realpathSync(path).startsWith(realpathSync(folder) + sep);
	} catch {
		return false;
	}
}
