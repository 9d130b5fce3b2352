/** A sparse vector: numbers of terms (or of documents), ascending, and the weight of each. */
export interface Vector {
	ids: Uint32Array;
	weights: Float32Array;
}

/** The terms of a text by their numbers, in an order that follows from the text alone, with a weight for each. */
export interface WeightedTerms {
	ids: Uint32Array;
	weights: Float32Array;
}

/**
 * Weighs terms by their rarity, keeps the heaviest, and scales the vector to length one. Of equally heavy terms the first
 * stay.
 */
export function vectorOf(
	{ ids, weights }: WeightedTerms,
	rarity: (term: number) => number,
	{ maxTerms = Infinity, norm }: { maxTerms?: number; norm: 1 | 2 },
): Vector {
	const count = ids.length;
	const weighed = new Float64Array(count);
	for (let at = 0; at < count; at += 1) weighed[at] = weights[at]! * rarity(ids[at]!);
	const kept = placesOfHeaviest(weighed, maxTerms);
	// Number and place as one number: numbers are sorted without calling back.
	const order = Float64Array.from(kept, (place) => ids[place]! * maxTermsOfText + place).sort();
	const vector: Vector = { ids: new Uint32Array(order.length), weights: new Float32Array(order.length) };
	let sum = 0;
	for (const place of kept) sum += norm === 2 ? weighed[place]! ** 2 : weighed[place]!;
	const scale = 1 / ((norm === 2 ? Math.sqrt(sum) : sum) || 1);
	for (let at = 0; at < order.length; at += 1) {
		const place = order[at]! % maxTermsOfText;
		vector.ids[at] = ids[place]!;
		vector.weights[at] = weighed[place]! * scale;
	}
	return vector;
}

const maxTermsOfText = 2 ** 16;

function placesOfHeaviest(weights: Float64Array, count: number): number[] {
	const places: number[] = [];
	if (weights.length <= count) {
		for (let at = 0; at < weights.length; at += 1) places.push(at);
		return places;
	}
	const least = weights.toSorted()[weights.length - count]!;
	let equals = count;
	for (let at = 0; at < weights.length; at += 1) if (weights[at]! > least) equals -= 1;
	for (let at = 0; at < weights.length; at += 1) {
		if (weights[at]! > least || (weights[at] === least && equals-- > 0)) places.push(at);
	}
	return places;
}

/** The weight of an entry; 0 where the vector lacks it. */
export function weightIn({ ids, weights }: Vector, id: number): number {
	const place = firstAtLeast(ids, id, 0, ids.length);
	return ids[place] === id ? weights[place]! : 0;
}

/** The place of the first of the ascending numbers between two places that is not below a number. */
export function firstAtLeast(numbers: ArrayLike<number>, least: number, from: number, to: number): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (numbers[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The product of two vectors: of unit vectors, how near they are. */
export function dotProduct(a: Vector, b: Vector): number {
	const [idsA, idsB, weightsA, weightsB] = [a.ids, b.ids, a.weights, b.weights];
	const [endA, endB] = [idsA.length, idsB.length];
	let atA = 0;
	let atB = 0;
	let product = 0;
	while (atA < endA && atB < endB) {
		const difference = idsA[atA]! - idsB[atB]!;
		if (difference === 0) product += weightsA[atA++]! * weightsB[atB++]!;
		else if (difference < 0) atA += 1;
		else atB += 1;
	}
	return product;
}

/**
 * The products of vectors that are asked for by number, one against several in turn: the second is laid out by entry,
 * which costs less than to walk through both at once.
 */
export function createDotProducts(vectors: readonly Vector[], entries: number): (a: number, b: number) => number {
	const laidOut = new Float32Array(entries);
	let current = -1;
	const layOut = (b: number) => {
		if (current !== -1) for (const id of vectors[current]!.ids) laidOut[id] = 0;
		const { ids, weights } = vectors[b]!;
		for (let at = 0; at < ids.length; at += 1) laidOut[ids[at]!] = weights[at]!;
		current = b;
	};
	return (a, b) => {
		if (b !== current) layOut(b);
		const { ids, weights } = vectors[a]!;
		let product = 0;
		for (let at = 0; at < ids.length; at += 1) product += weights[at]! * laidOut[ids[at]!]!;
		return product;
	};
}

/** The share of their weight that two vectors have in common, where the weights of each add up to one: 0 to 1. */
export function overlap(a: Vector, b: Vector): number {
	let shared = 0;
	forEachShared(a, b, (_, weightA, weightB) => {
		shared += (weightA + weightB) / 2;
	});
	return shared;
}

/** Calls back for each entry that two vectors share. */
export function forEachShared(
	a: Vector,
	b: Vector,
	visit: (id: number, weightA: number, weightB: number) => void,
): void {
	let atA = 0;
	let atB = 0;
	while (atA < a.ids.length && atB < b.ids.length) {
		const difference = a.ids[atA]! - b.ids[atB]!;
		if (difference === 0) visit(a.ids[atA]!, a.weights[atA++]!, b.weights[atB++]!);
		else if (difference < 0) atA += 1;
		else atB += 1;
	}
}
