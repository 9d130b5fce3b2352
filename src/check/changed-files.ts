import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The files below a folder that git says are changed: since a commit, or since the last one, and those it does not
 * know yet. Null where the folder is in no repository or the commit does not exist.
 */
export async function changedFiles(folder: string, since: string | undefined): Promise<Set<string> | null> {
	const git = async (...args: string[]) => {
		const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], { maxBuffer: 64 * 1024 * 1024 });
		return stdout.split('\0').filter(Boolean);
	};
	try {
		const committed =
			since === undefined ? [] : await git('diff', '--name-only', '-z', '--relative', '--diff-filter=d', `${since}...`);
		const changed = await git('diff', '--name-only', '-z', '--relative', '--diff-filter=d', 'HEAD');
		const unknown = await git('ls-files', '-z', '--others', '--exclude-standard');
		return new Set([...committed, ...changed, ...unknown]);
	} catch {
		return null;
	}
}
