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
	const uses = createUses();
	collect(document.title, flag.title, uses);
	for (const heading of document.headings) collect(heading, flag.heading, uses);
	for (const text of document.about) collect(text, flag.about, uses);
	collect(document.body, 0, uses);
	return new Map(uses.met.map((term) => [lexicon.terms[term]!, flagsOf(uses.flags[term]!, uses.inBody[term]!)]));
}

/**
 * Terms and runs met so far, over all documents: articles of one site share nearly all their words, and a number is
 * counted many times faster than a string.
 */
interface Lexicon {
	/** Numbers of the terms. */
	numbers: Map<string, number>;
	terms: string[];
	/** The terms of a run: number × 4, with 1 for the left edge and 2 for the right. */
	runs: Map<string, Int32Array>;
	/** Those of a single kanji, by its code × 65,536 and that of the kana after it. */
	singles: Map<number, Int32Array>;
}

let lexicon = emptyLexicon();
const maxKnownRuns = 500_000;

function emptyLexicon(): Lexicon {
	return { numbers: new Map(), terms: [], runs: new Map(), singles: new Map() };
}

interface Uses {
	/** Numbers of the document's terms. */
	met: number[];
	/** By number: fields, and edges in the best of them. */
	flags: Uint8Array;
	inBody: Uint32Array;
}

function createUses(): Uses {
	if (lexicon.runs.size > maxKnownRuns) lexicon = emptyLexicon();
	const room = lexicon.terms.length + 1;
	return { met: [], flags: new Uint8Array(room), inBody: new Uint32Array(room) };
}

function collect(text: string, field: number, uses: Uses): void {
	const found = segment(foldText(text));
	const counts = new Map<Int32Array, number>();
	found.forEach((_run, at) => {
		const grams = gramsKnown(found, at);
		counts.set(grams, (counts.get(grams) ?? 0) + 1);
	});
	if (uses.flags.length <= lexicon.terms.length) grow(uses);
	for (const [grams, count] of counts) {
		for (const gram of grams) use(gram >> 2, (gram & 3) * flag.left, count, field, uses);
	}
}

function grow(uses: Uses): void {
	const room = lexicon.terms.length * 2;
	const { flags, inBody } = uses;
	uses.flags = new Uint8Array(room);
	uses.inBody = new Uint32Array(room);
	uses.flags.set(flags);
	uses.inBody.set(inBody);
}

function use(term: number, edges: number, count: number, field: number, uses: Uses): void {
	let flags = uses.flags[term]!;
	if (flags === 0 && uses.inBody[term] === 0) uses.met.push(term);
	const best = flags & anyField;
	if (field === 0) {
		uses.inBody[term]! += count;
		if ((edges & flag.left) !== 0) flags |= flag.bodyLeft;
	}
	// Fields come best first: the edges belong to the first that has the term.
	if (best === 0 || best === field) flags |= edges;
	uses.flags[term] = flags | field;
}

const anyField = flag.title | flag.heading | flag.about;

function flagsOf(flags: number, inBody: number): number {
	let countClass = 0;
	while (countClass < 3 && inBody >= countClasses[countClass + 1]!) countClass += 1;
	return flags | (countClass << countShift);
}

function gramsKnown(found: readonly Run[], at: number): Int32Array {
	const run = found[at]!;
	// What follows a single kanji belongs to its terms.
	if (run.script === 'kanji' && run.text.length === 1) return gramsOfSingle(found, at);
	let grams = lexicon.runs.get(run.text);
	if (grams === undefined) {
		grams = numbered([...gramsOf(run), ...furtherGrams(run, '', undefined)]);
		lexicon.runs.set(run.text, grams);
	}
	return grams;
}

function gramsOfSingle(found: readonly Run[], at: number): Int32Array {
	const run = found[at]!;
	const okurigana = okuriganaAfter(found, at);
	const joined = okurigana === '' ? null : joinStems(found, at);
	if (joined !== null) {
		const key = `${run.text}${okurigana}…${joined.text}`;
		let grams = lexicon.runs.get(key);
		if (grams === undefined) {
			grams = numbered([...gramsOf(run), ...furtherGrams(run, okurigana, joined.text)]);
			lexicon.runs.set(key, grams);
		}
		return grams;
	}
	const key = run.text.charCodeAt(0) * 0x10000 + (okurigana === '' ? 0 : okurigana.charCodeAt(0));
	let grams = lexicon.singles.get(key);
	if (grams === undefined) {
		grams = numbered([...gramsOf(run), ...furtherGrams(run, okurigana, undefined)]);
		lexicon.singles.set(key, grams);
	}
	return grams;
}

function numbered(grams: readonly Gram[]): Int32Array {
	return Int32Array.from(grams, ({ term, left, right }) => (numberOf(term) << 2) | (left ? 1 : 0) | (right ? 2 : 0));
}

function numberOf(term: string): number {
	let number = lexicon.numbers.get(term);
	if (number === undefined) {
		number = lexicon.terms.push(term) - 1;
		lexicon.numbers.set(term, number);
	}
	return number;
}

function okuriganaAfter(found: readonly Run[], at: number): string {
	const next = found[at + 1];
	return next?.script === 'hiragana' && next.start === found[at]!.end ? next.text.charAt(0) : '';
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
