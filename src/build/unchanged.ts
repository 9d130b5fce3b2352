import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestJson } from '../cache/digest.ts';
import type { Publication } from '../publication/publication.ts';
import { newsSitemapText } from '../views/site-files.ts';
import { digestEngine } from './engine.ts';
import type { Prepared } from './prepare.ts';

/** What the last build was made of and what it left, to see whether another would make any difference. */
export interface BuildRecord {
	/** Digest of everything that decides the output. */
	inputs: string;
	/** Absolute path of the output folder. */
	outDir: string;
	/** How many outputs it has. */
	outputs: number;
	/** Digest of names, sizes and times of the files in it. */
	output: string;
}

/** Digest of all inputs of a build: engine, content, settings, files of `public/`, and what the clock decides. */
export async function digestInputs(
	sources: Prepared['sources'],
	publication: Publication,
	siteDir: string,
): Promise<string> {
	const shown = publication.posts.map(({ source, status }) => [source.id, status]);
	// The one text that grows old without any change: its articles are of the last two days.
	const news = sources.site.news_sitemap ? newsSitemapText(publication) : '';
	const publicDigests = await Promise.all(
		publication.publicFiles.map(async (file) => [file, await digestFile(join(siteDir, 'public', file))]),
	);
	return digestJson([digestEngine(), sources, shown, news, publicDigests]);
}

/** Digest of what would show if anybody had changed the output folder since; null where there is none. */
export function digestOutput(outDir: string): string | null {
	try {
		const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const facts = files.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			const { size, mtimeMs } = statSync(path);
			return [path, size, mtimeMs];
		});
		return digestJson(facts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
	} catch {
		return null;
	}
}

export async function readRecord(workDir: string): Promise<BuildRecord | null> {
	try {
		return JSON.parse(await readFile(recordPath(workDir), 'utf8')) as BuildRecord;
	} catch {
		return null;
	}
}

export async function writeRecord(workDir: string, record: BuildRecord): Promise<void> {
	await writeFile(recordPath(workDir), JSON.stringify(record));
}

function recordPath(workDir: string): string {
	return join(workDir, 'last-build.json');
}

async function digestFile(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
