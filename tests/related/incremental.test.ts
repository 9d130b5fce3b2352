import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRelationships } from '../../src/build/related-posts.ts';
import type { BlobStore } from '../../src/cache/blob-store.ts';
import { digestBytes } from '../../src/cache/digest.ts';
import type { Post, Publication } from '../../src/publication/publication.ts';
import { textKey } from '../../src/sources/bodies.ts';
import { type DocumentSketch, newspaper } from './sketch.ts';

/** What an editor does between two builds. The numbers choose a post and what becomes of it. */
type Edit = { kind: 'add' | 'rewrite' | 'delete' | 'move' | 'rename'; post: number; choice: number };

const edit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom('add', 'rewrite', 'delete', 'move', 'rename'),
	post: fc.nat(1000),
	choice: fc.nat(1000),
});

const written = newspaper(60).map((sketch, day) => Object.assign({ day }, sketch));

describe('lists made with what earlier builds have cached', () => {
	test('are those made from scratch, after any additions, edits, deletions and moves', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), async (edits, includeNewer) => {
				const kept = memoryStore();
				let sketches: DocumentSketch[] = written.slice(0, 40);
				await listsWith(kept, sketches, includeNewer);
				for (const next of edits) {
					sketches = edited(sketches, next);
					expect(await listsWith(kept, sketches, includeNewer)).toEqual(
						await listsWith(memoryStore(), sketches, includeNewer),
					);
				}
			}),
			{ seed: 6, numRuns: 25 },
		);
	});

	test('are read whole where nothing has changed', async () => {
		const store = memoryStore();
		const first = await listsWith(store, written, true);
		store.read.length = 0;
		expect(await listsWith(store, written, true)).toEqual(first);
		expect(store.read).toHaveLength(1);
	});

	test('take no more than the body of the one post that was added', async () => {
		const store = memoryStore();
		await listsWith(store, written.slice(0, -1), true);
		store.read.length = 0;
		await listsWith(store, written, true);
		expect(store.read.filter((key) => key.startsWith('text/'))).toHaveLength(1);
	});
});

function edited(sketches: readonly DocumentSketch[], { kind, post, choice }: Edit): DocumentSketch[] {
	const at = post % sketches.length;
	const other = written[choice % written.length]!;
	const change = (changes: Partial<DocumentSketch>) => sketches.with(at, { ...sketches[at]!, ...changes });
	switch (kind) {
		case 'add':
			return sketches.some(({ id }) => id === other.id) ? [...sketches] : [...sketches, other];
		case 'rewrite':
			return change({ body: `${sketches[at]!.body} ${other.body}`, lede: other.lede ?? '' });
		case 'rename':
			return change({ title: other.title ?? '', tags: other.tags ?? [] });
		case 'move':
			return change({ day: choice % 90 });
		case 'delete':
			return sketches.length > 1 ? sketches.toSpliced(at, 1) : [...sketches];
	}
}

/** As a build of these posts finds them. */
async function listsWith(store: BlobStore, sketches: readonly DocumentSketch[], includeNewer: boolean) {
	const posts = await Promise.all(sketches.map((sketch) => postOf(sketch, store)));
	const site = { related: { count: 6, include_newer: includeNewer }, affiliate: { books_threshold: 1 } };
	const { related } = await findRelationships({ posts, site } as unknown as Publication, [], store);
	return related;
}

/** The little of a post that the engine looks at, its body's text cached as a build leaves it. */
async function postOf(sketch: DocumentSketch, store: BlobStore): Promise<Post> {
	const { id, title = '', body = '', lede = '', tags = [], category = null, day = 0 } = sketch;
	const htmlKey = digestBytes(body);
	await store.put(textKey(htmlKey), Buffer.from(body));
	return {
		source: {
			id,
			htmlKey,
			frontMatter: { title, tags, categories: category === null ? [] : [category], related: [] },
			facts: { headings: [], firstParagraph: lede },
		},
		path: { url: `/${id}/` },
		publishedAt: Date.UTC(2026, 0, 1 + day),
		category: category === null ? null : { name: category },
		tags: [],
		status: 'published',
		noindex: false,
	} as unknown as Post;
}

function memoryStore(): BlobStore & { read: string[] } {
	const blobs = new Map<string, Uint8Array>();
	const read: string[] = [];
	return {
		read,
		get: async (key) => {
			const bytes = blobs.get(key);
			if (bytes !== undefined) read.push(key);
			return bytes;
		},
		has: async (key) => blobs.has(key),
		put: async (key, bytes) => {
			blobs.set(key, bytes);
			return true;
		},
	};
}
