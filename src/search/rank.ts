import { countShift, flag } from './document.ts';
import type { Postings } from './postings.ts';
import type { QueryWord, Spelling } from './query.ts';

/** Where postings come from: those of a term, and of the terms that begin with it. */
export interface PostingSource {
	postings(term: string): Postings | undefined;
	termsWithPrefix(prefix: string): string[];
}

export interface Ranking {
	/** By document id; 0 for what does not match. */
	scores: Float64Array;
	/** By document id: 1 where every word is there. */
	complete: Uint8Array;
	/** Words that no article has. */
	missing: QueryWord[];
}

/** How much a word weighs by where it stands. Whole words in a title beat any number of mentions in a text. */
const fieldWeights = { title: 6, heading: 1.2, about: 1.8, body: [0.35, 0.6, 0.9, 1.2] } as const;

/** By the edges of the match in its run: whole, beginning (京都市), end (東京都 for 京都), inside. */
const edgeFactors = { whole: 1, left: 0.85, right: 0.45, inside: 0.35 } as const;

/** What a longer word counts that only begins like the one looked for. */
const prefixFactor = 0.4;
/** What another way to spell it counts. */
const spellingFactor = 0.2;
/** Of a long word's terms, the share that an article must have to count at all. */
const minTermShare = 0.6;

/**
 * Scores all documents against the words of a query: the sum over the words of rarity times weight, and less than
 * half of it for each half of the query that is not there.
 */
export function rankDocuments(
	words: readonly QueryWord[],
	source: PostingSource,
	{ capacity, documents }: { capacity: number; documents: number },
): Ranking {
	const scores = new Float64Array(capacity);
	const covered = new Float64Array(capacity);
	const wordsFound = new Uint8Array(capacity);
	const missing: QueryWord[] = [];
	let [required, requiredWords] = [0, 0];
	for (const word of words) {
		const match = matchWord(word, source, capacity);
		if (match === null) continue;
		const rarity = Math.log(1 + (documents - match.full + 0.5) / (match.full + 0.5));
		if (!word.isOptional) {
			required += rarity;
			requiredWords += 1;
			if (match.full === 0) missing.push(word);
		}
		for (let id = 0; id < capacity; id += 1) {
			const share = match.shares[id]!;
			if (share === 0) continue;
			scores[id]! += rarity * match.weights[id]! * (word.isOptional ? 0.3 : 1);
			if (word.isOptional) continue;
			covered[id]! += rarity * share ** 3;
			if (share === 1) wordsFound[id]! += 1;
		}
	}
	const complete = wordsFound.map((found) => (found === requiredWords && requiredWords > 0 ? 1 : 0));
	for (let id = 0; id < capacity; id += 1) {
		if (scores[id] !== 0 && required > 0) scores[id]! *= (covered[id]! / required) ** 3;
	}
	return { scores, complete, missing };
}

interface WordMatch {
	weights: Float64Array;
	/** The share of the word's terms that a document has; 1 for all. */
	shares: Float64Array;
	/** Documents that have all. */
	full: number;
}

/** Null where the word has only terms that are everywhere. */
function matchWord(word: QueryWord, source: PostingSource, capacity: number): WordMatch | null {
	const matches = word.spellings.map((spelling) => matchSpelling(spelling, word, source, capacity));
	const [first, ...others] = matches.filter((match) => match !== null);
	if (matches[0] === null || first === undefined) return null;
	for (const other of others) {
		for (let id = 0; id < capacity; id += 1) {
			const weight = other.weights[id]! * spellingFactor;
			if (other.shares[id]! < first.shares[id]! || weight <= first.weights[id]!) continue;
			first.weights[id] = weight;
			first.shares[id] = other.shares[id]!;
		}
	}
	return { ...first, full: first.shares.reduce((sum, share) => sum + (share === 1 ? 1 : 0), 0) };
}

function matchSpelling(
	{ terms, isPrefix }: Spelling,
	word: QueryWord,
	source: PostingSource,
	capacity: number,
): Omit<WordMatch, 'full'> | null {
	const lists = terms.map((term) => source.postings(term));
	const counted = lists.filter((list) => list?.isCommon !== true);
	if (counted.length === 0) return null;
	const found = new Uint8Array(capacity);
	const common = new Uint8Array(capacity).fill(0xff);
	const edges = new Uint8Array(capacity);
	lists.forEach((list, at) => {
		if (list === undefined) return;
		const own = (at === 0 ? flag.left | flag.bodyLeft : 0) | (at === lists.length - 1 ? flag.right : 0);
		list.ids.forEach((id, place) => {
			const flags = list.flags[place]!;
			found[id]! += 1;
			// The fields that all terms are in, and the smallest class of counts.
			common[id] = (common[id]! & flags & fields) | Math.min(common[id]! & ~maskOfLow, flags & ~maskOfLow);
			edges[id]! |= flags & own;
		});
	});
	// In hiragana a run does not end where a word does (わくわくする).
	const isHiragana = /^[ぁ-ゖー]+$/u.test(terms.join(''));
	const weights = new Float64Array(capacity);
	const shares = new Float64Array(capacity);
	for (let id = 0; id < capacity; id += 1) {
		const share = found[id]! / counted.length;
		if (share === 0 || (share < 1 && (word.isExact || share < minTermShare))) continue;
		shares[id] = share;
		weights[id] = weightOf(common[id]!, isHiragana ? flag.left | flag.right : edges[id]!) * share ** 2;
	}
	if (isPrefix) addLonger(terms.at(-1)!, source, weights, shares);
	return { weights, shares };
}

const fields = flag.title | flag.heading | flag.about;
const maskOfLow = (1 << countShift) - 1;

function addLonger(term: string, source: PostingSource, weights: Float64Array, shares: Float64Array): void {
	for (const longer of source.termsWithPrefix(term)) {
		const list = source.postings(longer);
		list?.ids.forEach((id, place) => {
			const weight = weightOf(list.flags[place]!, flag.left | flag.right) * prefixFactor;
			if (weight > weights[id]!) weights[id] = weight;
			shares[id] = 1;
		});
	}
}

function weightOf(common: number, edges: number): number {
	const isLeft = (edges & flag.left) !== 0;
	const isRight = (edges & flag.right) !== 0;
	const edge = edgeFactors[isLeft ? (isRight ? 'whole' : 'left') : isRight ? 'right' : 'inside'];
	const inFields =
		((common & flag.title) !== 0 ? fieldWeights.title : 0) +
		((common & flag.heading) !== 0 ? fieldWeights.heading : 0) +
		((common & flag.about) !== 0 ? fieldWeights.about : 0);
	// The edges are those of the best field; the text may yet have the word by itself.
	const bodyEdge = inFields === 0 || (edges & flag.bodyLeft) === 0 ? edge : Math.max(edge, edgeFactors.left);
	return inFields * edge + fieldWeights.body[common >> countShift]! * bodyEdge;
}
