import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';
import { runKawaraban } from './run-command.ts';

/** A site folder of a test's own; it is removed when the tests of the file have ended. */
export interface TinySite {
	/** Absolute path. */
	folder: string;
	/** Writes or replaces a file, named from the site's folder. */
	write(path: string, content: string | Uint8Array): Promise<void>;
	remove(path: string): Promise<void>;
	/** Builds it for real, with the command line in a process of its own. */
	build(...args: string[]): Promise<BuiltSite>;
}

export interface BuiltSite {
	exitCode: number;
	/** What the command said, findings and results. */
	output: string;
	/** Paths below dist, in order. */
	files: string[];
	/** Text of a file below dist. */
	read(path: string): Promise<string>;
	/** Absolute path of dist. */
	dist: string;
	site: TinySite;
}

/** The moment at which every tiny site is built: 1 June 2026, noon in Japan. */
export const tinySiteTime = new Date('2026-06-01T12:00:00+09:00');

const defaultSettings = `title: 小さな瓦版
description: 試験のためのサイトです。
url: https://example.jp
`;

const sites: string[] = [];
afterAll(async () => {
	await Promise.all(sites.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Writes a site folder; `site.yaml` is a minimal one unless given. */
export async function createTinySite(files: Record<string, string | Uint8Array>): Promise<TinySite> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-site-'));
	sites.push(folder);
	const site: TinySite = {
		folder,
		async write(path, content) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), content);
		},
		remove: (path) => rm(join(folder, path), { recursive: true }),
		build: (...args) => build(site, args),
	};
	for (const [path, content] of Object.entries({ 'site.yaml': defaultSettings, ...files })) {
		await site.write(path, content);
	}
	return site;
}

/** Writes a site folder and builds it. */
export async function buildTinySite(files: Record<string, string | Uint8Array>): Promise<BuiltSite> {
	return (await createTinySite(files)).build();
}

/** A post's text with front matter that needs no attention. */
export function post(title: string, body = '本文です。', frontMatter = ''): string {
	return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-05-12 09:00:00 +0900\n${frontMatter}---\n\n${body}\n`;
}

async function build(site: TinySite, args: string[]): Promise<BuiltSite> {
	const dist = join(site.folder, 'dist');
	const { exitCode, stdout, stderr } = await runKawaraban(['build', '--site', site.folder, ...args], {
		environment: { SOURCE_DATE_EPOCH: String(tinySiteTime.getTime() / 1000) },
	});
	return {
		exitCode,
		output: stderr + stdout,
		files: await listFiles(dist),
		read: (path) => readFile(join(dist, path), 'utf8'),
		dist,
		site,
	};
}

/** Every file below a folder, with `/`, in order; none if there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
			.toSorted();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
