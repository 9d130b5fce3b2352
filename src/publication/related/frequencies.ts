/** In how many documents each term stands, as documents are added one after the other. */
export interface Frequencies {
	add(terms: Iterable<readonly [term: number, weight: number]>, position: number): void;
	of(term: number): number;
	/** As it was once the document at this position had been added. */
	upTo(term: number, position: number): number;
}

export function createFrequencies(): Frequencies {
	/** For each term the positions of the documents that have it, ascending. */
	const positions: number[][] = [];
	return {
		add(terms, position) {
			for (const [term] of terms) (positions[term] ??= []).push(position);
		},
		of: (term) => positions[term]?.length ?? 0,
		upTo: (term, last) => countUpTo(positions[term] ?? [], last),
	};
}

/** How many of the ascending positions are at most `last`. */
function countUpTo(positions: readonly number[], last: number): number {
	let [low, high] = [0, positions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (positions[middle]! <= last) low = middle + 1;
		else high = middle;
	}
	return low;
}
