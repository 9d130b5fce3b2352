import type { IndexedDocument, TermIndex } from './index.ts';
import { weightIn } from './vector.ts';

/** A document near another one. */
export interface Neighbour {
	/** In the index. */
	position: number;
	score: number;
}

/** At most so many documents near one, nearest first. Ties break by date (newer first), then URL. */
export type NeighbourSearch = (position: number, limit: number) => Neighbour[];

/** The search by cosine similarity, with a little for what two documents have in common beside their words. */
export function createNeighbourSearch(
	{ documents, vectors, postings }: TermIndex,
	{ onlyOlder }: { onlyOlder: boolean },
): NeighbourSearch {
	const scores = new Float64Array(documents.length);
	/** How many documents of a term a search may look at: none that came out later, where lists are frozen. */
	const countOf = (term: number, position: number) =>
		onlyOlder ? countBelow(postings[term]!.ids, position) : postings[term]!.ids.length;

	/** Leaves the products of all other vectors with this one in `scores`; returns where they stand. */
	const accumulate = (position: number): number[] => {
		const { ids, weights } = vectors[position]!;
		const touched: number[] = [];
		ids.forEach((term, at) => {
			const count = countOf(term, position);
			if (count > maxPostings) return;
			const { ids: others, weights: theirs } = postings[term]!;
			const weight = weights[at]!;
			for (let place = 0; place < count; place += 1) {
				const other = others[place]!;
				if (scores[other] === 0) touched.push(other);
				scores[other]! += weight * theirs[place]!;
			}
		});
		return touched;
	};

	const finish = (position: number, touched: readonly number[], least: number): Neighbour[] => {
		const { ids, weights } = vectors[position]!;
		const common = [...ids.keys()].filter((at) => countOf(ids[at]!, position) > maxPostings);
		const found: Neighbour[] = [];
		for (const other of touched) {
			if (other === position || scores[other]! < least) continue;
			let score = scores[other]! + surroundings(documents[position]!, documents[other]!);
			for (const at of common) score += weights[at]! * weightIn(vectors[other]!, ids[at]!);
			found.push({ position: other, score });
		}
		for (const other of touched) scores[other] = 0;
		return found;
	};

	return (position, limit) => {
		const touched = accumulate(position);
		// Half as many again, since common terms and the surroundings may still change the order.
		const least = leastOfHighest(scores, touched, Math.ceil(limit * 1.5));
		return finish(position, touched, least).sort(byScore).slice(0, limit);
	};
}

/** How many of the ascending positions are below one. */
function countBelow(positions: Uint32Array, position: number): number {
	let [low, high] = [0, positions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (positions[middle]! < position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A score that at least so many of the scores reach, near the highest such; 0 where there are no more. */
function leastOfHighest(scores: Float64Array, touched: readonly number[], count: number): number {
	if (touched.length <= count) return 0;
	const steps = new Uint32Array(scoreSteps + 1);
	for (const other of touched) steps[Math.min(scoreSteps, Math.floor(scores[other]! * scoreSteps))]! += 1;
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
