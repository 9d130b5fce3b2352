import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BlobKey, BlobStore } from '../../src/cache/blob-store.ts';
import type { DocumentKind } from '../../src/model/front-matter-keys.ts';
import { type FrontMatterOptions, readFrontMatter } from '../../src/sources/front-matter.ts';
import { createFrontMatterReader } from '../../src/sources/front-matter-cache.ts';

interface CountingStore extends BlobStore {
	entries: Map<BlobKey, Uint8Array>;
	hits: number;
}

function memoryStore(): CountingStore {
	const store: CountingStore = {
		entries: new Map(),
		hits: 0,
		async get(key) {
			const found = store.entries.get(key);
			if (found !== undefined) store.hits += 1;
			return found;
		},
		has: async (key) => store.entries.has(key),
		async put(key, bytes) {
			store.entries.set(key, bytes);
			return true;
		},
	};
	return store;
}

const options: FrontMatterOptions<'post'> = { kind: 'post', timeZone: 'Asia/Tokyo' };
const file = 'content/posts/2026-05-12-a.md';

async function read<Kind extends DocumentKind>(
	store: BlobStore,
	bytes: Uint8Array,
	from: string = file,
	how: FrontMatterOptions<Kind> = options as FrontMatterOptions<Kind>,
) {
	return createFrontMatterReader(store)({ file: from, bytes, digest: hash('sha256', bytes) }, how);
}

test.each([
	['a plain post', '---\ntitle: 題\n---\n\n本文\n'],
	['a post without front matter', '本文だけです。\n'],
	['a post without a body', '---\ntitle: 題\n---'],
	['line ends of Windows and a byte order mark', '\uFEFF---\r\ntitle: 題\r\ntags: [一, 二]\r\n---\r\n本文\r\n'],
	['warnings', '---\ntitle: 題\ntitle: 二度目の題\nunknown_key: 1\n---\n本文 😀\n'],
	['keys of a writer’s own', '---\ntitle: 題\nextra: { a: [1, null, "x"], b: 2026-01-01 }\n---\n本文\n'],
])('what is taken from the cache is what was read: %s', async (_, text) => {
	const bytes = Buffer.from(text);
	const store = memoryStore();
	const expected = readFrontMatter(bytes, file, options);
	expect(await read(store, bytes)).toEqual(expected);
	expect(store.hits).toBe(0);
	expect(await read(store, bytes)).toEqual(expected);
	expect(store.hits).toBe(1);
});

test('a post with errors is read again each time', async () => {
	const bytes = Buffer.from('---\ntitle: [\n---\n本文\n');
	const store = memoryStore();
	const expected = readFrontMatter(bytes, file, options);
	expect(expected.data).toBeNull();
	expect(await read(store, bytes)).toEqual(expected);
	expect(store.entries.size).toBe(0);
});

test('other bytes, another name, zone, kind or date of a draft are other entries', async () => {
	const bytes = Buffer.from('---\ntitle: 題\n---\n本文\n');
	const store = memoryStore();
	await read(store, bytes);
	await read(store, Buffer.from('---\ntitle: 題\n---\n別の本文\n'));
	await read(store, bytes, 'content/posts/2026-05-13-a.md');
	await read(store, bytes, file, { ...options, timeZone: 'UTC' });
	await read(store, bytes, file, { ...options, undated: '2026-01-01T00:00:00+09:00' });
	await read(store, bytes, file, { kind: 'page', timeZone: 'Asia/Tokyo' });
	expect([store.entries.size, store.hits]).toEqual([6, 0]);
});

const corpus = join(import.meta.dirname, '../../../shared/corpus/ai-media/_posts');

test.skipIf(!existsSync(corpus))(
	'every post of the corpus (../shared) comes out of the cache as it went in',
	async () => {
		const store = memoryStore();
		const names = readdirSync(corpus);
		const reader = createFrontMatterReader(store);
		for (const name of names) {
			const bytes = readFileSync(join(corpus, name));
			const source = { file: `content/posts/${name}`, bytes, digest: hash('sha256', bytes) };
			await reader(source, options);
			expect(await reader(source, options)).toEqual(readFrontMatter(bytes, source.file, options));
		}
		expect(store.hits).toBe(names.length);
	},
);
