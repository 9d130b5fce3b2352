import type { IndexedDocument, TermIndex } from './index.ts';
import { weightIn } from './vector.ts';

/** Finds at most `limit` documents near one, nearest first. */
export type NeighbourSearch = (position: number, limit: number) => Neighbour[];

/** A document near another one. */
export interface Neighbour {
	/** In the index. */
	position: number;
	score: number;
}

/**
 * The search by cosine similarity, less a little for age. Ties break by
 * date (newer first), then URL.
 */
export function createNeighbourSearch({ documents, vectors, postings }: TermIndex): NeighbourSearch {
	const scores = new Float64Array(documents.length);
	const isCommon = postings.map(({ ids }) => ids.length > maxPostings);

	return (position, limit) => {
		const { ids, weights } = vectors[position]!;
		const touched: number[] = [];
		ids.forEach((term, at) => {
			if (isCommon[term]) return;
			const posting = postings[term]!;
			const weight = weights[at]!;
			for (let place = 0; place < posting.ids.length; place += 1) {
				const other = posting.ids[place]!;
				if (scores[other] === 0) touched.push(other);
				scores[other]! += weight * posting.weights[place]!;
			}
		});
		const nearest = touched
			.filter((other) => other !== position)
			.map((other): Neighbour => ({ position: other, score: scores[other]! }))
			.sort(byScore)
			.slice(0, limit);
		for (const other of touched) scores[other] = 0;

		const common = isCommon.length === 0 ? [] : [...ids.keys()].filter((at) => isCommon[ids[at]!]);
		return nearest
			.map(({ position: other, score }) => {
				const rest = common.reduce((sum, at) => sum + weights[at]! * weightIn(vectors[other]!, ids[at]!), 0);
				return { position: other, score: score + rest + surroundings(documents[position]!, documents[other]!) };
			})
			.sort(byScore);
	};
}

/**
 * How many documents may hold a term for it to bring candidates. Above that it only adds to the score of those
 * that rarer terms brought, so the time grows with the documents and not with their square.
 */
const maxPostings = 2000;

/** Positions run from the oldest to the newest, and at one instant against the URLs. */
export function byScore(a: Neighbour, b: Neighbour): number {
	return b.score - a.score || b.position - a.position;
}

/**
 * What two documents have in common beside their words: the category, and that the other is not long past. Small
 * beside a shared subject, it orders what shares none.
 */
export function surroundings(from: IndexedDocument, to: IndexedDocument): number {
	const yearsOlder = Math.max(0, from.publishedAt - to.publishedAt) / yearMs;
	const isSameCategory = from.category !== null && from.category === to.category;
	return freshnessScore * Math.exp(-yearsOlder) + (isSameCategory ? categoryScore : 0);
}

const freshnessScore = 0.08;
const categoryScore = 0.01;
const yearMs = 365.25 * 24 * 60 * 60 * 1000;
