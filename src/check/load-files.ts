import type { Diagnostic } from '../model/diagnostic.ts';
import { type ContentFolder, listContent } from '../sources/content.ts';
import { readSourceFile } from '../sources/source-file.ts';
import type { FileToCheck } from './check-document.ts';

/** A file of content with the place it was read from, so that it can be written back. */
export interface LoadedFile extends FileToCheck {
	path: string;
}

/** Reads all content of a site that passes the filter. */
export function loadFiles(
	siteDir: string,
	isWanted: (file: string) => boolean,
): { files: LoadedFile[]; diagnostics: Diagnostic[] } {
	const files: LoadedFile[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const folder of folders) {
		const listing = listContent(siteDir, folder);
		diagnostics.push(...listing.diagnostics.filter(({ file }) => isWanted(file)));
		for (const { file, path } of listing.files) {
			if (!isWanted(file)) continue;
			const bytes = readSourceFile(path, file);
			if ('rule' in bytes) diagnostics.push(bytes);
			else files.push({ file, path, kind: folder === 'pages' ? 'page' : 'post', bytes });
		}
	}
	return { files, diagnostics };
}

const folders: readonly ContentFolder[] = ['posts', 'drafts', 'pages'];
