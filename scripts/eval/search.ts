import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { prepareSite } from '../../src/build/prepare.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/build/search-index.ts';
import { searchablePosts } from '../../src/build/search-documents.ts';
import { openSiteCache } from '../../src/cache/site-cache.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { type IndexFiles, openIndex } from '../../src/search/engine.ts';
import { makeSample } from '../bench/sample.ts';
import { askPagefind } from './pagefind.ts';
import { type EvaluatedQuery, queries } from './search-queries.ts';

/**
 * `npm run eval:search`: success@5 of this search for real queries over the corpus, by class; with `--pagefind <file>`
 * (its `lib/index.js`) beside Pagefind, full text, in the same run.
 */
const { values } = parseArgs({
	options: {
		posts: { type: 'string', default: join(import.meta.dirname, '../../../shared/corpus/ai-media/_posts') },
		pagefind: { type: 'string' },
	},
});

const folder = await mkdtemp(join(tmpdir(), 'kawaraban-eval-'));
try {
	await makeSample(values.posts, 1, folder);
	const cache = await openSiteCache({ folder: join(folder, 'blobs'), maxBytes: 4e9, environment: {} });
	const prepared = await prepareSite({
		siteDir: folder,
		cache,
		buildTime: new Date('2026-11-20T12:00:00+09:00'),
		preview: false,
		onProgress: () => undefined,
	});
	if (!('publication' in prepared)) throw new Error(JSON.stringify(prepared.diagnostics));
	const { publication } = prepared;
	const readText = async (key: string) => Buffer.from((await cache.store.get(`text/${key}`))!).toString('utf8');

	const ours = await askOurs(
		await buildSearchIndex({ publication, store: cache.store, fingerprint: 'eval', readText }),
		publication,
	);
	const answers = new Map([['Kawaraban', ours]]);
	if (values.pagefind !== undefined) {
		answers.set(
			'Pagefind',
			await askPagefind(
				values.pagefind,
				publication,
				readText,
				queries.map(({ text }) => text),
			),
		);
	}
	report(answers);
	await cache.close();
} finally {
	await rm(folder, { recursive: true, force: true });
}

/** The ids of the first five posts for each query. */
async function askOurs({ files }: SearchIndex, publication: Publication): Promise<string[][]> {
	const disk: IndexFiles = {
		read: (name) => Promise.resolve(new Uint8Array(gunzipSync(files.get(name)!))),
		readText: (name, { start, length }) =>
			Promise.resolve(inflateRawSync(files.get(name)!.subarray(start, start + length)).toString('utf16le')),
	};
	const engine = await openIndex(disk);
	const idOfUrl = new Map(searchablePosts(publication).map(({ path, source }) => [path.url, source.id]));
	const answers: string[][] = [];
	for (const { text } of queries) {
		const found = await engine.search(text, { category: null, tag: null, author: null, year: null, sort: 'fit' });
		const ids: number[] = [];
		for (const id of found.ids.slice(0, 40)) {
			if (ids.length < 5 && (await engine.hasPhrases(found.query, id, true))) ids.push(id);
		}
		const results = await engine.results(found.query, ids);
		answers.push(results.map(({ url }) => idOfUrl.get(url)!));
	}
	return answers;
}

function report(answers: ReadonlyMap<string, string[][]>): void {
	const engines = [...answers.keys()];
	const isHit = (engine: string, query: EvaluatedQuery) => {
		const found = answers.get(engine)![queries.indexOf(query)]!;
		return found.some((id) => query.expected.some((start) => id.startsWith(start)));
	};
	const rate = (engine: string, of: readonly EvaluatedQuery[]) => {
		const hits = of.filter((query) => isHit(engine, query)).length;
		return `${(hits / of.length).toFixed(2)} (${hits}/${of.length})`.padStart(14);
	};
	const line = (name: string, of: readonly EvaluatedQuery[]) =>
		console.log(`${name.padEnd(16)}${engines.map((engine) => rate(engine, of)).join('')}`);
	console.log(`success@5       ${engines.map((engine) => engine.padStart(14)).join('')}`);
	for (const [name, of] of Map.groupBy(queries, (query) => query.class)) line(name, of);
	line(
		'known items',
		queries.filter(({ isKnownItem }) => isKnownItem),
	);
	line('all', queries);
	for (const engine of engines) {
		const missed = queries.filter((query) => !isHit(engine, query)).map(({ text }) => text);
		if (missed.length > 0) console.log(`${engine} missed: ${missed.join(' / ')}`);
	}
}
