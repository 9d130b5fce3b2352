import { firstAtLeast } from './vector.ts';

/** In how many documents each term stands, as documents are counted one after the other. */
export interface Frequencies {
	/** Counts the terms of one more document. */
	count(terms: Uint32Array): void;
	/** In how many of those counted so far. */
	of(term: number): number;
	/** In how many up to the document at this position, counted or not. */
	upTo(term: number, position: number): number;
}

/** @param documents - the terms of all documents, in their order; each term once */
export function createFrequencies(documents: readonly Uint32Array[], terms: number): Frequencies {
	const counts = new Uint32Array(terms);
	// For each term the positions of the documents that have it, ascending; those of the next begin where they end.
	const starts = new Uint32Array(terms + 1);
	for (const ids of documents) for (let at = 0; at < ids.length; at += 1) starts[ids[at]! + 1]! += 1;
	for (let term = 0; term < terms; term += 1) starts[term + 1]! += starts[term]!;
	const positions = new Uint32Array(starts[terms]!);
	const next = starts.slice();
	documents.forEach((ids, position) => {
		for (let at = 0; at < ids.length; at += 1) positions[next[ids[at]!]!++] = position;
	});
	return {
		count(ids) {
			for (let at = 0; at < ids.length; at += 1) counts[ids[at]!]! += 1;
		},
		of: (term) => counts[term]!,
		upTo: (term, last) => firstAtLeast(positions, last + 1, starts[term]!, starts[term + 1]!) - starts[term]!,
	};
}
