/**
 * Characters a reader reads: graphemes (UAX 29) that are neither white space nor invisible. Plain runs
 * are counted by code unit; `Intl.Segmenter`, some fifty times slower, sees only what may join.
 */
export function countCharacters(text: string): number {
	const kinds = characterKinds();
	let count = 0;
	let position = 0;
	while (position < text.length) {
		const kind = kinds[text.charCodeAt(position)];
		const isFollowedByJoining = kinds[text.charCodeAt(position + 1)] === joining;
		if (kind !== joining && !isFollowedByJoining) {
			count += kind === visible ? 1 : 0;
			position += 1;
			continue;
		}
		let end = position + 1;
		while (kinds[text.charCodeAt(end)] === joining) end += 1;
		count += countGraphemes(text.slice(position, end));
		position = end;
	}
	return count;
}

/** Minutes to read so many characters, at least one. */
export function readingMinutes(characters: number, charactersPerMinute: number): number {
	return Math.max(1, Math.round(characters / charactersPerMinute));
}

/** Orders by Unicode code point, where JavaScript's own order is by UTF-16 code unit. */
export function compareCodePoints(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index += 1) {
		const [unitA, unitB] = [a.charCodeAt(index), b.charCodeAt(index)];
		if (unitA === unitB) continue;
		const [isSurrogateA, isSurrogateB] = [isSurrogate(unitA), isSurrogate(unitB)];
		return isSurrogateA === isSurrogateB ? unitA - unitB : isSurrogateA ? 1 : -1;
	}
	return a.length - b.length;
}

const blank = 0;
const visible = 1;
/** May form a grapheme with what stands before or after. */
const joining = 2;

let kindsOfUnits: Uint8Array | undefined;

function characterKinds(): Uint8Array {
	if (kindsOfUnits !== undefined) return kindsOfUnits;
	kindsOfUnits = new Uint8Array(0x10000);
	for (let unit = 0; unit < kindsOfUnits.length; unit += 1) kindsOfUnits[unit] = kindOf(String.fromCharCode(unit));
	return kindsOfUnits;
}

const standsAlone =
	/[\p{Script=Common}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Marks, joiners, surrogates, pictographs, and the sound marks of half-width kana. */
const joins = /[\p{M}\p{Cf}\p{Cs}\p{Extended_Pictographic}\uff9e\uff9f]/u;

function kindOf(character: string): number {
	if (/\s|\p{Cc}/u.test(character)) return blank;
	return standsAlone.test(character) && !joins.test(character) ? visible : joining;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function countGraphemes(text: string): number {
	let count = 0;
	for (const { segment } of segmenter.segment(text)) {
		if (/[^\s\p{Cc}\p{Cf}]/u.test(segment)) count += 1;
	}
	return count;
}

function isSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit <= 0xdfff;
}
