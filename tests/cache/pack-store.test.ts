import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BlobKey, BlobStore } from '../../src/cache/blob-store.ts';
import { digestBytes } from '../../src/cache/digest.ts';
import type { Lease } from '../../src/cache/leases.ts';
import { createPackStore } from '../../src/cache/pack-store.ts';
import { temporaryFolder } from './folder.ts';

const nothing: BlobStore = { get: async () => undefined, has: async () => false, put: async () => false };
const alone: Lease = { isAlone: async () => true, release: async () => undefined };
const inCompany: Lease = { isAlone: async () => false, release: async () => undefined };

function key(name: string): BlobKey {
	return `facts/${digestBytes(name)}`;
}

async function write(folder: string, names: readonly string[], lease: Lease | undefined = alone): Promise<void> {
	const store = createPackStore(folder, nothing);
	for (const name of names) expect(await store.put(key(name), Buffer.from(`${name}の中身`))).toBe(true);
	await store.close(lease);
}

async function read(folder: string, names: readonly string[], lease: Lease | null = alone) {
	const store = createPackStore(folder, nothing);
	const found = [];
	for (const name of names) found.push((await store.get(key(name)))?.toString() ?? null);
	await store.close(lease ?? undefined);
	return found;
}

function packs(folder: string): string[] {
	const parent = join(folder, 'packs/facts');
	return readdirSync(parent).map((name) => join(parent, name));
}

test('what one build has stored, the next one finds, all in one file', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二', '']);
	expect(await read(folder, ['一', '二', '', '三'])).toEqual(['一の中身', '二の中身', 'の中身', null]);
	expect(packs(folder)).toHaveLength(1);
});

test('an entry is there for the build that has just stored it', async () => {
	const store = createPackStore(await temporaryFolder(), nothing);
	await store.put(key('一'), Buffer.from('中身'));
	expect([await store.has(key('一')), await store.has(key('二'))]).toEqual([true, false]);
	expect((await store.get(key('一')))?.toString()).toBe('中身');
	await store.close(alone);
});

test('an entry stays for a build that only asks whether it is there, and goes with one that asks for others', async () => {
	const folder = await temporaryFolder();
	const names = ['一', '二', '三'];
	await write(folder, names);
	const asking = createPackStore(folder, nothing);
	for (const name of names) expect(await asking.has(key(name))).toBe(true);
	await asking.close(alone);
	expect(await read(folder, ['四'])).toEqual([null]);
	const after = createPackStore(folder, nothing);
	for (const name of names) expect(await after.has(key(name))).toBe(false);
	await after.close(alone);
});

test('entries of other kinds go to the store behind', async () => {
	const asked: string[] = [];
	const behind: BlobStore = {
		get: async (name) => (asked.push(`get ${name}`), undefined),
		has: async (name) => (asked.push(`has ${name}`), true),
		put: async (name) => (asked.push(`put ${name}`), true),
	};
	const store = createPackStore(await temporaryFolder(), behind);
	await store.put('html/a', Buffer.from('x'));
	await store.get('html/a');
	expect(await store.has('html/a')).toBe(true);
	expect(asked).toEqual(['put html/a', 'get html/a', 'has html/a']);
});

test('each damaged entry is none, and those around it stay', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二', '三']);
	const [path] = packs(folder);
	const bytes = readFileSync(path!);
	bytes[bytes.indexOf('二の中身')]! ^= 1;
	writeFileSync(path!, bytes);
	expect(await read(folder, ['一', '二', '三'])).toEqual(['一の中身', null, '三の中身']);
});

test('an entry that stands under the name of another is not taken for it', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二']);
	const [path] = packs(folder);
	const bytes = readFileSync(path!);
	const [one, other] = ['一', '二'].map((name) => bytes.indexOf(Buffer.from(digestBytes(name), 'hex')));
	const digest = Buffer.from(bytes.subarray(one, one! + 32));
	bytes.copy(bytes, one, other, other! + 32);
	digest.copy(bytes, other);
	writeFileSync(path!, bytes);
	expect(await read(folder, ['一', '二'])).toEqual([null, null]);
});

test('a file that ends in the midst of an entry is sound up to there', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二']);
	const [path] = packs(folder);
	truncateSync(path!, readFileSync(path!).length - 3);
	expect(await read(folder, ['一', '二'])).toEqual(['一の中身', null]);
});

test('what follows something that is no entry is not read', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一']);
	const [path] = packs(folder);
	appendFileSync(path!, Buffer.concat([Buffer.from('KBP1'), Buffer.alloc(200, 0xff)]));
	expect(await read(folder, ['一'])).toEqual(['一の中身']);
});

test('builds that run at the same time write to files of their own', async () => {
	const folder = await temporaryFolder();
	const stores = ['一', '二'].map((name) => ({ name, store: createPackStore(folder, nothing) }));
	for (const { name, store } of stores) await store.put(key(name), Buffer.from(`${name}の中身`));
	for (const { store } of stores) await store.close(inCompany);
	expect(await read(folder, ['一', '二'])).toEqual(['一の中身', '二の中身']);
});

test('when most entries are of no use any more, the others move to one file', async () => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二', '三']);
	expect(await read(folder, ['二'])).toEqual(['二の中身']);
	expect(await read(folder, ['一', '二', '三'])).toEqual([null, '二の中身', null]);
	expect(packs(folder)).toHaveLength(1);
});

test.each([
	['another build uses the folder', inCompany],
	['the folder cannot be written to', null],
])('while %s, nothing is removed', async (_, lease) => {
	const folder = await temporaryFolder();
	await write(folder, ['一', '二', '三']);
	await read(folder, ['二'], lease);
	expect(await read(folder, ['一', '二', '三'])).toEqual(['一の中身', '二の中身', '三の中身']);
});

test('many small files become one', async () => {
	const folder = await temporaryFolder();
	const names = Array.from({ length: 12 }, (_, index) => `記事${index}`);
	for (const name of names) await write(folder, [name], inCompany);
	expect(packs(folder)).toHaveLength(12);
	expect(await read(folder, names)).toEqual(names.map((name) => `${name}の中身`));
	expect(packs(folder)).toHaveLength(1);
	expect(await read(folder, names)).toEqual(names.map((name) => `${name}の中身`));
});

test('where nothing can be written, an entry is refused', async () => {
	const folder = await temporaryFolder();
	rmSync(folder, { recursive: true });
	writeFileSync(folder, 'a file in place of a folder');
	const store = createPackStore(folder, nothing);
	expect([await store.put(key('一'), Buffer.from('x')), await store.get(key('一'))]).toEqual([false, undefined]);
	await store.close(undefined);
});
