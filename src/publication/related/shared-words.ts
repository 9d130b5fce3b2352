import type { TermIndex } from './index.ts';
import { countTerms } from './terms.ts';
import { weightIn } from './vector.ts';

/**
 * The words that say why two documents belong together: they stand in title, headings or tags of both and weigh
 * in both texts. Spelt as in the second document.
 */
export function sharedWords(index: TermIndex, from: number, to: number): string[] {
	const { documents, vectors, termNumber, textFrequency } = index;
	const later = Math.max(from, to);
	const weightOf = (folded: string): number => {
		let weight = 0;
		for (const name of countTerms(folded).keys()) {
			const term = termNumber(name);
			if (term === undefined || textFrequency(term, later) > Math.max(minDocuments, (later + 1) * maxShare)) continue;
			weight += weightIn(vectors[from]!, term) * weightIn(vectors[to]!, term);
		}
		return weight;
	};
	const own = new Set(documents[from]!.terms.words.map(([folded]) => folded));
	const shared = documents[to]!.terms.words.filter(([folded]) => own.has(folded))
		.map(([folded, spelling]) => ({ folded, spelling, weight: weightOf(folded) }))
		.filter(({ weight }) => weight >= minWeight)
		.sort((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1));
	const words: typeof shared = [];
	for (const word of shared) {
		const isPart = words.some(({ folded }) => folded.includes(word.folded) || word.folded.includes(folded));
		if (!isPart) words.push(word);
	}
	return words.slice(0, maxWords).map(({ spelling }) => spelling);
}

const maxWords = 3;
/** Product of two weights in vectors of length one. */
const minWeight = 0.008;
/** A word of more documents than that says nothing of these two. */
const maxShare = 0.75;
/** A word of a handful says something, even where there is no more than a handful. */
const minDocuments = 10;
