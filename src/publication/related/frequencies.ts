import { firstAtLeast } from './vector.ts';

/** In how many documents each term stands, as documents are added one after the other. */
export interface Frequencies {
	add(terms: ArrayLike<number>, position: number): void;
	of(term: number): number;
	/** As it was once the document at this position had been added. */
	upTo(term: number, position: number): number;
}

export function createFrequencies(): Frequencies {
	/** For each term the positions of the documents that have it, ascending. */
	const positions: number[][] = [];
	return {
		add(terms, position) {
			for (let at = 0; at < terms.length; at += 1) (positions[terms[at]!] ??= []).push(position);
		},
		of: (term) => positions[term]?.length ?? 0,
		upTo(term, last) {
			const known = positions[term] ?? [];
			return firstAtLeast(known, last + 1, 0, known.length);
		},
	};
}
