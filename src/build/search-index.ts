import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Tinypool } from 'tinypool';
import type { BlobStore } from '../cache/blob-store.ts';
import { digestBytes, digestJson } from '../cache/digest.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { type Card, type Catalogue, catalogueFile } from '../search/catalogue.ts';
import { addSlice, type DocumentTerms, readTerms } from '../search/document-terms.ts';
import { assignIds, type Layout, layoutFor } from '../search/layout.ts';
import { encodePostings, type PostingsByTerm } from '../search/postings.ts';
import searchDocument, { type SearchedDocument, type SearchTask } from './search-worker.ts';
import { searchablePosts, searchCard, searchFields } from './search-documents.ts';

export interface SearchIndex {
	/** Names below the index's folder, and contents, all compressed. */
	files: Map<string, Uint8Array>;
	counts: {
		documents: number;
		/** Documents whose text was cut into terms anew; the others' terms were known. */
		segmented: number;
	};
}

export interface SearchIndexInputs {
	publication: Publication;
	store: BlobStore;
	/** Digest of the code that makes terms and files. */
	fingerprint: string;
	/** Visible text of a post's body. */
	readText(bodyKey: string): Promise<string>;
}

/**
 * Builds the search index of all posts that readers may find. Terms, texts and finished files are kept in the store
 * under digests of what they were made of, so an edited post costs its own terms and the files it changes. The index
 * follows from the publication alone: with an empty store it comes out the same.
 */
export async function buildSearchIndex(inputs: SearchIndexInputs): Promise<SearchIndex> {
	const { publication } = inputs;
	const posts = searchablePosts(publication);
	const layout = layoutFor(posts.length);
	const byName = new Map(posts.map((post) => [post.source.id, post]));
	const documents = [...assignIds([...byName.keys()], layout.capacity)]
		.map(([name, id]): Numbered => ({ id, post: byName.get(name)! }))
		.sort((a, b) => a.id - b.id);
	const counts = { documents: documents.length, segmented: 0 };
	const files = new Map<string, Uint8Array>();
	const add = (content: Uint8Array | null) => {
		if (content === null) return '';
		const name = `${digestBytes(content).slice(0, 12)}.bin`;
		files.set(name, content);
		return name;
	};

	const known = await searchAll(documents, layout, inputs, counts);
	const terms = known.map((bytes) => readTerms(bytes.terms, layout.shards));
	const shards = await mapInOrder(range(layout.shards), async (shard) =>
		add(await shardFile(shard, documents, terms, layout, inputs)),
	);
	const textOf = new Map(documents.map(({ id }, at) => [id, known[at]!.text]));
	const texts: string[] = [];
	const cards: string[] = [];
	const cardsOf: Card[][] = range(layout.cards).map(() => []);
	for (const group of groupsOf(documents, layout.texts, layout.capacity)) {
		const blocks = group.map(({ id }) => textOf.get(id)!);
		texts.push(add(blocks.length === 0 ? null : Buffer.concat(blocks)));
		let start = 0;
		group.forEach(({ id, post }, at) => {
			const { length } = blocks[at]!;
			const card: Card = { id, ...searchCard(post, publication), text: { start, length } };
			cardsOf[groupOf(id, layout.cards, layout.capacity)]!.push(card);
			start += length;
		});
	}
	for (const group of cardsOf) cards.push(add(group.length === 0 ? null : await compressKnown(group, inputs)));

	const catalogue = catalogueOf(documents, publication, { capacity: layout.capacity, shards, cards, texts });
	files.set(catalogueFile, await compress(Buffer.from(JSON.stringify(catalogue))));
	// Files were made at the same time: in the order of their names the same index is the same map.
	return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), counts };
}

interface Numbered {
	id: number;
	post: Post;
}

/** Each document's terms and text, from the store or made of its text; on threads where many are to be made. */
async function searchAll(
	documents: readonly Numbered[],
	{ shards }: Layout,
	{ store, fingerprint, readText }: SearchIndexInputs,
	counts: SearchIndex['counts'],
): Promise<SearchedDocument[]> {
	const workers = createSearchPool();
	const search = async ({ post }: Numbered): Promise<SearchedDocument> => {
		const fields = searchFields(post);
		const key = digestJson([fingerprint, shards, fields, post.source.htmlKey]);
		const stored = await store.get(`search/${key}`);
		if (stored !== undefined) return split(stored);
		counts.segmented += 1;
		const body = await readText(post.source.htmlKey);
		const made = await workers.run({ document: { ...fields, body }, shards });
		await store.put(`search/${key}`, join(made));
		return made;
	};
	try {
		return await mapInOrder(documents, search);
	} finally {
		await workers.close();
	}
}

