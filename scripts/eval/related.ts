/**
 * Measures related posts over a site folder beside two baselines: `npm run eval:related -- <site folder> <judged
 * set>...`. Without a folder it converts nothing and measures this repository's own site.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { prepareSite } from '../../src/build/prepare.ts';
import { relateAllPosts } from '../../src/build/related-posts.ts';
import { openSiteCache } from '../../src/cache/site-cache.ts';
import type { Post } from '../../src/publication/publication.ts';
import { relatePosts, termsOfPost } from '../../src/publication/related-posts.ts';
import { createNeighbourSearch } from '../../src/publication/related/neighbours.ts';
import { createStoryTest } from '../../src/publication/related/stories.ts';
import { dotProduct } from '../../src/publication/related/vector.ts';
import { hugoLists, sameCategoryLists } from './baselines.ts';
import { ndcg } from './ndcg.ts';

const [folder = '.', ...judgedFiles] = process.argv.slice(2);
const workDir = await mkdtemp(join(tmpdir(), 'kawaraban-eval-'));
const cache = await openSiteCache({ folder: join(workDir, 'blobs'), maxBytes: 4e9, environment: {} });
const prepared = await prepareSite({
	siteDir: resolve(folder),
	cache,
	buildTime: new Date(),
	preview: false,
	onProgress: () => undefined,
});
if (!('publication' in prepared)) throw new Error('The site cannot be read: run "kawaraban build" to see why.');
const { publication } = prepared;
const { posts } = publication;

const texts = new Map<Post, string>();
for (const post of posts) {
	texts.set(post, Buffer.from((await cache.store.get(`text/${post.source.htmlKey}`)) ?? '').toString('utf8'));
}
const startedMs = performance.now();
relatePosts(publication, (post) => termsOfPost(post, texts.get(post) ?? ''));
const coldMs = performance.now() - startedMs;
const relations = await relateAllPosts(publication, cache.store);
await cache.close();
await rm(workDir, { recursive: true, force: true });

const { index } = relations;
const search = createNeighbourSearch(index, { onlyOlder: false });
const isSameStory = createStoryTest(index, (position) => search(position, 120));
const positions = new Map(index.documents.map(({ id }, position) => [id, position]));
const judgedSets = judgedFiles.map((file) => ({
	name: basename(file, '.json'),
	judged: JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>,
}));

const engine = new Map(relations.lists.map(({ id, entries }) => [id, entries.map((entry) => entry.id)]));
for (const [name, lists] of Object.entries({
	'this engine': engine,
	'same category, newest first': sameCategoryLists(posts),
	'Hugo (tags 100, categories 50)': hugoLists(posts),
})) {
	console.log(`\n${name}`);
	for (const [measure, value] of Object.entries(measuresOf(lists))) console.log(`  ${measure.padEnd(44)} ${value}`);
}
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`\n${posts.length} posts related from plain text in ${(coldMs / 1000).toFixed(2)} s; peak ${memoryMb} MB`);

function measuresOf(lists: ReadonlyMap<string, readonly string[]>): Record<string, string | number> {
	const inlinks = new Map<string, number>();
	for (const list of lists.values()) for (const id of list) inlinks.set(id, (inlinks.get(id) ?? 0) + 1);
	const open = index.documents.filter(({ isListed }) => isListed);
	const all = [...lists].map(([id, list]) => ({
		at: positions.get(id)!,
		list: list.map((other) => positions.get(other)!),
	}));
	const pairs = all.flatMap(({ list }) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const)));
	const repeated = all.filter(({ at, list }) =>
		list.some((a, i) => isSameStory(at, a) || list.slice(i + 1).some((b) => isSameStory(a, b))),
	);
	const topFive = all.flatMap(({ at, list }) => list.slice(0, 5).map((other) => [at, other] as const));
	const scores = judgedSets.map(({ name, judged }): [string, string] => {
		const found = Object.entries(judged).flatMap(([id, grades]) =>
			lists.has(id) ? [ndcg(lists.get(id)!, grades)] : [],
		);
		return [`NDCG@5 on ${name}`, mean(found).toFixed(3)];
	});
	return {
		orphans: open.filter(({ id }) => !inlinks.has(id)).length,
		'fewer than two links': open.filter(({ id }) => (inlinks.get(id) ?? 0) < 2).length,
		'coverage: posts that a list shows': share(open.filter(({ id }) => inlinks.has(id)).length, open.length),
		'mean similarity within a list': mean(
			pairs.map(([a, b]) => dotProduct(index.vectors[a]!, index.vectors[b]!)),
		).toFixed(3),
		'lists with two tellings of one story': share(repeated.length, all.length),
		'top five with the main subject in the title': share(topFive.filter(sharesMainSubject).length, topFive.length),
		...Object.fromEntries(scores),
	};
}

/** An article's main subject: the heaviest term of its title. */
function sharesMainSubject([article, other]: readonly [number, number]): boolean {
	const title = new Set(index.documents[article]!.terms.title);
	const { ids, weights } = index.vectors[article]!;
	const heaviest = [...ids.keys()]
		.filter((at) => title.has(index.termNames[ids[at]!]!))
		.sort((a, b) => weights[b]! - weights[a]!)[0];
	return heaviest !== undefined && index.documents[other]!.terms.title.includes(index.termNames[ids[heaviest]!]!);
}

function share(part: number, whole: number): string {
	return `${part} of ${whole}`;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
