import type { TermIndex } from './index.ts';
import { weightIn } from './vector.ts';

/**
 * The words that say why two documents belong together: they stand in title, headings or tags of both and weigh
 * in both texts. Spelt as in the second document.
 */
export function sharedWords({ documents, vectors, termNumber }: TermIndex, from: number, to: number): string[] {
	const own = new Map(documents[from]!.terms.words);
	const shared = documents[to]!.terms.words.flatMap(([folded, spelling]) => {
		const term = own.has(folded) ? termNumber(folded) : undefined;
		if (term === undefined) return [];
		const weight = weightIn(vectors[from]!, term) * weightIn(vectors[to]!, term);
		return weight >= minWeight ? [{ folded, spelling, weight }] : [];
	});
	const words: typeof shared = [];
	for (const word of shared.sort((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1))) {
		const isPart = words.some(({ folded }) => folded.includes(word.folded) || word.folded.includes(folded));
		if (!isPart) words.push(word);
	}
	return words.slice(0, maxWords).map(({ spelling }) => spelling);
}

const maxWords = 3;
/** Product of two weights in vectors of length one. */
const minWeight = 0.008;
