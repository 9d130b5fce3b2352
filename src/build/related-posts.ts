import type { BlobKey, BlobStore } from '../cache/blob-store.ts';
import { digestJson } from '../cache/digest.ts';
import { codeFingerprint, engineSources } from '../markdown/fingerprint.ts';
import type { Book } from '../model/books.ts';
import { matchBooks } from '../publication/affiliate/book-offers.ts';
import type { Relationships } from '../publication/complete.ts';
import type { Post, Publication } from '../publication/publication.ts';
import {
	relatableDocuments,
	relatedLists,
	relatePosts,
	termsOfPost,
	textOfPost,
} from '../publication/related-posts.ts';
import type { DocumentTerms } from '../publication/related/document.ts';
import type { Relations } from '../publication/related/relate.ts';
import { readBody, textKey } from '../sources/bodies.ts';

/**
 * What to read after each post and which books to recommend; from the cache where an earlier build had the very same
 * posts, books and settings.
 */
export async function findRelationships(
	publication: Publication,
	books: Book[],
	store: BlobStore,
	withErrors: ReadonlySet<string> = new Set(),
): Promise<Relationships> {
	const { posts, site } = publication;
	const documents = relatableDocuments(publication, withErrors);
	const keys = posts.map(termsKey);
	const inputs = [rankingFingerprint(), documents, keys, site.related, books, site.affiliate];
	const key: BlobKey = `terms/${digestJson(inputs)}`;
	const cached = await store.get(key);
	if (cached !== undefined) {
		// Of use although they are not read: the next edit needs them.
		for (const ofPost of keys) await store.has(ofPost);
		return { ...(JSON.parse(Buffer.from(cached).toString('utf8')) as Relationships), books };
	}
	const relations = await relateAllPosts(publication, store, withErrors);
	const found = { related: relatedLists(relations), bookMatches: matchBooks(publication, books, relations) };
	await store.put(key, Buffer.from(JSON.stringify(found)));
	return { ...found, books };
}

/**
 * Relates all posts of a paper. A post's terms come from the cache unless its text or the engine has changed, so
 * one added post costs the reading of its own body and the ranking.
 */
export async function relateAllPosts(
	publication: Publication,
	store: BlobStore,
	withErrors: ReadonlySet<string> = new Set(),
): Promise<Relations> {
	const terms = new Map<Post, DocumentTerms>();
	for (const batch of batches(publication.posts)) {
		await Promise.all(batch.map(async (post) => terms.set(post, await cachedTerms(post, store))));
	}
	return relatePosts(publication, (post) => terms.get(post)!, withErrors);
}

/** So many files are open at once. */
const batchSize = 64;

function* batches(posts: readonly Post[]): Generator<readonly Post[]> {
	for (let start = 0; start < posts.length; start += batchSize) yield posts.slice(start, start + batchSize);
}

async function cachedTerms(post: Post, store: BlobStore): Promise<DocumentTerms> {
	const key = termsKey(post);
	const cached = await store.get(key);
	if (cached !== undefined) return JSON.parse(Buffer.from(cached).toString('utf8')) as DocumentTerms;
	const terms = termsOfPost(post, await readBody(textKey(post.source.htmlKey), store));
	await store.put(key, Buffer.from(JSON.stringify(terms)));
	return terms;
}

/** The body's text is named by the key of its HTML: its inputs are the same. */
function termsKey(post: Post): BlobKey {
	let key = termsKeys.get(post.source);
	if (key === undefined) {
		key = `terms/${digestJson([termsFingerprint(), post.source.htmlKey, textOfPost(post, '')])}`;
		termsKeys.set(post.source, key);
	}
	return key;
}

/** It is asked for twice, of thousands of posts. */
const termsKeys = new WeakMap<Post['source'], BlobKey>();

/** Digest of the code that extracts terms. */
const termsFingerprint = once(() => codeFingerprint(engineSources('publication/related/document.ts')));

/** Digest of the code that ranks posts and books. */
const rankingFingerprint = once(() =>
	codeFingerprint(
		new Map([
			...engineSources('publication/related/relate.ts'),
			...engineSources('publication/affiliate/book-offers.ts'),
		]),
	),
);

function once(compute: () => string): () => string {
	let value: string | undefined;
	return () => (value ??= compute());
}
