import type { Code } from 'micromark-util-types';

/** The characters our constructs look at. micromark hands them over as UTF-16 code units. */
export const code = {
	numberSign: 35,
	leftParenthesis: 40,
	rightParenthesis: 41,
	slash: 47,
	colon: 58,
	lessThan: 60,
	upperH: 72,
	upperW: 87,
	leftBracket: 91,
	backslash: 92,
	rightBracket: 93,
	lowerH: 104,
	lowerW: 119,
	leftBrace: 123,
	verticalBar: 124,
	rightBrace: 125,
	percent: 37,
} as const;

/** micromark gives CR, LF and CRLF the codes -5 to -3. */
export function isLineEnding(character: Code): boolean {
	return character !== null && character < -2;
}

/** A space, or a tab (-2) and the virtual spaces (-1) that micromark makes of it. */
export function isSpace(character: Code): boolean {
	return character === -2 || character === -1 || character === 32;
}
