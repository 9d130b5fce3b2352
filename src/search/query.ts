import { foldText } from './fold.ts';
import { foldLongVowels, gramsOf, joinStems, type Run, segment } from './segment.ts';

export interface Query {
	words: QueryWord[];
	/** Folded texts that must stand in an article as they are. */
	phrases: string[];
	excluded: QueryWord[];
}

/** One thing looked for. It is found where all terms of one of its spellings are. */
export interface QueryWord {
	/** As folded from what was typed, for messages and for marking. */
	text: string;
	/** The best first. */
	spellings: Spelling[];
	/** Grammar between words that mean something: adds to a match, but no article need have it. */
	isOptional: boolean;
	/** Part of a phrase: nothing less than the whole will do. */
	isExact: boolean;
}

export interface Spelling {
	terms: string[];
	/** Whether longer words that begin with the last term count too: what is being typed is not finished. */
	isPrefix: boolean;
}

/** Quotes of all kinds; the part in them is a phrase. */
const tokens = /(-)?(?:「([^」]*)」?|『([^』]*)』?|"([^"]*)"?|“([^”]*)”?|([^\s「『"“]+))/gu;

/** Takes a query apart: words, 「phrases」 and -exclusions, in any width. */
export function parseQuery(input: string): Query {
	const query: Query = { words: [], phrases: [], excluded: [] };
	const text = input
		.slice(0, maxQueryLength)
		.replace(/(?<=^|\s)[－−ー–—](?=\S)/gu, '-')
		.replace(/＂/gu, '"');
	for (const [, minus, ...parts] of text.matchAll(tokens)) {
		const quoted = parts.slice(0, 4).find((part) => part !== undefined);
		const folded = foldText(quoted ?? parts[4] ?? '').trim();
		const isExact = quoted !== undefined;
		const words = wordsOf(folded, isExact);
		if (minus !== undefined) query.excluded.push(...words.filter(({ isOptional }) => !isOptional));
		else {
			query.words.push(...words);
			if (isExact && folded !== '') query.phrases.push(folded);
		}
	}
	return { ...query, words: distinct(query.words) };
}

const maxQueryLength = 200;

function wordsOf(folded: string, isExact: boolean): QueryWord[] {
	const runs = segment(folded);
	const hasOther = runs.some(({ script }) => script !== 'hiragana');
	const words: QueryWord[] = [];
	const add = (text: string, spellings: Spelling[], isOptional = false) => {
		const usable = spellings.filter(({ terms }) => terms.length > 0);
		if (usable.length > 0) words.push({ text, spellings: usable, isOptional, isExact });
	};
	for (let at = 0; at < runs.length; at += 1) {
		const run = runs[at]!;
		if (run.script === 'hiragana') {
			// In a phrase the letters between its words are compared anyway.
			if (!hasOther || (run.text.length > 2 && !isExact))
				add(run.text, hiraganaSpellings(run.text, hasOther), hasOther);
			continue;
		}
		const joined = run.script === 'kanji' ? joinStems(folded, runs, at) : null;
		if (joined !== null) {
			add(folded.slice(run.start, runs[joined.last]!.end), [spelling({ script: 'kanji', text: joined.text })]);
			at = joined.last;
			// The ending of the last stem (取り組み) says no more.
			if (runs[at]!.text.length === 1 && isAttached(runs, at)) at += 1;
		} else if (run.script === 'kanji') add(...kanjiWord(runs, at));
		else add(run.text, run.script === 'word' ? wordSpellings(run.text) : katakanaSpellings(run.text));
	}
	return words;
}

function kanjiWord(runs: readonly Run[], at: number): [string, Spelling[]] {
	const { text } = runs[at]!;
	const ending = text.length === 1 && isAttached(runs, at) ? runs[at + 1]!.text.charAt(0) : '';
	// 学ぶ is a word of its own; in 株が the kana is a particle.
	if (ending === '' || particles.includes(ending)) return [text, [spelling({ script: 'kanji', text })]];
	return [text + ending, [{ terms: [text + ending], isPrefix: false }]];
}

const particles = 'はがをにへとのもやでかなさよ';

function isAttached(runs: readonly Run[], at: number): boolean {
	return runs[at + 1]?.script === 'hiragana' && runs[at + 1]!.start === runs[at]!.end;
}

/** Words in hiragana are also looked for as katakana (りんご, リンゴ); what stands between words is not. */
function hiraganaSpellings(text: string, isBetween: boolean): Spelling[] {
	const own = { ...spelling({ script: 'hiragana', text }), isPrefix: text.length === 2 };
	if (isBetween || text.length > longestRespelled) return [own];
	const katakana = foldText(text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)));
	return [own, ...katakanaSpellings(katakana)];
}

/** More kana in a row are several words. */
const longestRespelled = 5;

function katakanaSpellings(text: string): Spelling[] {
	const whole = text.split('・').join('');
	const { terms } = spelling({ script: 'katakana', text: whole });
	return [{ terms, isPrefix: foldLongVowels(whole).length === 2 }];
}

/** gpt-5 as one, or as gpt and 5. */
function wordSpellings(text: string): Spelling[] {
	const [joined = '', ...parts] = gramsOf({ script: 'word', text }).map(({ term }) => term);
	const pieces = parts.length > 0 ? parts : (joined.match(/\d+|[^\d]+/gu) ?? []);
	const whole: Spelling = { terms: [joined], isPrefix: joined.length > 2 };
	return pieces.length > 1 ? [whole, { terms: pieces, isPrefix: false }] : [whole];
}

function spelling(run: Pick<Run, 'script' | 'text'>): Spelling {
	return { terms: cover(gramsOf(run).map(({ term }) => term)), isPrefix: false };
}

/**
 * Of the terms of a long run, each one character further than the last, as many as cover it: every other pair, every
 * third triple, the first and the last. Each term is a file to fetch, and together they tell as much.
 */
function cover(terms: string[]): string[] {
	if (terms.length <= coveredFrom) return terms;
	const size = terms[0]!.length;
	return terms.filter((_, at) => at % size === 0 || at === terms.length - 1);
}

const coveredFrom = 3;

function distinct(words: QueryWord[]): QueryWord[] {
	const seen = new Map<string, QueryWord>();
	for (const word of words) {
		const other = seen.get(word.text);
		if (other === undefined) seen.set(word.text, { ...word });
		else {
			other.isOptional &&= word.isOptional;
			other.isExact ||= word.isExact;
		}
	}
	return [...seen.values()];
}
