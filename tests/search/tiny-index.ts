import { gunzipSync, inflateRawSync } from 'node:zlib';
import { buildSearchIndex, type SearchIndex } from '../../src/build/search-index.ts';
import type { BlobStore } from '../../src/cache/blob-store.ts';
import { type IndexFiles, openIndex, type SearchOptions } from '../../src/search/engine.ts';
import { createMarker } from '../../src/search/marking.ts';
import { parseQuery } from '../../src/search/query.ts';
import { paperOf } from './tiny-paper.ts';

export interface TinyPost {
	id: string;
	title: string;
	body: string;
	date?: string;
	category?: string;
	tags?: string[];
	author?: string;
	noindex?: boolean;
	draft?: boolean;
}

/** A store in memory. */
export function memoryStore(): BlobStore & { keys(): string[] } {
	const entries = new Map<string, Uint8Array>();
	return {
		get: (key) => Promise.resolve(entries.get(key)),
		has: (key) => Promise.resolve(entries.has(key)),
		put: (key, bytes) => Promise.resolve(entries.set(key, bytes).size > 0),
		keys: () => [...entries.keys()],
	};
}

export function buildTinyIndex(posts: readonly TinyPost[], store: BlobStore = memoryStore()): Promise<SearchIndex> {
	const texts = new Map(posts.map(({ id, body }) => [`${id} ${body}`, body]));
	return buildSearchIndex({
		publication: paperOf(posts),
		store,
		fingerprint: 'test',
		readText: (key) => Promise.resolve(texts.get(key)!),
	});
}

/** The files of an index, read as a browser would. */
export function filesOf({ files }: SearchIndex): IndexFiles {
	return {
		read: (name) => Promise.resolve(new Uint8Array(gunzipSync(files.get(name)!))),
		readText: (name, { start, length }) =>
			Promise.resolve(inflateRawSync(files.get(name)!.subarray(start, start + length)).toString('utf16le')),
	};
}

/** An index of a few posts, asked and answered by their ids. */
export async function tinyIndex(posts: readonly TinyPost[]) {
	const engine = await openIndex(filesOf(await buildTinyIndex(posts)));
	const search = (query: string, options: SearchOptions) => engine.search(query, options);
	return {
		search,
		async find(query: string, options: SearchOptions): Promise<string[]> {
			const { query: parsed, ids } = await search(query, options);
			if (parsed.words.length === 0 && Object.values(options).every((value) => value === null || value === 'fit'))
				return [];
			const verified = await Promise.all(ids.map((id) => engine.hasPhrases(parsed, id, true)));
			const results = await engine.results(
				parsed,
				ids.filter((_, at) => verified[at]),
			);
			return results.map(({ url }) => /\/([^/]+)\/$/u.exec(url)![1]!);
		},
		async excerpt(query: string, id: string): Promise<string> {
			const body = posts.find((post) => post.id === id)!.body;
			const pieces = createMarker(parseQuery(query)).excerpt(body);
			return (pieces ?? []).map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
		},
	};
}
