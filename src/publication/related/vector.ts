/** A sparse vector: numbers of terms (or of documents), ascending, and the weight of each. */
export interface Vector {
	ids: Uint32Array;
	weights: Float32Array;
}

/** Weighs terms by their rarity, keeps the heaviest, and scales the vector to length one. */
export function vectorOf(
	terms: readonly (readonly [term: number, weight: number])[],
	rarity: (term: number) => number,
	{ maxTerms = Infinity, norm }: { maxTerms?: number; norm: 1 | 2 },
): Vector {
	const kept = terms
		.map(([term, weight]) => ({ term, weight: weight * rarity(term) }))
		.sort((a, b) => b.weight - a.weight || a.term - b.term)
		.slice(0, maxTerms)
		.sort((a, b) => a.term - b.term);
	const length =
		norm === 2
			? Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0))
			: kept.reduce((sum, { weight }) => sum + weight, 0);
	return {
		ids: Uint32Array.from(kept, ({ term }) => term),
		weights: Float32Array.from(kept, ({ weight }) => weight / (length || 1)),
	};
}

/** The weight of an entry; 0 where the vector lacks it. */
export function weightIn({ ids, weights }: Vector, id: number): number {
	let [low, high] = [0, ids.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ids[middle]! < id) low = middle + 1;
		else high = middle;
	}
	return ids[low] === id ? weights[low]! : 0;
}

/** Calls back for each entry that two vectors share. */
export function forEachShared(
	a: Vector,
	b: Vector,
	visit: (id: number, weightA: number, weightB: number) => void,
): void {
	let [atA, atB] = [0, 0];
	while (atA < a.ids.length && atB < b.ids.length) {
		const [idA, idB] = [a.ids[atA]!, b.ids[atB]!];
		if (idA === idB) visit(idA, a.weights[atA]!, b.weights[atB]!);
		if (idA <= idB) atA += 1;
		if (idB <= idA) atB += 1;
	}
}

/** The product of two vectors: of unit vectors, how near they are. */
export function dotProduct(a: Vector, b: Vector): number {
	let product = 0;
	forEachShared(a, b, (_, weightA, weightB) => {
		product += weightA * weightB;
	});
	return product;
}
