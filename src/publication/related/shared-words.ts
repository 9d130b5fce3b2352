import type { TermIndex } from './index.ts';
import { countTerms } from './terms.ts';
import { weightIn } from './vector.ts';

/** The words that say why a document stands in the list of another, both named by their positions. */
export type SharedWords = (from: number, to: number) => string[];

/**
 * The words that say why two documents belong together: they stand in title, headings or tags of both and weigh
 * in both texts. Spelt as in the second document.
 */
export function createSharedWords(index: TermIndex): SharedWords {
	const { documents, vectors, termNames, textFrequency } = index;
	const { numbersOf, termsOf } = numberWords(index);
	// The document whose list is being explained, laid out by number of a word and of a term.
	let from = -1;
	const owners: number[] = [];
	const weights = new Float32Array(termNames.length);
	const layOut = (position: number) => {
		if (from !== -1) for (const term of vectors[from]!.ids) weights[term] = 0;
		const { ids, weights: its } = vectors[position]!;
		ids.forEach((term, at) => (weights[term] = its[at]!));
		for (const number of numbersOf[position]!) owners[number] = position;
		from = position;
	};

	const weigh = (word: number, to: number): number => {
		const later = Math.max(from, to);
		let weight = 0;
		for (const term of termsOf(word)) {
			if (weights[term] === 0) continue;
			if (textFrequency(term, later) > Math.max(minDocuments, (later + 1) * maxShare)) continue;
			weight += weights[term]! * weightIn(vectors[to]!, term);
		}
		return weight;
	};

	return (position, to) => {
		if (position !== from) layOut(position);
		const shared: { folded: string; spelling: string; weight: number }[] = [];
		documents[to]!.terms.words.forEach(([folded, spelling], at) => {
			const word = numbersOf[to]![at]!;
			if (owners[word] !== from) return;
			const weight = weigh(word, to);
			if (weight >= minWeight) shared.push({ folded, spelling, weight });
		});
		shared.sort((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1));
		const words: typeof shared = [];
		for (const word of shared) {
			const isPart = words.some(({ folded }) => folded.includes(word.folded) || word.folded.includes(folded));
			if (!isPart) words.push(word);
		}
		return words.slice(0, maxWords).map(({ spelling }) => spelling);
	};
}

/** Numbers the words of all documents, the same for the same folded form: those of a site share most of theirs. */
function numberWords({ documents, termNumber }: TermIndex) {
	const numbers = new Map<string, number>();
	const names: string[] = [];
	const numbersOf = documents.map(({ terms: { words } }) =>
		Uint32Array.from(words, ([folded]) => {
			let number = numbers.get(folded);
			if (number === undefined) numbers.set(folded, (number = names.push(folded) - 1));
			return number;
		}),
	);
	const known: (readonly number[])[] = [];
	/** The numbers of the terms that a word is made of. */
	const termsOf = (word: number) =>
		(known[word] ??= Array.from(countTerms(names[word]!).keys()).flatMap((name) => termNumber(name) ?? []));
	return { numbersOf, termsOf };
}

const maxWords = 3;
/** Product of two weights in vectors of length one. */
const minWeight = 0.008;
/** A word of more documents than that says nothing of these two. */
const maxShare = 0.75;
/** A word of a handful says something, even where there is no more than a handful. */
const minDocuments = 10;
