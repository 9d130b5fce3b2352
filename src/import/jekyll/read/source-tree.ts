import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';

/** One file of the site to import. */
export interface SourceFile {
	/** Path below the source folder, with `/`, as on disk. */
	path: string;
	/** Absolute path; the target where the file is a symbolic link. */
	absolute: string;
	bytes: number;
}

export interface SourceTree {
	files: SourceFile[];
	diagnostics: Diagnostic[];
}

/**
 * Every file below a folder. Symbolic links to files inside it are read; links to folders and links
 * that leave the source are not followed, since a site from elsewhere must not show files of this machine.
 */
export function listSourceTree(sourceDir: string, skips: (path: string) => boolean): SourceTree {
	const root = realpathSync(sourceDir);
	const tree: SourceTree = { files: [], diagnostics: [] };
	const walk = (folder: string, depth: number) => {
		for (const entry of readEntries(join(root, folder))) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (tree.files.length >= maxFiles || skips(path)) continue;
			if (entry.isDirectory()) {
				if (depth < maxDepth) walk(path, depth + 1);
			} else {
				const file = resolveFile(root, path, entry);
				if (file === null) tree.diagnostics.push(diagnose('import-symlink', { file: path }));
				else tree.files.push(file);
			}
		}
	};
	walk('', 0);
	if (tree.files.length >= maxFiles) {
		tree.diagnostics.push(diagnose('import-too-many-files', { file: '.' }, { limit: maxFiles }));
	}
	return tree;
}

const maxFiles = 200_000;
const maxDepth = 64;

function readEntries(folder: string): Dirent[] {
	return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null for what is no regular file inside the source: links that leave it, devices, pipes. */
function resolveFile(root: string, path: string, entry: Dirent): SourceFile | null {
	const absolute = join(root, path);
	if (entry.isFile()) return { path, absolute, bytes: statSync(absolute).size };
	if (!entry.isSymbolicLink()) return null;
	try {
		const target = realpathSync(absolute);
		const status = statSync(target);
		const isInside = !relative(root, target).startsWith(`..${sep}`) && relative(root, target) !== '..';
		return isInside && status.isFile() ? { path, absolute: target, bytes: status.size } : null;
	} catch {
		return null;
	}
}
