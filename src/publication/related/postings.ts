import { firstAtLeast, type Vector } from './vector.ts';

/** For each term the documents whose vector holds it, ascending, and its weight there: one array for all terms. */
export interface Postings {
	/** Where the documents of a term begin; those of the next end them. */
	starts: Uint32Array;
	documents: Uint32Array;
	weights: Float32Array;
}

export function invert(vectors: readonly Vector[], terms: number): Postings {
	const starts = new Uint32Array(terms + 1);
	for (const { ids } of vectors) for (let at = 0; at < ids.length; at += 1) starts[ids[at]! + 1]! += 1;
	for (let term = 0; term < terms; term += 1) starts[term + 1]! += starts[term]!;
	const next = starts.slice();
	const documents = new Uint32Array(starts[terms]!);
	const weights = new Float32Array(starts[terms]!);
	vectors.forEach((vector, document) => {
		for (let at = 0; at < vector.ids.length; at += 1) {
			const place = next[vector.ids[at]!]!++;
			documents[place] = document;
			weights[place] = vector.weights[at]!;
		}
	});
	return { starts, documents, weights };
}

/** How many documents have a term; with a limit those that come before a document. */
export function countOf({ starts, documents }: Postings, term: number, before?: number): number {
	const [start, end] = [starts[term]!, starts[term + 1]!];
	return before === undefined ? end - start : firstAtLeast(documents, before, start, end) - start;
}
