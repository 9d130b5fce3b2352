import { countNumbers, countTerms, figuresOf, forgetTerms, nameOf, wordsOf } from './terms.ts';

/** What the engine is told of one document. It knows nothing of pages, posts or front matter. */
export interface DocumentText {
	title: string;
	headings: readonly string[];
	tags: readonly string[];
	categories: readonly string[];
	series: string | null;
	/** The document's opening: its summary, or its first paragraph. */
	lede: string;
	/** Visible text of the whole body. */
	body: string;
}

/** The terms of one document: plain JSON, a function of its text alone, and therefore cached per document. */
export interface DocumentTerms {
	/** Term and weight before rarity is known, heaviest first. */
	weights: [term: string, weight: number][];
	/** Words and figures of the title. */
	title: string[];
	lede: string[];
	/** The title without what varies between tellings of one story: year, brackets, punctuation. */
	stem: string;
	/** Words of title, headings and tags as they are spelt there, by folded form. */
	words: [folded: string, spelling: string][];
}

/**
 * Extracts and weighs the terms of one document. How often the body says a term counts most, since a title's
 * formulas stand there once; the fields that name the subject multiply it.
 */
export function documentTerms(text: DocumentText): DocumentTerms {
	forgetTerms();
	const emphasis = emphasisIn(text);
	const body = countNumbers(text.body);
	const said = new Set<number>();
	const heaviest = createHeaviest();
	for (let at = 0; at < body.numbers.length; at += 1) {
		const number = body.numbers[at]!;
		const factor = emphasis.get(number);
		if (factor !== undefined) said.add(number);
		heaviest.add(number, Math.log1p(body.counts[at]!) * (factor ?? 1));
	}
	for (const [number, factor] of emphasis) {
		if (!said.has(number)) heaviest.add(number, Math.log1p(unsaidCount) * factor);
	}
	const keywords = Object.entries(keywordWeights).flatMap(([kind, weight]) =>
		[...new Set([text[kind as KeywordField] ?? []].flat())].map((name): [string, number] => [
			keyword(kind, name),
			weight,
		]),
	);
	return {
		weights: heaviest.finish(keywords),
		title: subjectOf(text.title),
		lede: countNumbers(text.lede.slice(0, ledeLength)).numbers.map(nameOf),
		stem: stemOf(text.title),
		words: [...wordsOf([text.title, ...text.tags, ...text.headings.filter(isShort)].join('\n'))],
	};
}

/** By number of the term, how many times as much it weighs for the fields that it stands in. */
function emphasisIn(text: DocumentText): Map<number, number> {
	const emphasis = new Map<number, number>();
	for (const [field, factor] of Object.entries(emphases)) {
		for (const term of countNumbers([text[field as EmphasisedField]].flat().join('\n')).numbers) {
			emphasis.set(term, (emphasis.get(term) ?? 1) + factor);
		}
	}
	return emphasis;
}

/** Collects terms by number, and names the heaviest: a document has a thousand terms, and most weigh too little. */
function createHeaviest() {
	const numbers: number[] = [];
	const weights: number[] = [];
	return {
		add(number: number, weight: number) {
			if (weight < minWeight) return;
			numbers.push(number);
			weights.push(weight);
		},
		/** The heaviest of all, with further ones by name. */
		finish(further: readonly (readonly [string, number])[]): [term: string, weight: number][] {
			const least = Float64Array.from(weights).sort()[weights.length - maxTerms] ?? 0;
			const found: [string, number][] = further.map(([name, weight]) => [name, weight]);
			weights.forEach((weight, at) => {
				if (weight >= least) found.push([nameOf(numbers[at]!), weight]);
			});
			return rounded(found).slice(0, maxTerms);
		},
	};
}

/** The heaviest first, rounded: what is stored need not hold more. */
function rounded(terms: readonly (readonly [string, number])[]): [term: string, weight: number][] {
	return terms
		.toSorted(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
		.map(([term, weight]) => [term, Math.round(weight * 1000) / 1000]);
}

type EmphasisedField = 'title' | 'headings' | 'lede' | 'tags';
type KeywordField = 'tags' | 'categories' | 'series';

/** How much more a term weighs that stands in a field. Chosen on a judged set, see docs/related.md. */
const emphases: Record<EmphasisedField, number> = { title: 1, headings: 0.5, lede: 1, tags: 0.3 };

/** What it weighs to share a tag, a category or a series as such, whatever words it is made of. */
const keywordWeights: Record<KeywordField, number> = { tags: 0.5, categories: 0.5, series: 12 };

/** Counts for a term that the title or a tag has and the body never says. */
const unsaidCount = 0.5;
/** Below that is what the body says once and no other field says. */
const minWeight = 0.4;
const maxTerms = 240;
const ledeLength = 300;

function keyword(kind: string, name: string): string {
	return `${kind}:${name.normalize('NFKC').toLowerCase()}`;
}

/** What is longer is a sentence that was marked as a heading by mistake. */
function isShort(heading: string): boolean {
	return heading.length <= 60;
}

/** Words and figures of a title. Brackets hold asides, unless they hold everything. */
function subjectOf(title: string): string[] {
	const open = title.replace(brackets, ' ');
	const terms = new Set([...countTerms(open).keys(), ...figuresOf(open)]);
	return terms.size > 0 ? [...terms] : [...countTerms(title).keys()];
}

/** Years, brackets with what they hold, and everything that is no letter or figure. */
function stemOf(title: string): string {
	return title
		.replace(brackets, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

const brackets = /[（(【[][^（(【[）)】\]]*[）)】\]]/gu;
