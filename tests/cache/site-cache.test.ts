import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolders } from '../../src/cache/folders.ts';
import { openSiteCache, type SiteCacheOptions } from '../../src/cache/site-cache.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { bytes, keyOf, pathOf, textOf } from './entries.ts';
import { temporaryFolder } from './folder.ts';
import { startS3Server } from './s3-server.ts';

const [a, b] = [keyOf('a'), keyOf('b')];

/** The cache of a machine whose disk is empty. */
async function emptyMachine(environment: Record<string, string> = {}, options: Partial<SiteCacheOptions> = {}) {
	const folder = join(await temporaryFolder(), 'blobs');
	return { folder, cache: await openSiteCache({ folder, maxBytes: 1_000_000, environment, ...options }) };
}

test('two machines share what they make through an S3 server', async () => {
	const { environment } = await startS3Server();
	const { cache: first } = await emptyMachine(environment);
	await first.store.put(a, bytes('本文'));
	expect(await first.close()).toEqual({ diagnostics: [], counts: { fetched: 0, sent: 1, evicted: 0 } });

	const { cache: second } = await emptyMachine(environment);
	expect(textOf(await second.store.get(a))).toBe('本文');
	expect(await second.store.get(b)).toBeUndefined();
	expect(textOf(await openFolders(second.folders).get(a))).toBe('本文');
	expect((await second.close()).counts).toEqual({ fetched: 1, sent: 0, evicted: 0 });
});

test('an S3 server that refuses the credentials is told of once, and the build goes on', async () => {
	const { environment } = await startS3Server();
	const { cache } = await emptyMachine({ ...environment, AWS_SECRET_ACCESS_KEY: 'wrong' });
	for (let round = 0; round < 20; round += 1) expect(await cache.store.get(a)).toBeUndefined();
	expect(await cache.store.put(a, bytes('本文'))).toBe(true);
	const { diagnostics, counts } = await cache.close();
	expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en'))).toEqual([
		'KAWARABAN_CACHE_URL:1:1 cache-shared The shared cache did not answer and was given up (HTTP 403). Check its address, its credentials and the network.',
	]);
	expect(counts).toEqual({ fetched: 0, sent: 0, evicted: 0 });
});

test('the build of a pull request reads the shared cache and writes nothing to it', async () => {
	const { environment } = await startS3Server();
	const { cache: main } = await emptyMachine(environment);
	await main.store.put(a, bytes('本文'));
	await main.close();

	const { cache: pullRequest } = await emptyMachine({ ...environment, GITHUB_EVENT_NAME: 'pull_request_target' });
	expect(textOf(await pullRequest.store.get(a))).toBe('本文');
	await pullRequest.store.put(b, bytes('改ざん'));
	expect((await pullRequest.close()).counts).toEqual({ fetched: 1, sent: 0, evicted: 0 });

	const { cache: later } = await emptyMachine(environment);
	expect(await later.store.get(b)).toBeUndefined();
	await later.close();
});

test('a wrong setting is a warning, and the machine’s own cache works', async () => {
	const { cache } = await emptyMachine({ KAWARABAN_CACHE_URL: 'https://cache.example', KAWARABAN_CACHE_KEY: 'short' });
	await cache.store.put(a, bytes('本文'));
	expect(textOf(await cache.store.get(a))).toBe('本文');
	const { diagnostics } = await cache.close();
	expect(diagnostics.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
		['cache-setting', 'warning', 'KAWARABAN_CACHE_KEY'],
	]);
});

test('where the folder cannot be written to, entries last for this build', async () => {
	const { cache } = await emptyMachine({}, { folder: '/dev/null/blobs' });
	expect(await cache.store.put(a, bytes('本文'))).toBe(true);
	expect(textOf(await openFolders(cache.folders).get(a))).toBe('本文');
	await cache.close();
	expect(cache.folders.filter((folder) => existsSync(folder))).toEqual([]);
});

test('where one entry cannot be written, it lasts for this build', async () => {
	const { folder, cache } = await emptyMachine();
	await writeFile(join(folder, 'html'), 'a file in place of the folder of all HTML');
	expect(await cache.store.put(a, bytes('本文'))).toBe(true);
	expect(textOf(await openFolders(cache.folders).get(a))).toBe('本文');
	await cache.close();
	expect(await readdir(folder)).toEqual(['.leases', 'html']);
});

test('closing makes room if entries were added, for all but those of this build', async () => {
	const { folder, cache: first } = await emptyMachine();
	await first.store.put(a, bytes('x'.repeat(1000)));
	await first.close();
	await utimes(pathOf(folder, a), 1, 1);

	const unchanged = await openSiteCache({ folder, maxBytes: 10, environment: {} });
	expect((await unchanged.close()).counts.evicted).toBe(0);

	const second = await openSiteCache({ folder, maxBytes: 10, environment: {} });
	await second.store.put(b, bytes('y'.repeat(1000)));
	expect((await second.close()).counts.evicted).toBe(1);
	expect([existsSync(pathOf(folder, a)), existsSync(pathOf(folder, b))]).toEqual([false, true]);
});

test('while another build is at work, nothing is removed', async () => {
	const { folder, cache: first } = await emptyMachine();
	await first.store.put(a, bytes('x'.repeat(1000)));
	const second = await openSiteCache({ folder, maxBytes: 10, environment: {} });
	await second.store.put(b, bytes('y'.repeat(1000)));
	expect((await second.close()).counts.evicted).toBe(0);
	expect(existsSync(pathOf(folder, a))).toBe(true);
	await first.close();
});
