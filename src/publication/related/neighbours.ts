import type { IndexedDocument, TermIndex } from './index.ts';
import { countOf } from './postings.ts';
import type { Vector } from './vector.ts';

/** A document near another one. */
export interface Neighbour {
	/** In the index. */
	position: number;
	score: number;
}

/** At most so many documents near one, nearest first. Ties break by date (newer first), then URL. */
export type NeighbourSearch = (position: number, limit: number) => Neighbour[];

/**
 * The search by cosine similarity, with a little for what two documents have in common beside their words.
 */
export function createNeighbourSearch(
	{ documents, vectors, postings }: TermIndex,
	{ onlyOlder }: { onlyOlder: boolean },
): NeighbourSearch {
	const scores = new Float64Array(documents.length);
	const touched = new Uint32Array(documents.length);
	const ranked = new Float64Array(documents.length);
	const common = createCommonTerms(postings.starts.length);

	/** Adds the products with all other vectors to `scores`, but for common terms; returns how many are touched now. */
	const accumulate = (position: number): number => {
		const { ids, weights } = vectors[position]!;
		const { starts, documents: others, weights: theirs } = postings;
		let count = 0;
		for (let at = 0; at < ids.length; at += 1) {
			const term = ids[at]!;
			const weight = weights[at]!;
			// Where lists are frozen, nothing that came out later counts.
			const found = onlyOlder ? countOf(postings, term, position) : countOf(postings, term);
			if (found > maxPostings) {
				common.add(term, weight);
				continue;
			}
			const end = starts[term]! + found;
			for (let place = starts[term]!; place < end; place += 1) {
				const other = others[place]!;
				if (scores[other] === 0) touched[count++] = other;
				scores[other]! += weight * theirs[place]!;
			}
		}
		return count;
	};

	return (position, limit) => {
		const count = accumulate(position);
		const found = touched.subarray(0, count);
		// A fifth more, since common terms and the surroundings may still change the order.
		const least = leastOfHighest(scores, found, Math.ceil(limit * 1.2));
		const self = documents[position]!;
		let kept = 0;
		for (let at = 0; at < count; at += 1) {
			const other = found[at]!;
			const product = scores[other]!;
			scores[other] = 0;
			if (other === position || product < least) continue;
			const score = product + common.product(vectors[other]!) + surroundings(self, documents[other]!);
			// Score and position as one number: numbers are sorted without calling back.
			ranked[kept++] = Math.round(score * scoreUnits) * maxDocuments + other;
		}
		common.clear();
		const best = ranked
			.subarray(0, kept)
			.sort()
			.subarray(Math.max(0, kept - limit));
		return Array.from(best.toReversed(), (both) => {
			const other = both % maxDocuments;
			return { position: other, score: (both - other) / maxDocuments / scoreUnits };
		});
	};
}

/** The common terms of one vector, laid out by number, so that each of many others need be read but once. */
interface CommonTerms {
	add(term: number, weight: number): void;
	product(vector: Vector): number;
	clear(): void;
}

function createCommonTerms(terms: number): CommonTerms {
	// Terms are numbered from the most common on: those of many documents come first in every vector.
	const laidOut = new Float32Array(terms);
	let end = 0;
	return {
		add(term, weight) {
			laidOut[term] = weight;
			if (term >= end) end = term + 1;
		},
		product({ ids, weights }) {
			let product = 0;
			for (let at = 0; at < ids.length && ids[at]! < end; at += 1) product += laidOut[ids[at]!]! * weights[at]!;
			return product;
		},
		clear() {
			laidOut.fill(0, 0, end);
			end = 0;
		},
	};
}

/** A score that at least so many of the scores reach, near the highest such; 0 where there are no more. */
function leastOfHighest(scores: Float64Array, found: Uint32Array, count: number): number {
	if (found.length <= count) return 0;
	const steps = new Uint32Array(scoreSteps + 1);
	for (let at = 0; at < found.length; at += 1) {
		steps[Math.min(scoreSteps, Math.floor(scores[found[at]!]! * scoreSteps))]! += 1;
	}
	let step = scoreSteps;
	for (let reached = steps[step]!; reached < count && step > 0; reached += steps[step]!) step -= 1;
	return step / scoreSteps;
}

const scoreSteps = 1000;

/**
 * How many documents may hold a term for it to bring candidates. Above that it only adds to the score of those
 * that rarer terms brought, so the time grows with the documents and not with their square.
 */
const maxPostings = 300;

/** Scores are kept to a billionth. With a position of 2²⁰ they are still whole numbers. */
const scoreUnits = 1e9;
const maxDocuments = 2 ** 20;

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
