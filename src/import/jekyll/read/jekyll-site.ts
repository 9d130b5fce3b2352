import { closeSync, openSync, readSync } from 'node:fs';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { decodeSource, readSourceFile } from '../../../sources/source-file.ts';
import { parseYaml } from '../../../sources/yaml.ts';
import { configOf, type JekyllConfig, readConfig } from './config.ts';
import { isRead } from './entry-filter.ts';
import { type JekyllDocumentText, plainStrings, readJekyllDocument } from './front-matter.ts';
import { rubyValues } from './ruby-values.ts';
import { listSourceTree, type SourceFile } from './source-tree.ts';

/** Everything read from the folder of a Jekyll site; nothing is decided yet. */
export interface JekyllSite {
	config: JekyllConfig;
	documents: JekyllDocument[];
	/** Files that Jekyll copies as they are. */
	statics: StaticFile[];
	/** `_includes`, by path below it. */
	includes: Map<string, string>;
	/** A text of the source by its path, for `include_relative`; null for what is not there or is no text. */
	textAt(path: string): string | null;
	/** `_data`, by name without extension. */
	data: Record<string, unknown>;
	/** Files that belong to the theme or to Jekyll and are not imported. */
	skipped: string[];
	diagnostics: Diagnostic[];
}

export interface StaticFile extends SourceFile {
	/** Path in the built site, without leading `/`. */
	url: string;
}

export type JekyllDocumentKind = 'post' | 'draft' | 'collection' | 'page';

export interface JekyllDocument {
	/** Path below the source folder, as on disk. */
	path: string;
	kind: JekyllDocumentKind;
	/** `posts`, or the collection's label; null for pages. */
	collection: string | null;
	/** Path below `_posts` or the collection's folder, folders before `_posts` in front; for a page its path. */
	id: string;
	/** Folders before `_posts` or `_drafts`, which are categories. */
	folders: string[];
	content: JekyllDocumentText;
}

/** Reads a Jekyll site. Code in it (`_plugins`, `Gemfile`, JavaScript) is never run. */
export function readJekyllSite(sourceDir: string): JekyllSite {
	const tree = listSourceTree(sourceDir, (path) => neverRead.test(path));
	const diagnostics = [...tree.diagnostics];
	const config = readSettings(tree.files, diagnostics);
	const site: JekyllSite = {
		config,
		documents: [],
		statics: [],
		skipped: [],
		includes: new Map(),
		textAt(path) {
			const file = tree.files.find((candidate) => candidate.path === path);
			return file === undefined ? null : readText(file, diagnostics);
		},
		data: {},
		diagnostics,
	};
	for (const file of tree.files) place(file, site);
	return site;
}

/** Repositories, dependencies and outputs: large, and never part of a site. */
const neverRead =
	/^(?:\.git|\.svn|\.hg|node_modules|\.sass-cache|\.jekyll-cache|\.jekyll-metadata|\.bundle|vendor\/bundle)(?:\/|$)|(?:^|\/)(?:node_modules|\.git)(?:\/|$)/u;

function readSettings(files: readonly SourceFile[], diagnostics: Diagnostic[]): JekyllConfig {
	const file = ['_config.yml', '_config.yaml'].map((name) => files.find(({ path }) => path === name)).find(Boolean);
	if (file === undefined) {
		diagnostics.push(diagnose('import-no-config', { file: '_config.yml' }));
		return configOf({});
	}
	const text = readText(file, diagnostics);
	const result = readConfig(text ?? '');
	diagnostics.push(...result.diagnostics);
	return result.config;
}

/** Reads one text of the source; null, with a finding, where it is too large or not UTF-8. */
function readText(file: SourceFile, diagnostics: Diagnostic[]): string | null {
	const bytes = readSourceFile(file.absolute, file.path);
	const text = 'rule' in bytes ? bytes : decodeSource(bytes, file.path);
	if (typeof text === 'string') return text;
	diagnostics.push(text);
	return null;
}

