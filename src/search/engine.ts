import { type Card, type Catalogue, catalogueFile } from './catalogue.ts';
import { shardOf } from './layout.ts';
import { createMarker, type MarkedPiece } from './marking.ts';
import { decodePostings, joinShards, type Shard } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { type PostingSource, rankDocuments } from './rank.ts';
import { suggestNames } from './suggest.ts';
import { foldText } from './fold.ts';
import { gramsOf, segment } from './segment.ts';

/** How the engine gets at the index's files: over the network, or from a disk. */
export interface IndexFiles {
	/** A whole file, decompressed (gzip). */
	read(name: string): Promise<Uint8Array>;
	/** One post's text: a part of a file, decompressed (raw deflate); null where that would cost too much now. */
	readText(name: string, part: { start: number; length: number }, isNeeded: boolean): Promise<string | null>;
}

export interface SearchOptions {
	category: string | null;
	tag: string | null;
	author: string | null;
	year: number | null;
	sort: 'fit' | 'date';
}

export interface SearchOutcome {
	query: Query;
	/** Ids of the articles found, in order. */
	ids: number[];
	/** How many of them have every word. */
	complete: number;
	/** Words that no article has. */
	missing: string[];
	/** Names of tags, categories and authors much like what was not found. */
	suggestions: string[];
}

export interface SearchResult extends Omit<Card, 'text'> {
	markedTitle: MarkedPiece[];
	category: string | null;
	tags: string[];
}

export interface SearchEngine {
	catalogue: Catalogue;
	search(input: string, options: SearchOptions): Promise<SearchOutcome>;
	/** What results show, in the order of the ids. */
	results(query: Query, ids: readonly number[]): Promise<SearchResult[]>;
	/** The part of an article that matches, if any; not known where the text would cost too much and is not needed. */
	excerpt(query: Query, id: number, isNeeded: boolean): Promise<{ isKnown: boolean; pieces: MarkedPiece[] | null }>;
	/** Whether an article has all phrases, letter by letter; null where its text would cost too much and is not needed. */
	hasPhrases(query: Query, id: number, isNeeded: boolean): Promise<boolean | null>;
}

