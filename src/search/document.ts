import { foldText } from './fold.ts';
import { type Gram, gramsOf, joinStems, type Run, segment, unfoldedGrams } from './segment.ts';

/** What the index knows a post by. All as readers see it. */
export interface SearchDocument {
	title: string;
	headings: string[];
	/** Lede or description, tags, category and authors. */
	about: string[];
	/** The whole visible text, headings included; one line a block. */
	body: string;
}

/**
 * What one posting says of a term in a document, in one byte. The edges are those of the best field that has the
 * term: 京都 in a title's 東京都 ends where its run does but does not begin there.
 */
export const flag = { title: 1, heading: 2, about: 4, left: 8, right: 16, bodyLeft: 32 } as const;
/** Bits 6 and 7: how often the text has the term. */
export const countShift = 6;
/** Occurrences from which on each class of counts begins. */
export const countClasses = [0, 2, 5, 12] as const;

/** Every term of a document with its flags. */
export function termsOf(document: SearchDocument): Map<string, number> {
	const terms = new Map<string, TermUse>();
	collect(document.title, flag.title, terms);
	for (const heading of document.headings) collect(heading, flag.heading, terms);
	for (const text of document.about) collect(text, flag.about, terms);
	collect(document.body, 0, terms);
	return new Map([...terms].map(([term, use]) => [term, flagsOf(use)]));
}

interface TermUse {
	fields: number;
	/** Edges in the best field so far. */
	edges: number;
	inBody: number;
}

function collect(text: string, field: number, terms: Map<string, TermUse>): void {
	for (const { grams, count } of countRuns(segment(foldText(text))).values()) {
		for (const gram of grams) add(gram, count, field, terms);
	}
}

/** The terms of each different run and how often it comes: an article says most of its words many times. */
function countRuns(found: readonly Run[]): Map<string, { grams: Gram[]; count: number }> {
	const counts = new Map<string, { grams: Gram[]; count: number }>();
	found.forEach((run, at) => {
		// What follows a single kanji belongs to its terms.
		const joined = run.script === 'kanji' && run.text.length === 1 ? joinStems(found, at) : null;
		const okurigana = run.script === 'kanji' && run.text.length === 1 ? okuriganaAfter(found, at) : '';
		const key = joined === null ? run.text + okurigana : `${run.text}${okurigana}…${joined.text}`;
		const seen = counts.get(key);
		if (seen !== undefined) seen.count += 1;
		else counts.set(key, { grams: gramsKnown(key, run, okurigana, joined?.text), count: 1 });
	});
	return counts;
}

function okuriganaAfter(found: readonly Run[], at: number): string {
	const next = found[at + 1];
	return next?.script === 'hiragana' && next.start === found[at]!.end ? next.text.charAt(0) : '';
}

/** Terms of the runs met so far, over all documents. */
const known = new Map<string, Gram[]>();
const maxKnownRuns = 100_000;

function gramsKnown(key: string, run: Run, okurigana: string, joined: string | undefined): Gram[] {
	let grams = known.get(key);
	if (grams === undefined) {
		if (known.size >= maxKnownRuns) known.clear();
		grams = [...gramsOf(run), ...furtherGrams(run, okurigana, joined)];
		known.set(key, grams);
	}
	return grams;
}

/** What the index holds beyond the terms that a query asks for, so that other spellings and single kanji are found. */
function furtherGrams({ script, text }: Run, okurigana: string, joined: string | undefined): Gram[] {
	if (script === 'katakana') return unfoldedGrams(text);
	if (script !== 'kanji') return [];
	// 株 and 米 are looked for alone: as the whole of a run (by gramsOf), and at its beginning (株価, 米国).
	if (text.length > 1) return [{ term: String.fromCodePoint(text.codePointAt(0)!), left: true, right: false }];
	return [
		...(okurigana === '' ? [] : [{ term: text + okurigana, left: true, right: true }]),
		...(joined === undefined ? [] : gramsOf({ script, text: joined })),
	];
}

function add({ term, left, right }: Gram, count: number, field: number, terms: Map<string, TermUse>): void {
	const edges = (left ? flag.left : 0) | (right ? flag.right : 0);
	let use = terms.get(term);
	if (use === undefined) {
		use = { fields: 0, edges: 0, inBody: 0 };
		terms.set(term, use);
	}
	if (field === 0) {
		use.inBody += count;
		if (left) use.fields |= flag.bodyLeft;
	}
	// Fields come best first: the edges belong to the first that has the term.
	if ((use.fields & anyField) === 0 || (use.fields & anyField) === field) use.edges |= edges;
	use.fields |= field;
}

const anyField = flag.title | flag.heading | flag.about;

function flagsOf({ fields, edges, inBody }: TermUse): number {
	let countClass = 0;
	while (countClass < 3 && inBody >= countClasses[countClass + 1]!) countClass += 1;
	return fields | edges | (countClass << countShift);
}
