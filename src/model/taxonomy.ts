import { compareCodePoints } from './text.ts';

/** What a post says under a singular and a plural key: a string, a list, or nothing. */
export interface TermKeys {
	singular: string | readonly string[] | undefined;
	plural: string | readonly string[] | undefined;
}

/**
 * Categories as Jekyll reads them: the plural first, its string split at white space, then the singular,
 * its string kept whole; each once.
 */
export function foldCategories({ singular, plural }: TermKeys): string[] {
	return unique([...splitPlural(plural), ...keepSingular(singular)]);
}

/** Tags as Jekyll reads them: the singular alone if there is one, else the plural; each once. */
export function foldTags({ singular, plural }: TermKeys): string[] {
	return unique(singular === undefined ? splitPlural(plural) : keepSingular(singular));
}

/** What two spellings of one term have in common: `AI`, `ai` and `ＡＩ`, `Claude Code` and `Claude-Code`. */
export function termKey(name: string): string {
	const folded = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
	return folded.trim().replace(/\s+/gu, '-');
}

/** The name to show for each key: the most frequent spelling; of equals the first by code points. */
export function displayNames(names: readonly string[]): Map<string, string> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const byRank = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareCodePoints(a, b));
	const shown = new Map<string, string>();
	for (const [name] of byRank) {
		const key = termKey(name);
		if (!shown.has(key)) shown.set(key, name);
	}
	return shown;
}

/**
 * The URL segment of a term, decoded: its name with white space as `-`, and what some file system or
 * server cannot hold in full width, which by NFKC is the same, so that two terms never share a segment.
 * Null for a name that is no term: with `<`, `>`, control characters, a `..` step, or far too long.
 */
export function tagSlug(name: string): string | null {
	const text = name.normalize('NFC').trim();
	if (/[<>\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) || text.split(/[/\\]/u).includes('..')) return null;
	const segment = text
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/gu, '-')
		.replace(/[/\\:*?"|%]|^\.|\.$/gu, fullWidth);
	const isDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu.test(segment);
	return segment === '' || isDevice || new TextEncoder().encode(segment).length > maxSegmentBytes ? null : segment;
}

/** A file name's limit, less room for an extension. */
const maxSegmentBytes = 240;

function splitPlural(value: TermKeys['plural']): readonly string[] {
	// Ruby's `split` knows ASCII white space only, so a full-width space stays within a term.
	return typeof value === 'string' ? value.split(/[\t-\r ]+/u) : (value ?? []);
}

function keepSingular(value: TermKeys['singular']): readonly string[] {
	return typeof value === 'string' ? [value] : (value ?? []);
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names.filter((name) => name !== ''))];
}

/** ASCII and its full-width form are this far apart in Unicode. */
function fullWidth(character: string): string {
	return String.fromCodePoint(character.codePointAt(0)! + 0xfee0);
}
