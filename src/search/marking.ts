import { foldWithPositions, foldText } from './fold.ts';
import type { Query } from './query.ts';

/** A piece of text, and whether it is what was looked for. */
export interface MarkedPiece {
	text: string;
	isHit: boolean;
}

export interface Marker {
	/** The text in pieces, what was looked for set apart. */
	mark(text: string): MarkedPiece[];
	/** The part of a text that shows most of what was looked for; null where nothing is there. */
	excerpt(text: string): MarkedPiece[] | null;
}

/** Characters of an excerpt. */
const excerptLength = 110;

/** Marks what a query found, in all its spellings. */
export function createMarker({ words, phrases }: Pick<Query, 'words' | 'phrases'>): Marker {
	const content = words.filter(({ isOptional }) => !isOptional);
	const sources = [...phrases.map(patternOf), ...content.map(({ text }) => patternOf(text))];
	const each = sources.map((source) => new RegExp(source, 'gu'));
	const all = sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu');

	const mark = (text: string): MarkedPiece[] => {
		if (all === null) return [{ text, isHit: false }];
		const { folded, positions } = foldWithPositions(text);
		const pieces: MarkedPiece[] = [];
		let from = 0;
		for (const { 0: hit, index } of folded.matchAll(all)) {
			const start = positions[index]!;
			const end = positions[index + hit.length]!;
			if (start < from || end === start) continue;
			if (start > from) pieces.push({ text: text.slice(from, start), isHit: false });
			pieces.push({ text: text.slice(start, end), isHit: true });
			from = end;
		}
		if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
		return pieces;
	};

	return {
		mark,
		excerpt(text) {
			let best: { line: string; score: number } | null = null;
			for (const line of text.split('\n')) {
				const folded = foldText(line);
				const found = each.map((pattern) => folded.match(pattern)?.length ?? 0);
				const kinds = found.filter((count) => count > 0).length;
				if (kinds === 0) continue;
				// A sentence says more than a heading or a cell.
				const score =
					kinds * 10 +
					Math.min(
						3,
						found.reduce((sum, count) => sum + count, 0),
					) +
					Math.min(line.length, 60) / 15;
				if (best === null || score > best.score) best = { line, score };
			}
			return best === null ? null : cut(mark(best.line));
		},
	};
}

/** The pieces around the hits, cut to length. */
function cut(pieces: MarkedPiece[]): MarkedPiece[] {
	const text = pieces.map((piece) => piece.text).join('');
	const start = startOfWindow(pieces, text);
	const end = Math.min(text.length, start + excerptLength);
	const parts: MarkedPiece[] = start > 0 ? [{ text: '…', isHit: false }] : [];
	let at = 0;
	for (const piece of pieces) {
		const part = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
		if (part !== '') parts.push({ ...piece, text: part });
		at += piece.text.length;
	}
	if (end < text.length) parts.push({ text: '…', isHit: false });
	return parts;
}

/** Begins at a sentence where the first hit still comes within view. */
function startOfWindow(pieces: MarkedPiece[], text: string): number {
	let first = 0;
	for (const piece of pieces) {
		if (piece.isHit) break;
		first += piece.text.length;
	}
	if (first < excerptLength * 0.6 || text.length <= excerptLength) return Math.min(first, 0);
	const sentence = text.lastIndexOf('。', first) + 1;
	const start = first - sentence < excerptLength * 0.6 ? sentence : first - 20;
	const low = text.charCodeAt(start);
	return low >= 0xdc00 && low <= 0xdfff ? start + 1 : start;
}

/** A pattern over folded text for a folded word: long-vowel marks, kana between stems and joining marks may differ. */
function patternOf(word: string): string {
	let pattern = '';
	const characters = [...word];
	characters.forEach((character, at) => {
		const next = characters[at + 1];
		if (/\s/u.test(character)) return void (pattern += '\\s*');
		if (isStemEnding(characters, at)) return void (pattern += `${character}?`);
		pattern += character === 'ー' && at > 1 ? 'ー?' : character.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
		if (next === undefined)
			return void (pattern += isKatakana.test(character) && character !== 'ー' && at > 1 ? 'ー?' : '');
		if (isKatakana.test(character) && isKatakana.test(next))
			pattern += character === 'ー' || next === 'ー' ? '' : '[ー・]?';
		else if (isKanji.test(character) && isKanji.test(next)) pattern += '[いえきけぎげしせちてびべみめりれじぜ]?';
		else if (
			isAlphanumeric.test(character) &&
			isAlphanumeric.test(next) &&
			/\d/u.test(character) !== /\d/u.test(next)
		) {
			pattern += "[-'’_.,&/ ]?";
		}
	});
	return isAlphanumeric.test(word) ? `(?<![0-9a-z])${pattern}` : pattern;
}

function isStemEnding(characters: readonly string[], at: number): boolean {
	if (!/[いえきけぎげしせちてびべみめりれじぜ]/u.test(characters[at]!)) return false;
	const [before, after] = [characters[at - 1], characters[at + 1]];
	return before !== undefined && isKanji.test(before) && after !== undefined && isKanji.test(after);
}

const isKatakana = /^[ァ-ヺー]$/u;
const isKanji = /^[々〇㐀-䶿一-鿿]$/u;
const isAlphanumeric = /^[0-9a-z]/u;
