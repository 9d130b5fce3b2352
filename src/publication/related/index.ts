import type { DocumentTerms } from './document.ts';
import { createFrequencies, type Frequencies } from './frequencies.ts';
import { invert, type Postings } from './postings.ts';
import { type Vector, vectorOf, type WeightedTerms } from './vector.ts';

/** A document as the index needs it. */
export interface IndexedDocument {
	id: string;
	/** For ties. */
	url: string;
	/** Milliseconds since 1970. */
	publishedAt: number;
	category: string | null;
	terms: DocumentTerms;
}

/** Documents as sparse vectors, oldest first. A document is named by its position, a term by its number. */
export interface TermIndex<Document extends IndexedDocument = IndexedDocument> {
	documents: Document[];
	/** Of unit length. */
	vectors: Vector[];
	/** Of titles and ledes: weights add up to one. */
	titles: Vector[];
	ledes: Vector[];
	termNames: string[];
	/** Undefined for a term that no document has. */
	termNumber(term: string): number | undefined;
	postings: Postings;
	/** The vector of a text that is none of the documents, by the rarity its terms have among all of them. */
	project(terms: DocumentTerms): Vector;
	/** In how many titles a term stood when a document came out. */
	titleFrequency(term: number, position: number): number;
	/** In how many documents it stood. */
	textFrequency(term: number, position: number): number;
}

/**
 * Builds the index. A term's rarity is counted up to the document's own date (and at least over the first
 * `settledDocuments`), so that an added post weighs no older one anew: plain IDF over the whole site would
 * change dozens of lists with every post.
 */
export function createTermIndex<Document extends IndexedDocument>(
	unsorted: readonly Document[],
	settledDocuments: number,
): TermIndex<Document> {
	const documents = [...unsorted].sort(oldestFirst);
	const { numbers, terms } = numberTerms(documents);
	const frequenciesIn = (field: Field) =>
		createFrequencies(
			terms.map((its) => its[field].ids),
			numbers.size,
		);
	const frequencies = { text: frequenciesIn('text'), title: frequenciesIn('title'), lede: frequenciesIn('lede') };
	const count = (its: NumberedTerms) => {
		for (const field of fields) frequencies[field].count(its[field].ids);
	};
	const index: Pick<TermIndex, 'vectors' | 'titles' | 'ledes'> = {
		vectors: [],
		titles: [],
		ledes: [],
	};
	const settled = Math.min(settledDocuments, documents.length);
	for (let position = 0; position < settled; position += 1) count(terms[position]!);
	const rarity = {
		text: rarityIn(frequencies.text, textRarity),
		title: rarityIn(frequencies.title, titleRarity),
		lede: rarityIn(frequencies.lede, titleRarity),
	};
	const textVector = (its: WeightedTerms) => vectorOf(its, rarity.text, { maxTerms: maxTermsPerVector, norm: 2 });
	terms.forEach((its, position) => {
		if (position >= settled) count(its);
		index.vectors.push(textVector(its.text));
		index.titles.push(vectorOf(its.title, rarity.title, { norm: 1 }));
		index.ledes.push(vectorOf(its.lede, rarity.lede, { norm: 1 }));
	});
	return {
		...index,
		documents,
		termNames: [...numbers.keys()],
		termNumber: (term) => numbers.get(term),
		project({ weights }) {
			const known = weights.filter(([term]) => numbers.has(term));
			return textVector(numberAll(known, (term) => numbers.get(term)!));
		},
		postings: invert(index.vectors, numbers.size),
		textFrequency: (term, position) => frequencies.text.upTo(term, Math.max(position, settled - 1)),
		titleFrequency: (term, position) => frequencies.title.upTo(term, Math.max(position, settled - 1)),
	};
}

const fields = ['text', 'title', 'lede'] as const;

type Field = (typeof fields)[number];
type NumberedTerms = Record<Field, WeightedTerms>;

/** Numbers all terms, those that most texts have first: the search relies on it. */
function numberTerms(documents: readonly IndexedDocument[]): { numbers: Map<string, number>; terms: NumberedTerms[] } {
	const met = new Map<string, number>();
	const numberOf = (term: string) => {
		let number = met.get(term);
		if (number === undefined) met.set(term, (number = met.size));
		return number;
	};
	const terms = documents.map(({ terms: its }): NumberedTerms => ({
		text: numberAll(its.weights, numberOf),
		title: numberAll(its.title, numberOf),
		lede: numberAll(its.lede, numberOf),
	}));
	const counts = new Uint32Array(met.size);
	for (const { text } of terms) for (let at = 0; at < text.ids.length; at += 1) counts[text.ids[at]!]! += 1;
	const order = Uint32Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
	const rank = new Uint32Array(order.length);
	for (let place = 0; place < order.length; place += 1) rank[order[place]!] = place;
	for (const its of terms) {
		for (const field of fields) {
			const { ids } = its[field];
			for (let at = 0; at < ids.length; at += 1) ids[at] = rank[ids[at]!]!;
		}
	}
	const names = [...met.keys()];
	return { numbers: new Map(Array.from(order, (first, number) => [names[first]!, number])), terms };
}

function numberAll(
	terms: readonly (string | readonly [string, number])[],
	numberOf: (term: string) => number,
): WeightedTerms {
	const ids = new Uint32Array(terms.length);
	const weights = new Float32Array(terms.length);
	terms.forEach((term, at) => {
		ids[at] = numberOf(typeof term === 'string' ? term : term[0]);
		weights[at] = typeof term === 'string' ? 1 : term[1];
	});
	return { ids, weights };
}

/** By date; at one instant against the URLs, so that the newer of two and the first by URL both rank first. */
export function oldestFirst(a: IndexedDocument, b: IndexedDocument): number {
	return a.publishedAt - b.publishedAt || (a.url < b.url ? 1 : a.url > b.url ? -1 : 0);
}

/** Terms of a document that are kept: those that weigh most. More would add noise and time. */
const maxTermsPerVector = 150;

/**
 * A term's rarity: a power of the number of documents that have it. Unlike the usual logarithm it does not
 * depend on how many documents there are, and the added constant keeps a term's second appearance from halving
 * its weight.
 */
function rarityIn(frequencies: Frequencies, { offset, exponent }: RarityCurve): (term: number) => number {
	return (term) => (frequencies.of(term) + offset) ** -exponent;
}

interface RarityCurve {
	offset: number;
	exponent: number;
}

const textRarity: RarityCurve = { offset: 15, exponent: 0.5 };
/** Steeper: what many titles say is a formula. */
const titleRarity: RarityCurve = { offset: 5, exponent: 1 };
