import { loadDefaultJapaneseParser } from 'budoux';
import { isWestern, mayBreakBetween, mustNotBeginLine, mustNotEndLine } from './kinsoku.ts';

/**
 * How good a place for a line's end is. A worse rank is used only within what is wider than a line:
 * between phrases, at a space within a phrase, where the script changes as it does between words (not
 * before hiragana, which ends words), after the punctuation that kinsoku joins to the
 * phrase before, anywhere else that kinsoku allows, after a hyphen or before a capital
 * in a western word, anywhere in such a word, and last where nothing else is left.
 */
export const breakRanks = ['phrase', 'space', 'script', 'joint', 'character', 'word-part', 'letter', 'forced'] as const;

export type BreakRank = (typeof breakRanks)[number];

/** A place where a line may end, as offsets in UTF-16 code units: white space between them is not drawn. */
export interface BreakPoint {
	lineEnd: number;
	nextStart: number;
	rank: BreakRank;
	/** The phrase (BudouX) that the next line's beginning is in. */
	phrase: { start: number; end: number };
}

/** Every place between two graphemes of a text, white space aside, with its rank. */
export function findBreakPoints(text: string): BreakPoint[] {
	const phrases = phrasesOf(text);
	const phraseEnds = new Set(phrases.map(({ end }) => end));
	const points: BreakPoint[] = [];
	let phrase = 0;
	let before: { text: string; end: number } | null = null;
	for (const { segment, index } of graphemes.segment(text)) {
		if (segment.trim() === '') continue;
		if (before !== null) {
			const place = { lineEnd: before.end, nextStart: index };
			while (phrase < phrases.length - 1 && phrases[phrase]!.end <= index) phrase += 1;
			const isDivided = text.slice(before.end, index).includes('\u3000');
			const rank = rankOf(before.text, segment, { ...place, isDivided }, phraseEnds);
			points.push({ ...place, rank, phrase: phrases[phrase]! });
		}
		before = { text: segment, end: index + segment.length };
	}
	return points;
}

/** Graphemes that are seen. */
export function countVisible(text: string): number {
	let count = 0;
	for (const { segment } of graphemes.segment(text)) if (segment.trim() !== '') count += 1;
	return count;
}

const parser = loadDefaultJapaneseParser();
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function phrasesOf(text: string): { start: number; end: number }[] {
	let end = 0;
	return (text === '' ? [] : parser.parse(text)).map((phrase) => {
		const start = end;
		end += phrase.length;
		return { start, end };
	});
}

function rankOf(
	before: string,
	after: string,
	{ lineEnd, nextStart, isDivided }: { lineEnd: number; nextStart: number; isDivided: boolean },
	phraseEnds: Set<number>,
): BreakRank {
	const isSpaced = lineEnd < nextStart;
	if (mayBreakBetween(before, after, isSpaced)) {
		// A writer's full-width space parts a title more clearly than any phrase.
		if (isDivided) return 'phrase';
		for (let offset = lineEnd; offset <= nextStart; offset += 1) if (phraseEnds.has(offset)) return 'phrase';
		return isSpaced ? 'space' : changesScript(before, after) ? 'script' : 'character';
	}
	if (mustNotBeginLine(after) || mustNotEndLine(before)) return 'forced';
	if (!isWestern(before) || !isWestern(after)) return 'letter';
	return /[-_/.&+]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) ? 'word-part' : 'letter';
}

const scripts = [/^\p{Script=Hiragana}/u, /^[\p{Script=Katakana}ー]/u, /^\p{Script=Han}/u, /^\p{P}/u];
const hiragana = 0;

function changesScript(before: string, after: string): boolean {
	const [from, to] = [before, after].map((grapheme) => scripts.findIndex((script) => script.test(grapheme)));
	return from !== to && to !== hiragana;
}
