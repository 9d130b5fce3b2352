import type { DocumentTerms } from './document.ts';
import { createFrequencies, type Frequencies } from './frequencies.ts';
import { type Vector, vectorOf } from './vector.ts';

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
	/** For each term the documents whose vector holds it, and its weight there. */
	postings: Vector[];
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
	const numbers = new Map<string, number>();
	const numberOf = (term: string) => {
		let number = numbers.get(term);
		if (number === undefined) numbers.set(term, (number = numbers.size));
		return number;
	};
	const inText = createFrequencies();
	const inTitles = createFrequencies();
	const inLedes = createFrequencies();
	const index: Pick<TermIndex, 'vectors' | 'titles' | 'ledes'> = { vectors: [], titles: [], ledes: [] };

	const numbered = ({ terms }: Document) => ({
		text: terms.weights.map(([term, weight]): [number, number] => [numberOf(term), weight]),
		title: terms.title.map((term): [number, number] => [numberOf(term), 1]),
		lede: terms.lede.map((term): [number, number] => [numberOf(term), 1]),
	});
	const count = ({ text, title, lede }: ReturnType<typeof numbered>, position: number) => {
		inText.add(text, position);
		inTitles.add(title, position);
		inLedes.add(lede, position);
	};
	const settled = Math.min(settledDocuments, documents.length);
	for (let position = 0; position < settled; position += 1) count(numbered(documents[position]!), position);
	documents.forEach((document, position) => {
		const terms = numbered(document);
		if (position >= settled) count(terms, position);
		index.vectors.push(vectorOf(terms.text, rarityIn(inText, textRarity), { maxTerms: maxTermsPerVector, norm: 2 }));
		index.titles.push(vectorOf(terms.title, rarityIn(inTitles, titleRarity), { norm: 1 }));
		index.ledes.push(vectorOf(terms.lede, rarityIn(inLedes, titleRarity), { norm: 1 }));
	});
	return {
		...index,
		documents,
		termNames: [...numbers.keys()],
		termNumber: (term) => numbers.get(term),
		project: ({ weights }) => {
			const known = weights.flatMap(([term, weight]): [number, number][] => {
				const number = numbers.get(term);
				return number === undefined ? [] : [[number, weight]];
			});
			return vectorOf(known, rarityIn(inText, textRarity), { maxTerms: maxTermsPerVector, norm: 2 });
		},
		postings: invert(index.vectors, numbers.size),
		textFrequency: (term, position) => inText.upTo(term, Math.max(position, settled - 1)),
		titleFrequency: (term, position) => inTitles.upTo(term, Math.max(position, settled - 1)),
	};
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

function invert(vectors: readonly Vector[], terms: number): Vector[] {
	const sizes = new Uint32Array(terms);
	for (const { ids } of vectors) for (const id of ids) sizes[id]! += 1;
	const postings = Array.from(sizes, (size): Vector => ({
		ids: new Uint32Array(size),
		weights: new Float32Array(size),
	}));
	const filled = new Uint32Array(terms);
	vectors.forEach(({ ids, weights }, position) => {
		ids.forEach((id, at) => {
			const place = filled[id]!++;
			postings[id]!.ids[place] = position;
			postings[id]!.weights[place] = weights[at]!;
		});
	});
	return postings;
}
