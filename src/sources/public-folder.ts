import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { compareCodePoints } from '../model/text.ts';
import { printableName, unsafeName } from './file-name.ts';
import { staysWithin } from './real-path.ts';

export interface PublicFolder {
	/** Paths with a leading `/`, ordered by code point. */
	paths: string[];
	/** Names that cannot be published. */
	diagnostics: Diagnostic[];
}

/** Lists a `public/` folder and all below it; empty where there is none. */
export function listPublicFolder(publicDir: string): PublicFolder {
	const folder: PublicFolder = { paths: [], diagnostics: [] };
	if (!isFolder(publicDir)) return folder;
	if (!staysWithin(dirname(publicDir), publicDir)) {
		return { ...folder, diagnostics: [diagnose('path-symlink', { file: 'public' })] };
	}
	listFiles(publicDir, '', [realpathSync(publicDir)], folder);
	folder.paths.sort(compareCodePoints);
	return folder;
}

function listFiles(path: string, prefix: string, ancestors: readonly string[], folder: PublicFolder): void {
	const entries = readdirSync(path, { withFileTypes: true });
	for (const entry of entries) {
		if (entry.name === '.DS_Store' || entry.name === '.git') continue;
		const entryPath = join(path, entry.name);
		const name = `${prefix}/${entry.name}`;
		const refuse = (rule: 'file-kind' | 'path-control' | 'path-encoding' | 'path-symlink') => {
			folder.diagnostics.push(diagnose(rule, { file: `public${printableName(name)}` }));
		};
		// Node puts U+FFFD for bytes that are no UTF-8, and would not find such a file again.
		if (entry.name.includes('\uFFFD')) refuse('path-encoding');
		else if (unsafeName.test(entry.name)) refuse('path-control');
		else if (entry.isSymbolicLink() && !staysInside(entryPath, ancestors)) refuse('path-symlink');
		else {
			const stats = entry.isSymbolicLink() ? statSync(entryPath) : entry;
			if (stats.isFile()) folder.paths.push(name);
			else if (stats.isDirectory()) listFiles(entryPath, name, [...ancestors, realpathSync(entryPath)], folder);
			else refuse('file-kind');
		}
	}
}

/** Whether a link leads to something in `public/`, the first of the ancestors, but not back to one of them. */
function staysInside(link: string, ancestors: readonly string[]): boolean {
	try {
		const target = realpathSync(link);
		return target.startsWith(ancestors[0]! + sep) && !ancestors.includes(target);
	} catch {
		return false;
	}
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
