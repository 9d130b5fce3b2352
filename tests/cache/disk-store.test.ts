import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmod,
	copyFile,
	mkdir,
	readdir,
	readFile,
	stat,
	symlink,
	truncate,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiskStore } from '../../src/cache/disk-store.ts';
import { bytes, keyOf, pathOf, textOf } from './entries.ts';
import { temporaryFolder } from './folder.ts';

const [a, b] = [keyOf('a'), keyOf('b')];

async function storeWith(entries: Record<string, string>) {
	const folder = await temporaryFolder();
	const store = createDiskStore(folder);
	for (const [word, text] of Object.entries(entries)) await store.put(keyOf(word), bytes(text));
	return { folder, store };
}

test('an entry is read again by another store on the same folder', async () => {
	const { folder } = await storeWith({ a: '本文' });
	expect(textOf(await createDiskStore(folder).get(a))).toBe('本文');
});

test('an empty entry is an entry', async () => {
	const { store } = await storeWith({ a: '' });
	expect(textOf(await store.get(a))).toBe('');
});

test('what was never stored is undefined', async () => {
	const { store } = await storeWith({ a: '本文' });
	expect(await store.get(b)).toBeUndefined();
});

test.each([
	['one bit is turned', (path: string) => flipLastBit(path)],
	['the end is cut off', (path: string) => truncate(path, 40)],
	['everything is cut off', (path: string) => truncate(path, 0)],
	['something is added', async (path: string) => writeFile(path, Buffer.concat([await readFile(path), bytes('!')]))],
	['it is another text altogether', (path: string) => writeFile(path, 'foreign text, long enough for a checksum')],
])('an entry is removed if %s, and can be stored again', async (_, damage) => {
	const { folder, store } = await storeWith({ a: '本文' });
	await damage(pathOf(folder, a));
	expect(await store.get(a)).toBeUndefined();
	expect(await readdir(dirname(pathOf(folder, a)))).toEqual([]);
	await store.put(a, bytes('本文'));
	expect(textOf(await store.get(a))).toBe('本文');
});

test('a sound entry under the name of another is not taken for it', async () => {
	const { folder, store } = await storeWith({ a: '本文' });
	await mkdir(dirname(pathOf(folder, b)), { recursive: true });
	await copyFile(pathOf(folder, a), pathOf(folder, b));
	expect(await store.get(b)).toBeUndefined();
});

test('a folder in place of an entry costs only the entry', async () => {
	const { folder, store } = await storeWith({});
	await mkdir(join(pathOf(folder, a), 'inside'), { recursive: true });
	expect(await store.get(a)).toBeUndefined();
	expect(await store.put(a, bytes('本文'))).toBe(false);
	expect(await readdir(dirname(pathOf(folder, a)))).toHaveLength(1);
});

test('a link to an endless file is not followed to its end', async () => {
	const { folder, store } = await storeWith({});
	await mkdir(dirname(pathOf(folder, a)), { recursive: true });
	await symlink('/dev/zero', pathOf(folder, a));
	expect(await store.get(a)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a named pipe in place of an entry does not stop the build', async () => {
	const { folder, store } = await storeWith({});
	await mkdir(dirname(pathOf(folder, a)), { recursive: true });
	execFileSync('mkfifo', [pathOf(folder, a)]);
	expect(await store.get(a)).toBeUndefined();
});

test('where entries cannot be stored, put says so', async () => {
	const folder = await temporaryFolder();
	await writeFile(join(folder, 'html'), 'a file, no folder');
	expect(await createDiskStore(folder).put(a, bytes('本文'))).toBe(false);
});

test.skipIf(process.platform === 'win32')(
	'a read-only folder can be read, and writing to it is refused quietly',
	async () => {
		const { folder } = await storeWith({ a: '本文' });
		for (const path of [dirname(pathOf(folder, a)), join(folder, 'html'), folder]) await chmod(path, 0o555);
		await chmod(pathOf(folder, a), 0o444);
		await utimes(pathOf(folder, a), 1, 1);
		expect(readAndWriteAsOrdinaryUser(folder)).toEqual({ read: '本文', put: false });
		for (const path of [folder, join(folder, 'html'), dirname(pathOf(folder, a))]) await chmod(path, 0o755);
	},
);

test('the time of use is noted once an hour, not at every read', async () => {
	const { folder, store } = await storeWith({ a: '本文', b: '別の本文' });
	const halfAnHourAgo = new Date(Math.floor(Date.now() / 1000) * 1000 - 1_800_000);
	await utimes(pathOf(folder, a), halfAnHourAgo, halfAnHourAgo);
	await utimes(pathOf(folder, b), new Date(0), new Date(0));
	await store.get(a);
	await store.get(b);
	expect((await stat(pathOf(folder, a))).mtime).toEqual(halfAnHourAgo);
	expect(Date.now() - (await stat(pathOf(folder, b))).mtimeMs).toBeLessThan(60_000);
});

test('many stores can write the same entries at once', async () => {
	const folder = await temporaryFolder();
	const stores = Array.from({ length: 8 }, () => createDiskStore(folder));
	const text = '本文'.repeat(50_000);
	const stored = await Promise.all(stores.map((store) => store.put(a, bytes(text))));
	expect(stored).toEqual(stores.map(() => true));
	expect(textOf(await stores[0]!.get(a))).toBe(text);
	expect(await readdir(dirname(pathOf(folder, a)))).toHaveLength(1);
});

async function flipLastBit(path: string): Promise<void> {
	const file = await readFile(path);
	file[file.length - 1]! ^= 1;
	await writeFile(path, file);
}

/** Permissions do not bind root, so under root a process of the user `nobody` looks. */
function readAndWriteAsOrdinaryUser(folder: string): unknown {
	const script = `
		const { createDiskStore } = await import(process.argv[1]);
		const store = createDiskStore(process.argv[2]);
		const found = await store.get(process.argv[3]);
		const put = await store.put(process.argv[4], Buffer.from('x'));
		console.log(JSON.stringify({ read: Buffer.from(found).toString(), put }));
	`;
	const source = new URL('../../src/cache/disk-store.ts', import.meta.url).href;
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', script, source, folder, a, b],
		{ encoding: 'utf8', cwd: '/', ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }) },
	);
	expect(stderr).toBe('');
	return JSON.parse(stdout);
}
