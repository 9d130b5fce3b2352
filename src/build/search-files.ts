import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { SiteCache } from '../cache/site-cache.ts';
import { digestJson } from '../cache/digest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { sitePathOfFile } from '../model/url.ts';
import type { Publication } from '../publication/publication.ts';
import { claimUrls } from '../publication/url-table.ts';
import { catalogueFile, indexFolder } from '../search/catalogue.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import { readBody, textKey } from '../sources/bodies.ts';
import { engineDir } from './engine.ts';

export interface SearchReport extends Pick<SearchIndex['counts'], 'documents' | 'segmented'> {
	files: number;
	/** Files whose content no earlier build had. */
	changed: number;
}

/** Where a site's index is kept between builds. */
export function searchFolder(workDir: string): string {
	return join(workDir, 'search-index');
}

/**
 * Builds the search index into the work folder, where files that are still right stay, and claims a URL for each.
 * Returns what the last build left to do.
 */
export async function writeSearchIndex(
	publication: Publication,
	{ cache, workDir }: { cache: SiteCache; workDir: string },
): Promise<{ report: SearchReport; diagnostics: Diagnostic[] }> {
	const { files, counts } = await buildSearchIndex({
		publication,
		store: cache.store,
		fingerprint: searchFingerprint(),
		readText: (bodyKey) => readBody(textKey(bodyKey), cache.store),
	});
	const changed = await syncFolder(searchFolder(workDir), files);
	const diagnostics: Diagnostic[] = [];
	const outputs = [...files.keys()].map((name) => {
		const path = sitePathOfFile(`${indexFolder}${name}`);
		return { kind: 'search-index', name, path, owner: { file: '（検索の索引）' } } as const;
	});
	publication.urls = claimUrls([...publication.urls.values(), ...outputs], (found) => void diagnostics.push(found));
	return { report: { ...counts, files: files.size, changed }, diagnostics };
}

/** Makes a folder hold exactly these files; how many were not there. Names follow from contents, but for one. */
async function syncFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<number> {
	await mkdir(folder, { recursive: true });
	const present = new Set(await readdir(folder));
	let changed = 0;
	for (const [name, content] of files) {
		const path = join(folder, name);
		if (present.has(name)) {
			if (name !== catalogueFile) continue;
			if (Buffer.compare(await readFile(path), content) === 0) continue;
		}
		changed += 1;
		await writeFile(`${path}.next`, content);
		await rename(`${path}.next`, path);
	}
	for (const name of present) if (!files.has(name)) await rm(join(folder, name), { force: true });
	return changed;
}

let fingerprint: string | undefined;

/** Digest of the code that makes the index: a change in it makes all of it anew. */
function searchFingerprint(): string {
	if (fingerprint === undefined) {
		const files = globSync(['src/search/*.ts', 'src/build/search-*.ts', 'src/model/run-memo.ts'], {
			cwd: engineDir,
		}).sort();
		fingerprint = digestJson([
			process.versions.node,
			// Terms are stored in the machine's own byte order.
			endianness(),
			process.versions.unicode,
			files.map((file) => readFileSync(join(engineDir, file), 'utf8')),
		]);
	}
	return fingerprint;
}
