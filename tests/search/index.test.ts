import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { assignIds, layoutFor } from '../../src/search/layout.ts';
import { buildTinyIndex, memoryStore, type TinyPost } from './tiny-index.ts';

const posts: TinyPost[] = Array.from({ length: 30 }, (_, at) => ({
	id: `p${at}`,
	title: `記事の題名${at}`,
	body: `本文その${at}。東京で${at % 3 === 0 ? '会議' : '発表'}があった。`,
}));

test('with an empty store and with a full one the index comes out the same', async () => {
	const store = memoryStore();
	const first = await buildTinyIndex(posts, store);
	const second = await buildTinyIndex(posts, store);
	expect(first.counts).toEqual({ documents: 30, segmented: 30 });
	expect(second.counts).toEqual({ documents: 30, segmented: 0 });
	expect([...second.files]).toEqual([...first.files]);
});

test('an edited post is cut into terms anew, and only files with its words get new names', async () => {
	const store = memoryStore();
	const before = await buildTinyIndex(posts, store);
	const edited = posts.map((post) => (post.id === 'p7' ? { ...post, body: `${post.body}大阪でも。` } : post));
	const after = await buildTinyIndex(edited, store);
	expect(after.counts).toEqual({ documents: 30, segmented: 1 });
	const isNew = (name: string) => !before.files.has(name);
	const [old, fresh] = [catalogueOf(before), catalogueOf(after)];
	expect(fresh.documents).toEqual(old.documents);
	expect(fresh.shards.filter(isNew).length).toBeLessThan(fresh.shards.length);
	expect(fresh.texts.filter(isNew)).toHaveLength(1);
	expect(fresh.cards.filter(isNew)).toHaveLength(1);
});

test('what readers are not to find is in no file', async () => {
	const secret = '極秘計画';
	const hidden: TinyPost[] = [
		{ id: 'noindex', title: secret, body: secret, noindex: true },
		{ id: 'draft', title: secret, body: secret, draft: true },
		{ id: 'future', title: secret, body: secret, date: '2026-12-01' },
	];
	const { files, counts } = await buildTinyIndex([...posts, ...hidden]);
	expect(counts.documents).toBe(30);
	const withoutHidden = await buildTinyIndex(posts);
	expect([...files.keys()]).toEqual([...withoutHidden.files.keys()]);
});

test('a site without posts has an empty index', async () => {
	const { files } = await buildTinyIndex([]);
	expect([...files.keys()]).toEqual(['catalogue.bin']);
});

test('a new post changes none of the postings of settled posts', async () => {
	const old = Array.from({ length: 200 }, (_, at): TinyPost => {
		const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
		return { id: `q${at}`, title: `記事の題名${at}`, body: `本文その${at}。東京で発表があった。`, date: day };
	});
	const before = await buildTinyIndex(old);
	const added: TinyPost = {
		id: 'new',
		title: '新しい題名',
		body: '東京で発表があった。本文はここ。',
		date: '2026-01-01',
	};
	const after = await buildTinyIndex([added, ...old]);
	const [was, is] = [catalogueOf(before), catalogueOf(after)];
	expect(is.shards).toEqual(was.shards);
	const isNew = (name: string) => !before.files.has(name);
	expect([is.recent, is.cards, is.texts].map((names) => names.filter(isNew).length)).toEqual([3, 1, 1]);
	expect(await buildTinyIndex([...old, added])).toEqual(after);
});

test('a new document takes no number from another', () => {
	const names = Array.from({ length: 2632 }, (_, at) => `2026-01-01-post-${at}.md`);
	const { capacity } = layoutFor(names.length);
	const before = assignIds(names, capacity);
	const after = assignIds([...names, 'a-new-one.md'], capacity);
	after.delete('a-new-one.md');
	expect(after).toEqual(before);
	expect(new Set(before.values()).size).toBe(names.length);
});

test('when a document goes, hardly another gets a new number', () => {
	const names = Array.from({ length: 2632 }, (_, at) => `2026-01-01-post-${at}.md`);
	const { capacity } = layoutFor(names.length);
	const before = assignIds(names, capacity);
	const after = assignIds(names.slice(1), capacity);
	expect([...after].filter(([name, id]) => before.get(name) !== id).length).toBeLessThan(5);
});

test('at 2,632 posts there are fewer than 800 files', () => {
	const { shards, recentShards, cards, texts } = layoutFor(2632);
	expect(shards + recentShards + cards + texts + 1).toBeLessThan(800);
});

test.each([1, 7, 64, 200, 2632, 26_320])('of %i posts, the newest are a small part', (count) => {
	const { settled, capacity } = layoutFor(count);
	expect(count - settled).toBeGreaterThan(0);
	expect(count - settled).toBeLessThanOrEqual(capacity / 32 + 1);
});

function catalogueOf({ files }: { files: ReadonlyMap<string, Uint8Array> }): Catalogue {
	return JSON.parse(gunzipSync(files.get('catalogue.bin')!).toString('utf8')) as Catalogue;
}
