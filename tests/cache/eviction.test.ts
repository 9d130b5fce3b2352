import { mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiskStore } from '../../src/cache/disk-store.ts';
import { evictEntries } from '../../src/cache/eviction.ts';
import type { Lease } from '../../src/cache/leases.ts';
import { bytes, keyOf, pathOf } from './entries.ts';
import { temporaryFolder } from './folder.ts';

const alone: Lease = { isAlone: async () => true, release: async () => undefined };
const words = ['oldest', 'older', 'newer', 'newest'];
/** With its checksum of 32 bytes and its key of 70 each entry takes 1,000. */
const payload = bytes('x'.repeat(898));

/** A folder with one entry a word, the first used longest ago. */
async function folderOf(names: readonly string[]): Promise<string> {
	const folder = await temporaryFolder();
	const store = createDiskStore(folder);
	for (const [index, name] of names.entries()) {
		await store.put(keyOf(name), payload);
		await utimes(pathOf(folder, keyOf(name)), 1_000 + index, 1_000 + index);
	}
	return folder;
}

function remaining(folder: string, names: readonly string[]): string[] {
	return names.filter((name) => existsSync(pathOf(folder, keyOf(name))));
}

test('nothing goes while everything has room', async () => {
	const folder = await folderOf(words);
	const result = await evictEntries(folder, { maxBytes: 4_000, used: new Set(), lease: alone });
	expect(result).toEqual({ removed: 0, bytes: 4_000 });
	expect(remaining(folder, words)).toEqual(words);
});

test('what was used longest ago goes first, until a tenth of the limit is free', async () => {
	const folder = await folderOf(words);
	const result = await evictEntries(folder, { maxBytes: 3_500, used: new Set(), lease: alone });
	expect(result).toEqual({ removed: 1, bytes: 3_000 });
	expect(remaining(folder, words)).toEqual(['older', 'newer', 'newest']);

	await evictEntries(folder, { maxBytes: 2_100, used: new Set(), lease: alone });
	expect(remaining(folder, words)).toEqual(['newest']);
});

test('reading an entry moves it to the end of the queue', async () => {
	const folder = await folderOf(words);
	await createDiskStore(folder).get(keyOf('oldest'));
	await evictEntries(folder, { maxBytes: 2_300, used: new Set(), lease: alone });
	expect(remaining(folder, words)).toEqual(['oldest', 'newest']);
});

test('what the build has used stays, even above the limit', async () => {
	const folder = await folderOf(words);
	const store = createDiskStore(folder);
	await store.get(keyOf('oldest'));
	await store.put(keyOf('new'), payload);
	const result = await evictEntries(folder, { maxBytes: 10, used: store.used, lease: alone });
	expect(result).toEqual({ removed: 3, bytes: 2_000 });
	expect(remaining(folder, [...words, 'new'])).toEqual(['oldest', 'new']);
});

test('nothing goes while another build uses the folder, nor any more once one has come', async () => {
	const names = Array.from({ length: 200 }, (_, index) => `entry ${index}`);
	const folder = await folderOf(names);
	const withOther: Lease = { ...alone, isAlone: async () => false };
	expect(await evictEntries(folder, { maxBytes: 10, used: new Set(), lease: withOther })).toEqual({
		removed: 0,
		bytes: 200_000,
	});

	let looks = 0;
	const interrupted: Lease = { ...alone, isAlone: async () => (looks += 1) <= 2 };
	expect(await evictEntries(folder, { maxBytes: 10, used: new Set(), lease: interrupted })).toEqual({
		removed: 128,
		bytes: 72_000,
	});
	expect(remaining(folder, names)).toEqual(names.slice(128));
});

test('files that are no entries are neither counted nor removed', async () => {
	const folder = await folderOf(words);
	const outside = await folderOf(words);
	const foreign = ['README', 'html/README', 'html/ab/README', 'html/ab/cd/ef', 'Html/ab/README', '.leases/x'];
	for (const path of foreign) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), 'x'.repeat(10_000));
		await utimes(join(folder, path), 1, 1);
	}
	await symlink(join(outside, 'html'), join(folder, 'linked'));

	expect(await evictEntries(folder, { maxBytes: 10, used: new Set(), lease: alone })).toEqual({ removed: 4, bytes: 0 });
	for (const path of foreign) expect((await readFile(join(folder, path))).length).toBe(10_000);
	expect(remaining(outside, words)).toEqual(words);
});

test('what a killed build was writing goes after an hour', async () => {
	const folder = await folderOf(['entry']);
	const path = pathOf(folder, keyOf('entry'));
	const [old, young] = [`${path}.01234567-89ab-cdef-0123-456789abcdef`, `${path}.fedcba98-7654-3210-fedc-ba9876543210`];
	await writeFile(old, 'half an entry');
	await writeFile(young, 'half an entry');
	await utimes(old, 1, 1);
	await evictEntries(folder, { maxBytes: 10_000, used: new Set(), lease: alone });
	expect([existsSync(path), existsSync(old), existsSync(young)]).toEqual([true, false, true]);
	expect((await stat(path)).size).toBe(1_000);
});

test('a folder that is not there holds nothing', async () => {
	const folder = join(await temporaryFolder(), 'missing');
	expect(await evictEntries(folder, { maxBytes: 10, used: new Set(), lease: alone })).toEqual({ removed: 0, bytes: 0 });
});
