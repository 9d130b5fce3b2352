import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { TinySite } from '../site/harness.ts';
import { builtVersion, buildWith, type Digest, digestOf, leftovers, writeVersion } from './site-under-faults.ts';

let site: TinySite;
let first: Digest;
let second: Digest;

beforeAll(async () => {
	const other = await builtVersion(2);
	site = await builtVersion(1);
	[first, second] = [await digestOf(site), await digestOf(other)];
});

test.each(['ENOSPC:10', 'ENOSPC:60'])(
	'a disk that is full (%s) leaves the last output, and the message says so',
	async (fault) => {
		await writeVersion(site, 2);
		const { exitCode, stderr } = await buildWith(site, fault);
		expect(exitCode).toBe(1);
		expect(stderr).toContain('disk-write 書き込めませんでした：ディスクに空きがありません。');
		expect(stderr).toContain('前回の出力はそのままです。');
		expect(await digestOf(site)).toEqual(first);
		expect(await leftovers(site)).toEqual([]);
	},
);

test('a font that is missing is named, and the last output stays', async () => {
	await writeVersion(site, 2);
	const { exitCode, stderr } = await buildWith(
		site,
		'missing:noto-sans-jp-japanese-800',
		'--no-skip',
		'--cache',
		join(site.folder, 'other'),
	);
	expect(exitCode).toBe(1);
	expect(stderr).toMatch(/engine-incomplete .*noto-sans-jp/u);
	expect(await digestOf(site)).toEqual(first);
});

test('after all that, with every second entry of the cache damaged, the build makes what a clean one does', async () => {
	const blobs = join(site.folder, '.kawaraban/blobs');
	const entries = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter(
		(entry) => entry.isFile() && !entry.parentPath.includes('.leases'),
	);
	expect(entries.length).toBeGreaterThan(5);
	for (const [index, entry] of entries.entries()) {
		const path = join(entry.parentPath, entry.name);
		if (index % 4 === 0) await truncate(path, 40);
		if (index % 4 === 2) await writeFile(path, 'damaged');
	}
	await writeVersion(site, 2);
	expect(await buildWith(site, '', '--no-skip')).toMatchObject({ exitCode: 0 });
	expect(await digestOf(site)).toEqual(second);
});

test('a cache that cannot be written to costs time only, and the message says so', async () => {
	await writeVersion(site, 1);
	const { exitCode, stderr } = await buildWith(site, '', '--cache', join(site.folder, 'site.yaml/cache'));
	expect(exitCode).toBe(0);
	expect(stderr).toContain('cache-folder');
	expect(await digestOf(site)).toEqual(first);
});

test('two builds into one folder at once leave one whole output', async () => {
	await writeVersion(site, 2);
	const both = await Promise.all([buildWith(site, '', '--no-skip'), buildWith(site, '', '--no-skip')]);
	expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
	expect(await digestOf(site)).toEqual(second);
	expect(await leftovers(site)).toEqual([]);
});

test.each([10, -10])('a clock that is %d years off changes nothing', async (years) => {
	const version = years > 0 ? 1 : 2;
	await writeVersion(site, version);
	expect(await buildWith(site, `clock:${years}`)).toMatchObject({ exitCode: 0 });
	expect(await digestOf(site)).toEqual(version === 1 ? first : second);
});
