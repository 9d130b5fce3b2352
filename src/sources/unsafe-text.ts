/** A character that must not stand in a site's texts. */
export interface UnsafeText {
	rule: 'text-control' | 'text-bidi';
	/** Index in the text, in UTF-16 code units. */
	index: number;
	/** `U+0000` */
	codePoint: string;
}

/**
 * The first control character (line breaks and tabs excepted), noncharacter or lone surrogate, which
 * XML and terminals cannot carry, or the first that changes the direction of text unseen.
 */
export function findUnsafeText(text: string): UnsafeText | null {
	return findControlCharacter(text) ?? find(text, bidi, 'text-bidi');
}

/** The first control character only: a body may quote Arabic or Hebrew with its direction marks. */
export function findControlCharacter(text: string): UnsafeText | null {
	return (
		find(text, control, 'text-control') ?? (text.isWellFormed() ? null : find(text, loneSurrogate, 'text-control'))
	);
}

// Without the flag u, which makes it five times slower over a whole article.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const loneSurrogate = /\p{Cs}/u;

function find(text: string, pattern: RegExp, rule: UnsafeText['rule']): UnsafeText | null {
	const index = text.search(pattern);
	if (index === -1) return null;
	const codePoint = text.codePointAt(index)!.toString(16).toUpperCase().padStart(4, '0');
	return { rule, index, codePoint: `U+${codePoint}` };
}
