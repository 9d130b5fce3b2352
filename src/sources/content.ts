import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
import { compareCodePoints } from '../model/text.ts';
import { printableName, unsafeName } from './file-name.ts';
import { staysWithin } from './real-path.ts';

export type ContentFolder = 'posts' | 'drafts' | 'pages';

/** A file of content, not yet read. */
export interface ContentFile {
	/** Path below its folder, with `/`, as on disk. */
	id: string;
	/** Path below the site folder, for diagnostics. */
	file: string;
	/** Where to read it. */
	path: string;
	format: 'md' | 'mdx';
}

export interface ContentListing {
	files: ContentFile[];
	diagnostics: Diagnostic[];
}

/** Lists a folder of content and all below it, in an order that no disk decides. */
export function listContent(siteDir: string, folder: ContentFolder): ContentListing {
	const root = join(siteDir, 'content', folder);
	const listing: ContentListing = { files: [], diagnostics: [] };
	if (!isFolder(join(siteDir, 'content'))) return listing;
	if (!staysWithin(siteDir, join(siteDir, 'content'))) {
		return { ...listing, diagnostics: [diagnose('path-symlink', { file: 'content' })] };
	}
	if (!isFolder(root)) return listing;
	const contentDir = realpathSync(join(siteDir, 'content'));
	if (!staysWithin(contentDir, root)) {
		return { ...listing, diagnostics: [diagnose('path-symlink', { file: `content/${folder}` })] };
	}
	listFolder({ path: root, prefix: '', ancestors: [] }, `content/${folder}/`, contentDir, listing);
	listing.diagnostics.push(...findUnicodeTwins(listing.files));
	return listing;
}

const formats: Record<string, ContentFile['format']> = { md: 'md', markdown: 'md', mdx: 'mdx' };

interface FolderVisit {
	path: string;
	/** What the ids of its files begin with. */
	prefix: string;
	/** Real paths of the folders above, which a symbolic link must not lead back to. */
	ancestors: readonly string[];
}

function listFolder(folder: FolderVisit, filePrefix: string, contentDir: string, listing: ContentListing): void {
	const ancestors = [...folder.ancestors, realpathSync(folder.path)];
	const entries = readdirSync(folder.path, { withFileTypes: true }).sort((a, b) => compareCodePoints(a.name, b.name));
	for (const entry of entries) {
		if (isIgnored(entry.name)) continue;
		const id = folder.prefix + entry.name;
		const file = filePrefix + printableName(id);
		const path = join(folder.path, entry.name);
		const refuse = (rule: 'file-kind' | 'path-control' | 'path-encoding' | 'path-symlink') => {
			listing.diagnostics.push(diagnose(rule, { file }));
		};
		// Node puts U+FFFD for bytes that are no UTF-8, and would not find such a file again.
		if (entry.name.includes('\uFFFD')) refuse('path-encoding');
		else if (unsafeName.test(entry.name)) refuse('path-control');
		else if (entry.isSymbolicLink() && !staysInside(path, contentDir, ancestors)) refuse('path-symlink');
		else if (is(entry, path, 'folder')) {
			listFolder({ path, prefix: `${id}/`, ancestors }, filePrefix, contentDir, listing);
		} else if (is(entry, path, 'file')) addFile({ id, file, path }, listing);
		else refuse('file-kind');
	}
}

function addFile(file: Omit<ContentFile, 'format'>, { files, diagnostics }: ContentListing): void {
	const extension = extensionOf(file.id);
	const format = formatOf(file.id);
	if (format !== undefined) {
		files.push({ ...file, format });
		return;
	}
	const known = Object.keys(formats).map((name) => `.${name}`);
	diagnostics.push(
		diagnose('file-extension', { file: file.file }, { extension: `.${extension}`, known: known.join(' ') }),
	);
}

/** How a file is read, by its name; undefined where it is no article. */
export function formatOf(name: string): ContentFile['format'] | undefined {
	return formats[extensionOf(name).toLowerCase()];
}

function extensionOf(name: string): string {
	return /\.(?<extension>[^./]*)$/u.exec(name)?.groups?.extension ?? '';
}

/** What Jekyll passes over as well: hidden and backup files, and names that begin with `_` or `#`. */
function isIgnored(name: string): boolean {
	return /^[._#]|~$/u.test(name);
}

function staysInside(link: string, contentDir: string, ancestors: readonly string[]): boolean {
	try {
		const target = realpathSync(link);
		return target.startsWith(contentDir + sep) && !ancestors.includes(target);
	} catch {
		return false;
	}
}

function is(entry: Dirent, path: string, kind: 'file' | 'folder'): boolean {
	const stats = entry.isSymbolicLink() ? statSync(path) : entry;
	return kind === 'file' ? stats.isFile() : stats.isDirectory();
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Two names that one file system keeps apart and another does not. */
function findUnicodeTwins(files: readonly ContentFile[]): Diagnostic[] {
	const seen = new Map<string, string>();
	return files.flatMap(({ id, file }) => {
		const composed = id.normalize('NFC');
		const other = seen.get(composed);
		seen.set(composed, other ?? file);
		return other === undefined ? [] : [diagnose('path-duplicate', { file }, { other })];
	});
}
