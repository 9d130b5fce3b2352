import { readFileSync } from 'node:fs';
import type { BlobKey, BlobStore } from '../cache/blob-store.ts';
import { digestBytes, digestJson } from '../cache/digest.ts';
import { readBody, textKey } from '../sources/bodies.ts';
import type { Post, Publication } from '../publication/publication.ts';
import { relatePosts, termsOfPost, textOfPost } from '../publication/related-posts.ts';
import type { DocumentTerms } from '../publication/related/document.ts';
import type { Relations } from '../publication/related/relate.ts';

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
	const { htmlKey } = post.source;
	// The body's text is named by the key of its HTML: its inputs are the same.
	const key: BlobKey = `terms/${digestJson([engineFingerprint(), htmlKey, textOfPost(post, '')])}`;
	const cached = await store.get(key);
	if (cached !== undefined) return JSON.parse(Buffer.from(cached).toString('utf8')) as DocumentTerms;
	const body = await readBody(textKey(htmlKey), store);
	const terms = termsOfPost(post, body);
	await store.put(key, Buffer.from(JSON.stringify(terms)));
	return terms;
}

let fingerprint: string | undefined;

/** Digest of the code that extracts terms. */
function engineFingerprint(): string {
	if (fingerprint !== undefined) return fingerprint;
	const folder = new URL('../publication/related/', import.meta.url);
	const sources = ['document.ts', 'terms.ts'].map((name) => readFileSync(new URL(name, folder), 'utf8'));
	return (fingerprint = digestBytes(`${sources.join('\0')}\0${process.versions.unicode}`));
}