function place(file: SourceFile, site: JekyllSite): void {
	const { config } = site;
	const { path } = file;
	if (/^_config\.ya?ml$/u.test(path) || path.startsWith(`${config.destination}/`)) return;
	if (path.startsWith(`${config.includesDir}/`)) {
		const text = readText(file, site.diagnostics);
		if (text !== null) site.includes.set(path.slice(config.includesDir.length + 1), text);
		return;
	}
	if (path.startsWith(`${config.dataDir}/`)) return readData(file, site);
	if (path.startsWith(`${config.layoutsDir}/`) || /^_(?:plugins|sass)\//u.test(path)) {
		site.skipped.push(path);
		return;
	}
	const special = specialFolderOf(path, config);
	if (special !== null) {
		readDocument(file, special, site);
	} else if (!isRead(path, config)) {
		if (!path.startsWith('.')) site.skipped.push(path);
	} else if (startsWithFence(file)) {
		readDocument(file, { kind: 'page', collection: null, id: path, folders: [] }, site);
	} else {
		if (/^\uFEFF---\s*\n/u.test(beginningOf(file))) site.diagnostics.push(diagnose('import-bom', { file: path }));
		site.statics.push({ ...file, url: file.path });
	}
}

type Place = Pick<JekyllDocument, 'kind' | 'collection' | 'id' | 'folders'>;

/** Posts, drafts and collections by their folder; null for every other file. */
function specialFolderOf(path: string, config: JekyllConfig): Place | null {
	const prefix = config.collectionsDir === '' ? '' : `${config.collectionsDir}/`;
	if (!path.startsWith(prefix)) return null;
	const segments = path.slice(prefix.length).split('/');
	const index = segments.findIndex((name) => name === '_posts' || name === '_drafts');
	// Jekyll looks for posts in every folder that it reads.
	if (index !== -1 && index < segments.length - 1) {
		const folders = segments.slice(0, index);
		if (folders.length > 0 && !isRead(folders.join('/'), config)) return null;
		const kind = segments[index] === '_posts' ? 'post' : 'draft';
		const below = segments.slice(index + 1);
		if (!isRead(below.join('/'), config)) return null;
		return { kind, collection: 'posts', id: [...folders, ...below].join('/'), folders };
	}
	const label = segments[0]?.startsWith('_') ? segments[0].slice(1) : null;
	const collection = config.collections.find((candidate) => candidate.label === label && label !== 'posts');
	if (collection === undefined || segments.length < 2) return null;
	const id = segments.slice(1).join('/');
	return isRead(id, config) ? { kind: 'collection', collection: collection.label, id, folders: [] } : null;
}

function readDocument(file: SourceFile, at: Place, site: JekyllSite): void {
	// A file of a collection without front matter is copied as it is; a post without is still a post.
	if (at.kind === 'collection' && !startsWithFence(file)) {
		const isWritten = site.config.collections.some(({ label, output }) => label === at.collection && output);
		if (isWritten) site.statics.push({ ...file, url: `${at.collection}/${at.id}` });
		else site.skipped.push(file.path);
		return;
	}
	if (at.kind !== 'page' && /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|zip|mp4|ico)$/iu.test(file.path)) {
		site.skipped.push(file.path);
		return;
	}
	const text = readText(file, site.diagnostics);
	if (text === null) return;
	site.documents.push({ path: file.path, ...at, content: readJekyllDocument(text, file.path) });
}

/** `Utils.has_yaml_header?`, which takes a byte order mark for text. */
function startsWithFence(file: SourceFile): boolean {
	return /^---\s*\r?\n/u.test(beginningOf(file));
}

function beginningOf(file: SourceFile): string {
	const bytes = Buffer.alloc(64);
	const handle = openSync(file.absolute, 'r');
	try {
		return bytes.subarray(0, readSync(handle, bytes)).toString('utf8');
	} finally {
		closeSync(handle);
	}
}

function readData(file: SourceFile, site: JekyllSite): void {
	const match = /^(?<name>.+)\.(?<format>ya?ml|json)$/u.exec(file.path.slice(site.config.dataDir.length + 1));
	if (match === null) {
		site.skipped.push(file.path);
		return;
	}
	const text = readText(file, site.diagnostics);
	if (text === null) return;
	// JSON is YAML.
	const yaml = parseYaml(plainStrings(text), { file: file.path, start: { line: 1, column: 1 } });
	site.diagnostics.push(...yaml.diagnostics.filter(({ severity }) => severity === 'error'));
	if (yaml.diagnostics.some(({ severity }) => severity === 'error')) return;
	const names = match.groups!.name!.split('/');
	let folder = site.data;
	for (const name of names.slice(0, -1)) folder = (folder[name] ??= {}) as Record<string, unknown>;
	folder[names.at(-1)!] = rubyValues(yaml.document);
}
