import { foldText } from './fold.ts';

/** Folded text as UTF-16 units; valid until the next text is folded into it. */
export interface FoldedCodes {
	codes: Uint16Array;
	length: number;
}

/**
 * `foldText` over units instead of strings: the whole text of a site is folded, and a string for each step of each
 * text takes five times as long. Most lines fold unit by unit, with one look into a table; a line that holds anything
 * whose form depends on its neighbours goes through `foldText`.
 */
export function foldToCodes(text: string): FoldedCodes {
	let length = 0;
	for (let start = 0; start < text.length;) {
		const found = text.indexOf('\n', start);
		const end = found === -1 ? text.length : found + 1;
		const folded = foldUnits(text, start, end, length);
		length = folded === -1 ? append(foldText(text.slice(start, end)), length) : folded;
		start = end;
	}
	return { codes, length };
}

let codes = new Uint16Array(1 << 16);

/** Appends the folded units; the new length, or −1 where a unit cannot be folded by itself. */
function foldUnits(text: string, start: number, end: number, length: number): number {
	reserve(length + end - start, length);
	for (let at = start; at < end; at += 1) {
		const unit = text.charCodeAt(at);
		let folded = foldedUnits[unit]!;
		if (folded === notYetKnown) foldedUnits[unit] = folded = foldUnit(unit);
		if (folded === dependsOnOthers) return -1;
		codes[length++] = folded;
	}
	return length;
}

function append(folded: string, length: number): number {
	reserve(length + folded.length, length);
	for (let at = 0; at < folded.length; at += 1) codes[length++] = folded.charCodeAt(at);
	return length;
}

/** Makes room; what is there up to `length` stays. */
function reserve(needed: number, length: number): void {
	if (needed <= codes.length) return;
	const larger = new Uint16Array(needed * 2);
	larger.set(codes.subarray(0, length));
	codes = larger;
}

/** U+0000 and U+FFFF, which no HTML may hold, only take the long way. */
const notYetKnown = 0;
const dependsOnOthers = 0xffff;

/** For each unit what it folds to, as far as it was met. */
const foldedUnits = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
	const character = String.fromCharCode(unit);
	if (isContextual.test(character)) return dependsOnOthers;
	const folded = foldText(character);
	return folded.length === 1 ? folded.charCodeAt(0) : dependsOnOthers;
}

/** Marks and what composes with them, halves of pairs, ヴ with its vowels, and Σ, whose small form has two shapes. */
const isContextual = /[\p{M}\p{Cs}\u1100-\u11ff\u3131-\u318e\uff66-\uffdcヴΣ]/u;
