import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PageSource, PostSource } from '../model/post.ts';
import type { Site } from '../model/site.ts';

/**
 * What Astro itself is told of a site: its configuration, and the front matter that its content collections check. It
 * is a file because Astro reads its configuration and its content by modules that it loads for itself.
 */
export interface Snapshot {
	site: Site;
	/** Whether drafts and scheduled posts are part of it. */
	preview: boolean;
	/** Absolute path of the site folder. */
	siteDir: string;
	/** Absolute path of the folder for work in progress. */
	workDir: string;
	posts: Pick<PostSource, 'id' | 'frontMatter' | 'htmlKey'>[];
	pages: Pick<PageSource, 'id' | 'frontMatter' | 'htmlKey'>[];
}

/** Environment variable that names the snapshot file. */
export const snapshotVariable = 'KAWARABAN_SNAPSHOT';

/** Writes what Astro needs of a snapshot. */
export async function writeSnapshot(path: string, { site, preview, siteDir, workDir, posts, pages }: Snapshot) {
	const entry = ({ id, frontMatter, htmlKey }: Snapshot['posts' | 'pages'][number]) => ({ id, frontMatter, htmlKey });
	const snapshot = { site, preview, siteDir, workDir, posts: posts.map(entry), pages: pages.map(entry) };
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
