/** Characters that a terminal, a redirect or a reader takes for something else than part of a name. */
export const unsafeName = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A file name that can be printed in one line. */
export function printableName(name: string): string {
	return name.replace(new RegExp(unsafeName, 'gu'), (character) => {
		return `\\u{${character.codePointAt(0)!.toString(16)}}`;
	});
}
