import type { TermIndex } from './index.ts';
import type { Neighbours } from './neighbours.ts';
import { createDotProducts, forEachShared, overlap, type Vector } from './vector.ts';

/** Whether two documents, named by their positions, tell one story. */
export type StoryTest = (a: number, b: number) => boolean;

/**
 * Tells whether two documents tell one story: their titles have the same stem, or a rare term (a name few other
 * titles have) and overlapping ledes, or titles, ledes and texts agree taken together. Similarity of texts alone
 * does not see it: unmistakable retellings share a quarter of their terms, no more than two posts of one subject.
 */
export function createStoryTest(index: TermIndex, nearest: (position: number) => Neighbours): StoryTest {
	const { documents, titles, ledes, vectors, termNames, titleFrequency } = index;
	const textsShared = createDotProducts(vectors, termNames.length);
	const known = new Map<number, boolean>();
	const retellings = new Map<number, number[]>();

	const haveSameStem = (a: number, b: number): boolean =>
		documents[a]!.terms.stem !== '' && documents[a]!.terms.stem === documents[b]!.terms.stem;

	const isRetold = (a: number, b: number, { title, lede, text }: Evidence): boolean => {
		if (haveSameStem(a, b)) return true;
		if (text < minTextEvidence) return false;
		if (title >= sameStemOverlap && countShared(titles[a]!, titles[b]!) >= minStemTerms) return true;
		if (total({ title, lede, text }) >= sameStoryEvidence) return true;
		return lede >= sameLedeOverlap && shareRareTitleTerm(a, b);
	};

	/** The pair alone. Texts are compared last, since they are long. */
	const isRetoldAtAll = (a: number, b: number): boolean => {
		if (haveSameStem(a, b)) return true;
		const title = overlap(titles[a]!, titles[b]!);
		const lede = overlap(ledes[a]!, ledes[b]!);
		const mayBe =
			title >= sameStemOverlap || lede >= sameLedeOverlap || total({ title, lede, text: 1 }) >= sameStoryEvidence;
		return mayBe && isRetold(a, b, { title, lede, text: textsShared(b, a) });
	};

	const shareRareTitleTerm = (a: number, b: number): boolean => {
		const later = Math.max(a, b);
		const limit = Math.max(minRareTitles, (later + 1) * rareTitleShare);
		let found = false;
		forEachShared(titles[a]!, titles[b]!, (term) => {
			found ||= titleFrequency(term, later) <= limit;
		});
		return found;
	};

	/** Positions of the documents nearby that tell the same story by the pair alone, ascending. */
	const retellingsOf = (position: number): number[] => {
		let found = retellings.get(position);
		if (found === undefined) {
			const { positions, scores } = nearest(position);
			found = Array.from(positions.subarray(0, maxRetellings))
				.filter((other, at) => scores[at]! >= minTextEvidence && isRetoldAtAll(position, other))
				.sort((a, b) => a - b);
			retellings.set(position, found);
		}
		return found;
	};

	/** A story told fifty times has tellings that share little with each other but much with those in between. */
	const haveWitnesses = (a: number, b: number): boolean => {
		const later = Math.max(a, b);
		const ofB = new Set(retellingsOf(b));
		// Those that came out later do not count: a new post must not make two old ones one story.
		return retellingsOf(a).filter((other) => other < later && ofB.has(other)).length >= minWitnesses;
	};

	const decide = (a: number, b: number): boolean => {
		if (haveSameStem(a, b)) return true;
		const text = textsShared(a, b);
		if (text < minTextShared) return false;
		const evidence = { text, title: overlap(titles[a]!, titles[b]!), lede: overlap(ledes[a]!, ledes[b]!) };
		return isRetold(a, b, evidence) || (total(evidence) >= minEvidence && haveWitnesses(a, b));
	};

	return (a, b) => {
		const pair = Math.min(a, b) * documents.length + Math.max(a, b);
		let answer = known.get(pair);
		if (answer === undefined) {
			known.set(pair, (answer = decide(a, b)));
		}
		return answer;
	};
}

/** What the texts must have in common for titles and ledes to count: formulas alone make no story. */
const minTextEvidence = 0.33;
const sameStemOverlap = 0.6;
/** A title of a single term has no stem. */
const minStemTerms = 2;
const sameLedeOverlap = 0.4;
const sameStoryEvidence = 0.95;
/** What a pair needs to be one story where others stand between them. */
const minEvidence = 0.65;
/** Texts with less in common are of no one story, whatever their titles say. */
const minTextShared = 0.15;
const minWitnesses = 2;
const maxRetellings = 60;
const minRareTitles = 5;
const rareTitleShare = 0.012;

function total({ title, lede, text }: Evidence): number {
	return title + lede / 2 + text;
}

function countShared(a: Vector, b: Vector): number {
	let count = 0;
	forEachShared(a, b, () => {
		count += 1;
	});
	return count;
}

/** What two documents have in common, each from 0 to 1. */
interface Evidence {
	title: number;
	lede: number;
	text: number;
}
