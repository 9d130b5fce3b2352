import type { IndexedDocument, TermIndex } from './index.ts';
import { weightIn } from './vector.ts';

/** A document near another one. */
export interface Neighbour {
	/** In the index. */
	position: number;
	score: number;
}

/**
 * Finds the documents nearest to one, nearest first: cosine similarity, less a little for age. Ties break by
 * date (newer first), then URL.
 */
export function createNeighbourSearch({ documents, vectors, postings }: TermIndex): (position: number) => Neighbour[] {
	const scores = new Float64Array(documents.length);
	const isCommon = postings.map(({ ids }) => ids.length > maxPostings);

	return (position) => {
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
			.slice(0, maxNeighbours);
		for (const other of touched) scores[other] = 0;

		const common = isCommon.length === 0 ? [] : [...ids.keys()].filter((at) => isCommon[ids[at]!]);
		return nearest
			.map(({ position: other, score }) => {
				const rest = common.reduce((sum, at) => sum + weights[at]! * weightIn(vectors[other]!, ids[at]!), 0);
				return { position: other, score: (score + rest) * freshness(documents[position]!, documents[other]!) };
			})
			.sort(byScore);
	};
}

/**
 * How many documents may hold a term for it to bring candidates. Above that it only adds to the score of those
 * that rarer terms brought, so the time grows with the documents and not with their square.
 */
const maxPostings = 2000;

const maxNeighbours = 200;

/** Positions run from the oldest to the newest, and at one instant against the URLs. */
export function byScore(a: Neighbour, b: Neighbour): number {
	return b.score - a.score || b.position - a.position;
}

/** 1 for what came out together or later; falls to 0.85 for what is years older. */
export function freshness(from: IndexedDocument, to: IndexedDocument): number {
	const yearsOlder = Math.max(0, from.publishedAt - to.publishedAt) / yearMs;
	return 0.85 + 0.15 * Math.exp(-yearsOlder);
}

const yearMs = 365.25 * 24 * 60 * 60 * 1000;
