import { deflateRawSync } from 'node:zlib';
import type { BlobStore } from '../cache/blob-store.ts';
import { digestBytes, digestJson } from '../cache/digest.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { type Card, catalogueFile } from '../search/catalogue.ts';
import { encodeTerms, readTerms } from '../search/document-terms.ts';
import { termsOf } from '../search/document.ts';
import { assignIds, type Layout, layoutFor } from '../search/layout.ts';
import type { TermList } from '../search/term-counter.ts';
import { catalogueOf } from './search-catalogue.ts';
import { searchablePosts, searchCard, searchFields } from './search-documents.ts';
import { buildShards } from './search-shards.ts';
import { compress, mapInOrder, range, remember } from './search-store.ts';

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
	const posts = searchablePosts(publication).sort(oldestFirst);
	const layout = layoutFor(posts.length);
	const ids = assignIds(
		posts.map(({ source }) => source.id),
		layout.capacity,
	);
	const documents = posts
		.map((post, age): Numbered => ({ id: ids.get(post.source.id)!, post, isSettled: age < layout.settled }))
		.sort((a, b) => a.id - b.id);
	const counts = { documents: documents.length, segmented: 0 };
	const searched = await searchAll(documents, inputs, counts);
	const texts = joinTexts(searched, layout);
	const postings = await buildShards(searched, layout, inputs);
	const cards = await cardFiles(searched, texts.parts, layout, inputs);

	const files = new Map<string, Uint8Array>();
	const add = (content: Uint8Array | null) => {
		if (content === null) return '';
		const name = `${digestBytes(content).slice(0, 12)}.bin`;
		files.set(name, content);
		return name;
	};
	const catalogue = catalogueOf(documents, publication, {
		capacity: layout.capacity,
		shards: postings.shards.map(add),
		recent: postings.recent.map(add),
		cards: cards.map(add),
		texts: texts.files.map(add),
	});
	files.set(catalogueFile, await compress(Buffer.from(JSON.stringify(catalogue))));
	// Files were made at the same time: in the order of their names the same index is the same map.
	return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), counts };
}

interface Numbered {
	id: number;
	post: Post;
	/** Whether it is none of the newest. */
	isSettled: boolean;
}

/** What is new comes last: it takes no number from what was there before. */
function oldestFirst(a: Post, b: Post): number {
	return a.publishedAt - b.publishedAt || (a.source.id < b.source.id ? -1 : 1);
}

/** What the index keeps of one document: its terms, and its text compressed by itself. */
interface SearchedDocument extends Numbered {
	terms: TermList;
	text: Uint8Array;
}

/** Each document's terms and text, from the store or made of its text. */
async function searchAll(
	documents: readonly Numbered[],
	{ store, fingerprint, readText }: SearchIndexInputs,
	counts: SearchIndex['counts'],
): Promise<SearchedDocument[]> {
	return mapInOrder(documents, async (document): Promise<SearchedDocument> => {
		const { post } = document;
		const fields = searchFields(post);
		const key = digestJson([fingerprint, fields, post.source.htmlKey]);
		const stored = await store.get(`search/${key}`);
		if (stored !== undefined) return { ...document, ...split(stored) };
		counts.segmented += 1;
		const body = await readText(post.source.htmlKey);
		const terms = encodeTerms(termsOf({ ...fields, body }));
		// In UTF-16, Japanese takes an eighth less than in UTF-8.
		const text = deflateRawSync(Buffer.from(body, 'utf16le'), { level: 9, memLevel: 9 });
		await store.put(`search/${key}`, join(terms, text));
		return { ...document, terms: readTerms(terms), text };
	});
}

function join(terms: Uint8Array, text: Uint8Array): Uint8Array {
	const length = Buffer.alloc(4);
	length.writeUInt32LE(terms.length);
	return Buffer.concat([length, terms, text]);
}

function split(stored: Uint8Array): Pick<SearchedDocument, 'terms' | 'text'> {
	const start = 4 + Buffer.from(stored.buffer, stored.byteOffset, 4).readUInt32LE();
	return { terms: readTerms(stored.subarray(4, start)), text: stored.subarray(start) };
}

/** The files of texts, null for empty ones, and where in its file each document's text lies. */
function joinTexts(
	documents: readonly SearchedDocument[],
	{ texts, capacity }: Layout,
): { files: (Uint8Array | null)[]; parts: Map<number, Card['text']> } {
	const parts = new Map<number, Card['text']>();
	const files = groupsOf(documents, texts, capacity).map((group) => {
		let start = 0;
		for (const { id, text } of group) {
			parts.set(id, { start, length: text.length });
			start += text.length;
		}
		return group.length === 0 ? null : Buffer.concat(group.map(({ text }) => text));
	});
	return { files, parts };
}

/** The files of what results show, null for empty ones. */
function cardFiles(
	documents: readonly Numbered[],
	parts: ReadonlyMap<number, Card['text']>,
	{ cards, capacity }: Layout,
	{ publication, store, fingerprint }: SearchIndexInputs,
): Promise<(Uint8Array | null)[]> {
	return mapInOrder(groupsOf(documents, cards, capacity), (group) => {
		if (group.length === 0) return null;
		const content = group.map(({ id, post }): Card => ({ id, ...searchCard(post, publication), text: parts.get(id)! }));
		const json = JSON.stringify(content);
		return remember(store, digestJson([fingerprint, 'cards', json]), () => compress(Buffer.from(json)));
	});
}

/** Documents in the order of their ids, shared out over so many files. */
function groupsOf<Document extends Numbered>(
	documents: readonly Document[],
	groups: number,
	capacity: number,
): Document[][] {
	const grouped = Map.groupBy(documents, ({ id }) => Math.floor((id * groups) / capacity));
	return range(groups).map((group) => grouped.get(group) ?? []);
}
