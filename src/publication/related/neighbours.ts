import type { IndexedDocument, TermIndex } from './index.ts';
import { countOf, type Postings } from './postings.ts';
import type { Vector } from './vector.ts';

/** A document near another one. */
export interface Neighbour {
	/** In the index. */
	position: number;
	score: number;
}

/** Documents near one, nearest first. As objects those of a large site would take hundreds of megabytes. */
export interface Neighbours {
	positions: Uint32Array;
	scores: Float64Array;
}

/** At most so many documents near one. Ties break by date (newer first), then URL. */
export type NeighbourSearch = (position: number, limit: number) => Neighbours;

/** The first of them as objects. */
export function neighboursAsList({ positions, scores }: Neighbours, limit = positions.length): Neighbour[] {
	return Array.from(positions.subarray(0, limit), (position, at) => ({ position, score: scores[at]! }));
}

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
	const common = createCommonTerms(vectors, postings);
	const surroundings = createSurroundings(documents);

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
		let kept = 0;
		for (let at = 0; at < count; at += 1) {
			const other = found[at]!;
			const product = scores[other]!;
			scores[other] = 0;
			if (other === position || product < least) continue;
			const score = product + common.product(other) + surroundings(position, other);
			// Score and position as one number: numbers are sorted without calling back.
			ranked[kept++] = Math.round(score * scoreUnits) * maxDocuments + other;
		}
		common.clear();
		ranked.subarray(0, kept).sort();
		const length = Math.min(kept, limit);
		const nearest: Neighbours = { positions: new Uint32Array(length), scores: new Float64Array(length) };
		for (let at = 0; at < length; at += 1) {
			const both = ranked[kept - 1 - at]!;
			const other = both % maxDocuments;
			nearest.positions[at] = other;
			nearest.scores[at] = (both - other) / maxDocuments / scoreUnits;
		}
		return nearest;
	};
}

/** The common terms of one vector, laid out by number, so that each of many others need be read but once. */
interface CommonTerms {
	add(term: number, weight: number): void;
	/** The product of what was added with the vector of a document. */
	product(document: number): number;
	clear(): void;
}

function createCommonTerms(vectors: readonly Vector[], postings: Postings): CommonTerms {
	const laidOut = new Float32Array(postings.starts.length);
	const added: number[] = [];
	// What may be common of all vectors, one after the other.
	const starts = new Uint32Array(vectors.length + 1);
	const ids: number[] = [];
	const weights: number[] = [];
	vectors.forEach((vector, document) => {
		vector.ids.forEach((term, at) => {
			if (countOf(postings, term) <= maxPostings) return;
			ids.push(term);
			weights.push(vector.weights[at]!);
		});
		starts[document + 1] = ids.length;
	});
	const [termAt, weightAt] = [Uint32Array.from(ids), Float32Array.from(weights)];
	return {
		add(term, weight) {
			laidOut[term] = weight;
			added.push(term);
		},
		product(document) {
			let product = 0;
			const end = starts[document + 1]!;
			for (let at = starts[document]!; at < end; at += 1) product += laidOut[termAt[at]!]! * weightAt[at]!;
			return product;
		},
		clear() {
			for (const term of added) laidOut[term] = 0;
			added.length = 0;
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
 * What two documents, named by their positions, have in common beside their words: the category, and that the other
 * is not long past. Small beside a shared subject, it orders what shares none.
 */
export function createSurroundings(documents: readonly IndexedDocument[]): (from: number, to: number) => number {
	const publishedAt = Float64Array.from(documents, (document) => document.publishedAt);
	const numbers = new Map<string | null, number>([[null, 0]]);
	const categories = Uint32Array.from(documents, ({ category }) => {
		if (!numbers.has(category)) numbers.set(category, numbers.size);
		return numbers.get(category)!;
	});
	return (from, to) => {
		const yearsOlder = Math.max(0, publishedAt[from]! - publishedAt[to]!) / yearMs;
		const isSameCategory = categories[from] !== 0 && categories[from] === categories[to];
		return freshnessScore * Math.exp(-yearsOlder) + (isSameCategory ? categoryScore : 0);
	};
}

const freshnessScore = 0.08;
const categoryScore = 0.01;
const yearMs = 365.25 * 24 * 60 * 60 * 1000;