/** Threads start only for the work that one would be long at. */
function createSearchPool() {
	let pool: Tinypool | undefined;
	let made = 0;
	return {
		run(task: SearchTask): Promise<SearchedDocument> | SearchedDocument {
			made += 1;
			if (made <= documentsWithoutThreads) return searchDocument(task);
			pool ??= new Tinypool({
				filename: new URL('./search-worker.ts', import.meta.url).href,
				minThreads: 1,
				maxThreads: availableParallelism(),
				resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
			});
			return pool.run(task) as Promise<SearchedDocument>;
		},
		close: () => pool?.destroy(),
	};
}

const documentsWithoutThreads = 60;

function join({ terms, text }: SearchedDocument): Uint8Array {
	const length = Buffer.alloc(4);
	length.writeUInt32LE(terms.length);
	return Buffer.concat([length, terms, text]);
}

function split(stored: Uint8Array): SearchedDocument {
	const start = 4 + Buffer.from(stored.buffer, stored.byteOffset, 4).readUInt32LE();
	return { terms: stored.subarray(4, start), text: stored.subarray(start) };
}

/** One file of postings; null where no document has anything in it. */
async function shardFile(
	shard: number,
	documents: readonly Numbered[],
	terms: readonly DocumentTerms[],
	{ capacity }: Layout,
	{ store, fingerprint }: SearchIndexInputs,
): Promise<Uint8Array | null> {
	const contents = createHash('sha256').update(`${fingerprint} ${capacity}\n`);
	const id = Buffer.alloc(4);
	let isEmpty = true;
	documents.forEach((document, at) => {
		const hash = terms[at]!.hashes.subarray(shard * 8, shard * 8 + 8);
		if (hash.every((byte) => byte === 0)) return;
		isEmpty = false;
		id.writeUInt32LE(document.id);
		contents.update(id).update(hash);
	});
	if (isEmpty) return null;
	return remember(store, contents.digest('hex'), () => {
		const lists: PostingsByTerm = new Map();
		documents.forEach((document, at) => addSlice(terms[at]!.slice(shard), document.id, lists));
		return compress(encodePostings(lists, capacity));
	});
}

function compressKnown(value: unknown, { store, fingerprint }: SearchIndexInputs): Promise<Uint8Array> {
	return remember(store, digestJson([fingerprint, 'cards', value]), () => compress(Buffer.from(JSON.stringify(value))));
}

async function remember(store: BlobStore, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const known = await store.get(`search/${key}`);
	if (known !== undefined) return known;
	const made = await make();
	await store.put(`search/${key}`, made);
	return made;
}

function catalogueOf(
	documents: readonly Numbered[],
	publication: Publication,
	files: Pick<Catalogue, 'capacity' | 'shards' | 'cards' | 'texts'>,
): Catalogue {
	const categories = publication.categories.map(({ name }) => name);
	const tags = publication.tags.map(({ name }) => name);
	const authors = publication.authors.map(({ name }) => name);
	const [placeOfCategory, placeOfTag, placeOfAuthor] = [placesIn(categories), placesIn(tags), placesIn(authors)];
	return {
		version: 1,
		...files,
		categories,
		tags,
		authors,
		documents: {
			ids: documents.map(({ id }, at) => id - (documents[at - 1]?.id ?? 0)),
			days: documents.map(({ post }) => dayOf(post.source.frontMatter.date)),
			categories: documents.map(({ post }) => (post.category === null ? -1 : placeOfCategory(post.category))),
			tags: documents.map(({ post }) => post.tags.map(placeOfTag)),
			authors: documents.map(({ post }) => post.authors.map(placeOfAuthor)),
		},
	};
}

function placesIn(names: readonly string[]): (term: { name: string }) => number {
	const places = new Map(names.map((name, at) => [name, at]));
	return ({ name }) => places.get(name) ?? -1;
}

/** The calendar day of a timestamp's own offset, which is the site's. */
function dayOf(iso: string): number {
	return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

function groupOf(id: number, groups: number, capacity: number): number {
	return Math.floor((id * groups) / capacity);
}

function groupsOf(documents: readonly Numbered[], groups: number, capacity: number): Numbered[][] {
	const grouped = Map.groupBy(documents, ({ id }) => groupOf(id, groups, capacity));
	return range(groups).map((group) => grouped.get(group) ?? []);
}

const deflate = promisify(gzip);

/** Compressed once here: a CDN may leave binary files as they are. */
function compress(bytes: Uint8Array): Promise<Uint8Array> {
	return deflate(bytes, { level: 9 });
}

/** As many at once as keep Node's thread pool busy; the results in the order of the items. */
async function mapInOrder<Item, Result>(
	items: readonly Item[],
	map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const work = async () => {
		while (next < items.length) {
			const at = next++;
			results[at] = await map(items[at]!);
		}
	};
	await Promise.all(Array.from({ length: 16 }, work));
	return results;
}

function range(length: number): number[] {
	return Array.from({ length }, (_, at) => at);
}