/** Opens an index by reading its catalogue. */
export async function openIndex(files: IndexFiles): Promise<SearchEngine> {
	const catalogue = readJson(await files.read(catalogueFile)) as Catalogue;
	const { capacity, documents } = catalogue;
	let last = 0;
	const ids = documents.ids.map((distance) => (last += distance));
	const placeOf = new Map(ids.map((id, place) => [id, place]));
	const shards = new Map<string, Promise<Shard>>();
	const cards = new Map<number, Promise<Map<number, Card>>>();

	const loadShard = (name: string) =>
		remember(shards, name, async () => decodePostings(name === '' ? new Uint8Array() : await files.read(name)));
	/** The postings of all posts: of the settled, and of the newest. */
	const volumes = [catalogue.shards, catalogue.recent];
	const loadPostings = async (terms: readonly string[]): Promise<PostingSource> => {
		const namesFor = (term: string) => volumes.map((names) => names[shardOf(term, names.length)] ?? '');
		const names = new Set(terms.flatMap(namesFor));
		const loaded = new Map(await Promise.all([...names].map(async (name) => [name, await loadShard(name)] as const)));
		return joinShards((term) => namesFor(term).map((name) => loaded.get(name)!));
	};
	const loadCard = async (id: number) => {
		const group = Math.floor((id * catalogue.cards.length) / capacity);
		const load = async () => {
			const all = readJson(await files.read(catalogue.cards[group]!)) as Card[];
			return new Map(all.map((card) => [card.id, card]));
		};
		return (await remember(cards, group, load)).get(id)!;
	};
	const texts = new Map<number, string>();
	const loadText = async (id: number, isNeeded: boolean) => {
		const known = texts.get(id);
		if (known !== undefined) return known;
		const group = Math.floor((id * catalogue.texts.length) / capacity);
		const text = await files.readText(catalogue.texts[group]!, (await loadCard(id)).text, isNeeded);
		if (text !== null) texts.set(id, text);
		return text;
	};

	return {
		catalogue,

		async search(input, options) {
			const query = parseQuery(input);
			const all = [...query.words, ...query.excluded];
			const terms = all.flatMap(({ spellings }) => spellings.flatMap((spelling) => spelling.terms));
			const source = await loadPostings(terms);
			const size = { capacity, documents: ids.length };
			const { scores, complete, missing } = rankDocuments(query.words, source, size);
			const excluded = query.excluded.map((word) => rankDocuments([{ ...word, isExact: true }], source, size).complete);
			const isExcluded = (id: number) => excluded.some((hits) => hits[id] === 1);
			const onlyFilters = query.words.length === 0;
			const newest = Math.max(...documents.days);
			const found = ids
				.map((id, place) => {
					const freshness = 1 + 0.08 * Math.exp((documents.days[place]! - newest) / 365);
					return { id, place, score: onlyFilters ? 1 : scores[id]! * freshness };
				})
				.filter(({ id, score }) => score > 0 && !isExcluded(id))
				.filter(({ place }) => passes(place, options, catalogue));
			const whole = found.filter(({ id }) => onlyFilters || complete[id] === 1);
			const isStrict =
				query.phrases.length > 0 || whole.length >= (query.words.length > 3 ? 30 : 3) || options.sort === 'date';
			const best = found.reduce((most, { score }) => Math.max(most, score), 0);
			const near = found.filter(({ id }) => complete[id] !== 1).filter(({ score }) => score > best * minNearness);
			near.sort((a, b) => b.score - a.score);
			const kept = isStrict || onlyFilters ? whole : [...whole, ...near.slice(0, maxNear)];
			const byDate = (a: number, b: number) => documents.days[b]! - documents.days[a]!;
			kept.sort((a, b) =>
				options.sort === 'date' || onlyFilters
					? byDate(a.place, b.place) || a.id - b.id
					: b.score - a.score || byDate(a.place, b.place) || a.id - b.id,
			);
			return {
				query,
				ids: kept.map(({ id }) => id),
				complete: whole.length,
				missing: missing.map(({ text }) => text),
				suggestions:
					whole.length > 0
						? []
						: suggestNames(query.words, [...catalogue.tags, ...catalogue.categories, ...catalogue.authors]),
			};
		},

		async results(query, wanted) {
			const marker = createMarker(query);
			return Promise.all(
				wanted.map(async (id) => {
					const { text: _text, ...card } = await loadCard(id);
					const place = placeOf.get(id)!;
					const category = documents.categories[place]!;
					return {
						...card,
						markedTitle: marker.mark(card.title),
						category: category < 0 ? null : catalogue.categories[category]!,
						tags: documents.tags[place]!.map((tag) => catalogue.tags[tag]!),
					};
				}),
			);
		},

		async excerpt(query, id, isNeeded) {
			const text = await loadText(id, isNeeded);
			return { isKnown: text !== null, pieces: text === null ? null : createMarker(query).excerpt(text) };
		},

		async hasPhrases({ phrases }, id, isNeeded) {
			const doubtful = phrases.filter((phrase) => !isOneTerm(phrase));
			if (doubtful.length === 0) return true;
			const [card, text] = await Promise.all([loadCard(id), loadText(id, isNeeded)]);
			if (text === null) return null;
			const folded = plain(`${card.title}\n${card.summary}\n${text}`);
			return doubtful.every((phrase) => folded.includes(plain(phrase)));
		},
	};
}

/** Articles that lack a word are shown where few have all, if they come near enough to the best. */
const minNearness = 0.1;
const maxNear = 20;

function passes(place: number, options: SearchOptions, { documents, categories, tags, authors }: Catalogue): boolean {
	return (
		(options.category === null || categories[documents.categories[place]!] === options.category) &&
		(options.tag === null || documents.tags[place]!.some((tag) => tags[tag] === options.tag)) &&
		(options.author === null || documents.authors[place]!.some((author) => authors[author] === options.author)) &&
		(options.year === null || yearOf(documents.days[place]!) === options.year)
	);
}

/** What is one term of the index is where the index says it is; more terms may stand apart in an article. */
function isOneTerm(phrase: string): boolean {
	const [run, ...others] = segment(phrase);
	return run !== undefined && others.length === 0 && run.text === phrase && gramsOf(run).length === 1;
}

export function yearOf(day: number): number {
	return new Date(day * 86_400_000).getUTCFullYear();
}

/** For comparing letter by letter: no spaces, and none of the long-vowel marks that end a word. */
function plain(text: string): string {
	return foldText(text)
		.replace(/[^\S\n]+/gu, '')
		.replace(/(?<=[ァ-ヺ]{2})ー(?![ァ-ヺー])/gu, '');
}

function remember<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
	let value = known.get(key);
	if (value === undefined) {
		value = load();
		known.set(key, value);
		// A failed download may be tried again.
		value.catch(() => known.delete(key));
	}
	return value;
}

function readJson(bytes: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}
