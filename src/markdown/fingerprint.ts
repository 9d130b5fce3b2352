import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/**
 * SHA-256 (hex) of all that the HTML of an article depends on besides the article and the options: the pipeline's
 * sources with the parts of the model they use, the exact packages they load, directly or not, and the versions of
 * Node and ICU. Part of the HTML cache's key: a change in any of them renders everything anew.
 */
export function pipelineFingerprint(): string {
	return (fingerprint ??= codeFingerprint(pipelineSources()));
}

let fingerprint: string | undefined;

/** SHA-256 (hex) of sources, of the exact packages they load, and of the runtime. */
export function codeFingerprint(sources: ReadonlyMap<string, string>): string {
	const hash = createHash('sha256');
	for (const [path, source] of sources) hash.update(`${path}\0${source.length}\0${source}\0`);
	for (const name of pipelinePackages([...sources.values()])) hash.update(`${name}\0`);
	hash.update(`node ${process.versions.node}\0icu ${process.versions.icu}\0unicode ${process.versions.unicode}\0`);
	return hash.digest('hex');
}

/** Path → text of every file of the pipeline, and of those of the model that it imports, directly or not. */
export function pipelineSources(): Map<string, string> {
	return engineSources('markdown/**/*.ts');
}

/** Path below `src` → text of the files that a pattern names, and of those that they import, directly or not. */
export function engineSources(pattern: string): Map<string, string> {
	const root = new URL('../', import.meta.url);
	const pending = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
	const sources = new Map<string, string>();
	for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
		if (sources.has(path)) continue;
		const source = readFileSync(new URL(path, root), 'utf8');
		sources.set(path, source);
		const imports = importedNames(source).filter((name) => name.startsWith('.'));
		pending.push(...imports.map((name) => new URL(name, `file:///${path}`).pathname.slice(1)));
	}
	return new Map(Array.from(sources).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `name@version integrity` of the packages that the sources import, and of all that those need in turn. */
export function pipelinePackages(sources: readonly string[]): string[] {
	const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile;
	const found = new Map<string, string>();
	const pending = importedPackages(sources).map((name) => locate(lockfile, '', name));
	for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
		const entry = lockfile.packages[path];
		if (path === '' || !entry || found.has(path)) continue;
		found.set(path, `${path}@${entry.version ?? ''} ${entry.integrity ?? ''}`);
		const needed = Object.keys({ ...entry.dependencies, ...entry.peerDependencies });
		for (const name of needed) pending.push(locate(lockfile, path, name));
	}
	return Array.from(found.values()).toSorted();
}

function importedPackages(sources: readonly string[]): string[] {
	const names = sources.flatMap(importedNames).filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
	return Array.from(new Set(names.map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name)));
}

/** What a module loads when it runs; types are erased. */
function importedNames(source: string): string[] {
	const imports = source.matchAll(/^(?:import|export) (?!type\b)(?:[^;']*? from )?'([^']+)'/gmu);
	return Array.from(imports, ([, name = '']) => name);
}

/** Where Node would find a package: in the nearest `node_modules` upwards. Empty if the lockfile does not have it. */
function locate(lockfile: Lockfile, from: string, name: string): string {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
		const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
		if (lockfile.packages[path]) return path;
		if (folder === '') return '';
		if (!folder.includes('/node_modules/')) folder = '';
	}
}

interface Lockfile {
	packages: Record<
		string,
		{
			version?: string;
			integrity?: string;
			dependencies?: Record<string, string>;
			peerDependencies?: Record<string, string>;
		}
	>;
}
