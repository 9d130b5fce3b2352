import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MarkdownOptions } from '../markdown/render.ts';
import type { Book } from '../model/books.ts';
import type { CallToAction } from '../model/calls-to-action.ts';
import type { PageSource, PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';

/**
 * What the command line hands to Astro: all that was read and rendered, without bodies. It is a file
 * because Astro's pages are bundled modules of their own and share no memory with their caller.
 */
export interface Snapshot {
	site: Site;
	/** ISO 8601; decides what is published. */
	buildTime: string;
	preview: boolean;
	/** Absolute path of the site folder. */
	siteDir: string;
	/** Absolute path of the folder for work in progress and the last build's pages. */
	cacheDir: string;
	/** Absolute paths of the folders that the articles' HTML is read from, in that order. */
	blobFolders: string[];
	markdownOptions: MarkdownOptions;
	posts: PostSource[];
	pages: PageSource[];
	publicFiles: string[];
	/** What cards are drawn with; null for a site without. */
	cards: { fingerprint: string; logo: string | null } | null;
	imageSizes: Record<string, { width: number; height: number }>;
	callsToAction: CallToAction[];
	/** What to read after each article, and the books to recommend. */
	relationships: {
		related: Record<string, { id: string; words: string[] }[]>;
		books: Book[];
		bookMatches: Record<string, string[]>;
	};
}

/** Environment variable that names the snapshot file. */
export const snapshotVariable = 'KAWARABAN_SNAPSHOT';

export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const temporary = `${path}.${process.pid}`;
	await writeFile(temporary, JSON.stringify(snapshot));
	await rename(temporary, path);
}

let current: { path: string; modifiedMs: number; snapshot: Snapshot } | undefined;

/** The snapshot that the environment names, read again only when the file has changed; undefined without one. */
export function currentSnapshot(): Snapshot | undefined {
	const path = process.env[snapshotVariable];
	if (path === undefined) return undefined;
	const modifiedMs = statSync(path).mtimeMs;
	if (current?.path !== path || current.modifiedMs !== modifiedMs) {
		current = { path, modifiedMs, snapshot: JSON.parse(readFileSync(path, 'utf8')) as Snapshot };
	}
	return current.snapshot;
}
