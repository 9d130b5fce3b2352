import { readdir, utimes, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLease } from '../../src/cache/leases.ts';
import { takeWorkFolder } from '../../src/cache/work-folder.ts';
import { existsSync } from 'node:fs';
import { temporaryFolder } from './folder.ts';

test('one is alone until another comes, and again when it has gone', async () => {
	const folder = await temporaryFolder();
	const first = (await takeLease(folder))!;
	expect(await first.isAlone()).toBe(true);
	const second = (await takeLease(folder))!;
	expect([await first.isAlone(), await second.isAlone()]).toEqual([false, false]);
	await second.release();
	expect(await first.isAlone()).toBe(true);
	await first.release();
	expect(await readdir(join(folder, '.leases'))).toEqual([]);
});

test('the lease of a process that has ended does not count, and goes', async () => {
	const folder = await temporaryFolder();
	const lease = (await takeLease(folder))!;
	const { pid } = spawnSync(process.execPath, ['--version']);
	await writeFile(join(folder, '.leases', `${encodeURIComponent(hostname())} ${pid} some-id`), '');
	expect(await lease.isAlone()).toBe(true);
	expect(await readdir(join(folder, '.leases'))).toHaveLength(1);
	await lease.release();
});

test('the lease of another machine counts for half an hour after its last sign', async () => {
	const folder = await temporaryFolder();
	const lease = (await takeLease(folder))!;
	const other = join(folder, '.leases', 'other.example 1 some-id');
	await writeFile(other, '');
	expect(await lease.isAlone()).toBe(false);
	const longAgo = new Date(Date.now() - 1_810_000);
	await utimes(other, longAgo, longAgo);
	expect(await lease.isAlone()).toBe(true);
	await lease.release();
});

test('a folder that cannot be written to gives no lease', async () => {
	expect(await takeLease('/dev/null/cache')).toBeUndefined();
});

test('a build works in its folder, a second one at the same time in a temporary folder', async () => {
	const folder = await temporaryFolder();
	const first = await takeWorkFolder(folder);
	const second = await takeWorkFolder(folder);
	expect([first.path, first.replaces, second.replaces]).toEqual([folder, null, 'busy']);
	expect(second.path).not.toBe(folder);
	await second.release();
	expect(existsSync(second.path)).toBe(false);
	await first.release();
	expect(existsSync(folder)).toBe(true);
	const third = await takeWorkFolder(folder);
	expect(third.replaces).toBeNull();
	await third.release();
});

test('a folder that cannot be written to is replaced by a temporary one', async () => {
	const work = await takeWorkFolder('/dev/null/cache');
	expect([work.replaces, existsSync(work.path)]).toEqual(['unwritable', true]);
	await work.release();
	expect(existsSync(work.path)).toBe(false);
});
