import { createTermIndex, type IndexedDocument, type TermIndex } from './index.ts';
import { giveInlinks, minDocumentsForInlinks } from './inlinks.ts';
import { type ListRules, selectList, type Suppressed } from './lists.ts';
import {
	createNeighbourSearch,
	createSurroundings,
	type Neighbour,
	type Neighbours,
	neighboursAsList,
} from './neighbours.ts';
import { createSharedWords } from './shared-words.ts';
import { createStoryTest } from './stories.ts';

export interface RelatableDocument extends IndexedDocument {
	/** The series it is part of. */
	series: string | null;
	/** Ids of documents that an editor put first. */
	chosen: readonly string[];
	/** Whether lists may show it. Its own list it has in any case. */
	isListed: boolean;
}

export interface RelateOptions {
	/** How many entries a list has at most. */
	count: number;
	/** False: a list holds only what came out before its article, and so never changes again. */
	includeNewer: boolean;
}

/** The list of one document. */
export interface RelatedList {
	id: string;
	entries: RelatedEntry[];
}

export interface RelatedEntry {
	id: string;
	score: number;
	/** Words that stand in title, headings or tags of both, as the other one spells them: the most telling first. */
	words: string[];
}

/** The engine after its work: the lists, and what is needed to explain them. */
export interface Relations {
	index: TermIndex<RelatableDocument>;
	lists: RelatedList[];
	/** By position: the lists as score alone has them, before documents without links found a place. */
	chosenByScore: { id: string; score: number }[][];
	neighboursOf(position: number): Neighbours;
	/** What scored well and was left out, best first. */
	suppressedIn(position: number): Suppressed[];
}

/**
 * Relates documents: for each a list of what to read next. A pure function of the documents, in whatever order
 * they come.
 */
export function relateDocuments(documents: readonly RelatableDocument[], options: RelateOptions): Relations {
	const index = createTermIndex(documents, options.includeNewer ? settledDocuments : 0);
	const { documents: ordered } = index;
	const search = createNeighbourSearch(index, { onlyOlder: !options.includeNewer });
	const surroundings = createSurroundings(ordered);
	const nearest: Neighbours[] = [];
	const neighboursOf = (position: number) => (nearest[position] ??= search(position, maxNeighbours));
	const positions = new Map(ordered.map(({ id }, position) => [id, position]));
	const rules: ListRules = {
		...options,
		isCandidate: (position) => ordered[position]!.isListed,
		isSameStory: createStoryTest(index, neighboursOf),
		isFollowUp: (a, b) => ordered[a]!.series !== null && ordered[a]!.series === ordered[b]!.series,
	};
	const chosen = ordered.map((document, position) => choiceOf(document, position));
	function choiceOf(document: RelatableDocument, position: number): Neighbour[] {
		if (document.chosen.length === 0) return [];
		const scores = new Map(neighboursAsList(neighboursOf(position)).map(({ position: at, score }) => [at, score]));
		return document.chosen.flatMap((id) => {
			const other = positions.get(id);
			const isAllowed = other !== undefined && other !== position && ordered[other]!.isListed;
			return isAllowed ? [{ position: other, score: scores.get(other) ?? 0 }] : [];
		});
	}

	const lists = ordered.map((_, position) => selectList(position, neighboursOf(position), rules, chosen[position]));
	const named = (list: readonly Neighbour[]) =>
		list.map(({ position, score }) => ({ id: ordered[position]!.id, score }));
	const chosenByScore = lists.map(named);
	const wanting = [...ordered.keys()].filter((position) => ordered[position]!.isListed).toReversed();
	if (options.includeNewer && wanting.length >= minDocumentsForInlinks && options.count > 0) {
		giveInlinks({
			lists,
			pinned: chosen.map(({ length }) => Math.min(length, options.count)),
			wanting,
			hostsOf: (position) => hostsOf(position, neighboursOf(position)),
			furtherHostsOf: (position) => hostsOf(position, search(position, maxFurtherHosts)),
			rules,
		});
	}
	/** Those that would list a document, with the score that it has with them: the freshness is theirs to judge. */
	function hostsOf(position: number, neighbours: Neighbours): Neighbour[] {
		return neighboursAsList(neighbours).map(({ position: host, score }) => ({
			position: host,
			score: score - surroundings(position, host) + surroundings(host, position),
		}));
	}

	const sharedWords = createSharedWords(index);
	return {
		index,
		lists: lists.map((list, position) => ({
			id: ordered[position]!.id,
			entries: list.map((entry) => ({
				id: ordered[entry.position]!.id,
				score: entry.score,
				words: sharedWords(position, entry.position),
			})),
		})),
		chosenByScore,
		neighboursOf,
		suppressedIn(position) {
			const suppressed: Suppressed[] = [];
			selectList(position, neighboursOf(position), rules, chosen[position], (found) => suppressed.push(found));
			return suppressed;
		},
	};
}

/** Far more than a list takes, for stories told many times. */
const maxNeighbours = 120;

/** Documents far from all others find room with those that are far from all others, too. */
const maxFurtherHosts = 1000;

/** How many of the first documents are weighed together, since a handful shows no term to be common. */
const settledDocuments = 200;
