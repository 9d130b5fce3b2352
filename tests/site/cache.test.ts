import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differingFiles } from '../../scripts/bench/compare-folders.ts';
import { temporaryFolder } from '../cache/folder.ts';
import { startS3Server } from '../cache/s3-server.ts';
import { createTinySite, post, type TinySite } from './harness.ts';
import { type CommandResult, runKawaraban } from './run-command.ts';

const files = {
	'site.yaml': 'title: 小さな瓦版\ndescription: 試験です。\nurl: https://example.jp\ncards: false\n',
	'content/posts/2026-05-12-a.md': post('あ', '最初の本文です。'),
	'content/posts/2026-05-13-b.md': post('い', '次の本文です。'),
};

interface Build extends CommandResult {
	dist: string;
	/** What the report says of bodies. */
	bodies: string | undefined;
	/** Rules of all findings. */
	findings: string[];
}

/** Builds with a cache folder, as another machine would that has only that. */
async function build(site: TinySite, cache: string, environment: Record<string, string> = {}): Promise<Build> {
	const dist = join(await temporaryFolder(), 'dist');
	const result = await runKawaraban(
		['build', '--lang', 'en', '--report', '--no-skip', '--site', site.folder, '--out', dist, '--cache', cache],
		{ environment: { ...environment, SOURCE_DATE_EPOCH: '1780282800' } },
	);
	expect(result).toMatchObject({ exitCode: 0 });
	return {
		...result,
		dist,
		bodies: /^bodies: (.*)$/m.exec(result.stdout)?.[1],
		findings: [...result.stderr.matchAll(/:\d+:\d+ ([a-z-]+) /g)].map(([, rule]) => rule!),
	};
}

test.each([
	['all entries', ''],
	['articles’ HTML', 'html'],
	['articles’ texts', 'text'],
])('damaged, %s are computed again, and the output is the same', async (_, kind) => {
	const site = await createTinySite(files);
	const cache = await temporaryFolder();
	const first = await build(site, cache);
	for (const path of await entriesOf(join(cache, 'blobs', kind))) {
		const entry = await readFile(path);
		await writeFile(path, entry.fill(0x2e));
	}
	// What needs the damaged entries: pages, terms, the index.
	for (const made of ['rendered', 'blobs/packs/terms', 'blobs/search']) {
		await rm(join(cache, made), { recursive: true, force: true });
	}
	const second = await build(site, cache);
	expect([first.bodies, second.bodies]).toEqual(['2 rendered, 0 from the cache', '2 rendered, 0 from the cache']);
	expect(await differingFiles(first.dist, second.dist)).toEqual([]);
	expect((await build(site, cache)).bodies).toBe('0 rendered, 2 from the cache');
});

test('where the cache cannot be written to, a build takes longer and is the same', async () => {
	const site = await createTinySite(files);
	const usual = await build(site, await temporaryFolder());
	const without = await build(site, '/dev/null/cache');
	expect([without.bodies, without.findings]).toEqual(['2 rendered, 0 from the cache', ['cache-folder']]);
	expect(await differingFiles(usual.dist, without.dist)).toEqual([]);
	expect((await build(site, '/dev/null/cache')).bodies).toBe('2 rendered, 0 from the cache');
});

test('a part of the cache that cannot be written to costs only that part', async () => {
	const site = await createTinySite(files);
	const cache = await temporaryFolder();
	const first = await build(site, cache);
	await rm(join(cache, 'blobs/html'), { recursive: true });
	await writeFile(join(cache, 'blobs/html'), 'a file in place of a folder');
	const second = await build(site, cache);
	expect([second.bodies, second.findings]).toEqual(['2 rendered, 0 from the cache', []]);
	expect(await differingFiles(first.dist, second.dist)).toEqual([]);
});

test('a second machine renders nothing that the first has shared, wherever its folders are', async () => {
	const { environment } = await startS3Server();
	const site = await createTinySite(files);
	const first = await build(site, await temporaryFolder(), environment);
	const elsewhere = await createTinySite(files);
	const second = await build(elsewhere, await temporaryFolder(), environment);
	expect([first.bodies, second.bodies]).toEqual(['2 rendered, 0 from the cache', '0 rendered, 2 from the cache']);
	expect([...first.findings, ...second.findings]).toEqual([]);
	expect(await differingFiles(first.dist, second.dist)).toEqual([]);
});

test('the build of a pull request takes from the shared cache and leaves nothing there', async () => {
	const { environment } = await startS3Server();
	const site = await createTinySite(files);
	const pullRequest = { ...environment, GITHUB_EVENT_NAME: 'pull_request', KAWARABAN_CACHE_MODE: 'read-write' };
	await build(site, await temporaryFolder(), pullRequest);
	expect((await build(site, await temporaryFolder(), environment)).bodies).toBe('2 rendered, 0 from the cache');
	expect((await build(site, await temporaryFolder(), pullRequest)).bodies).toBe('0 rendered, 2 from the cache');
});

test('a shared cache that cannot be reached is a warning', async () => {
	const { environment } = await startS3Server();
	const site = await createTinySite(files);
	const unreachable = { ...environment, KAWARABAN_CACHE_URL: 'https://cache.invalid/', AWS_ACCESS_KEY_ID: '' };
	const many = Object.fromEntries(
		Array.from({ length: 8 }, (_, index) => [`content/posts/2026-04-01-x${index}.md`, post(`記事${index}`)]),
	);
	for (const [path, text] of Object.entries(many)) await site.write(path, text);
	const { findings, bodies } = await build(site, await temporaryFolder(), unreachable);
	expect([findings, bodies]).toEqual([['cache-shared'], '10 rendered, 0 from the cache']);
});

test('two builds at once on one cache folder both succeed', async () => {
	const site = await createTinySite(files);
	const cache = await temporaryFolder();
	const [one, other] = await Promise.all([build(site, cache), build(site, cache)]);
	expect(await differingFiles(one.dist, other.dist)).toEqual([]);
});

async function entriesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
