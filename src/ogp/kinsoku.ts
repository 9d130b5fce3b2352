/**
 * Where a line of Japanese must not break: 行頭禁則, 行末禁則 and 分離禁止 of JIS X 4051 in the strict
 * form, by the character classes of JLREQ (https://www.w3.org/TR/jlreq/#character_classes), with the
 * half-width forms that headlines mix in.
 */

/**
 * Whether a line may end after one grapheme and the next begin with the other, nothing but white space
 * between them (`isSpaced`) or nothing at all.
 */
export function mayBreakBetween(before: string, after: string, isSpaced: boolean): boolean {
	if (mustNotBeginLine(after) || mustNotEndLine(before)) return false;
	if (isSpaced) return true;
	return !(
		(inseparable.has(before) && inseparable.has(after)) ||
		ambiguousQuote.test(before) ||
		ambiguousQuote.test(after) ||
		(isWestern(before) && isWestern(after)) ||
		(isDigit(before) && unitAfterNumber.test(after)) ||
		(isDigit(after) && signBeforeNumber.test(before))
	);
}

/** 行頭禁則: closing brackets, punctuation, sound and iteration marks, small kana (cl-02 to 07, 09 to 11), and dashes. */
export function mustNotBeginLine(grapheme: string): boolean {
	return notAtLineHead.has(grapheme) || /^[\u3099-\u309c\u31f0-\u31ffﾞﾟ]/u.test(grapheme);
}

/** 行末禁則: opening brackets (cl-01) and signs that belong to the number after them (cl-12). */
export function mustNotEndLine(grapheme: string): boolean {
	return notAtLineEnd.has(grapheme);
}

/** A letter, digit or sign of a western word, which stays whole while it fits a line. */
export function isWestern(grapheme: string): boolean {
	return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\u0021-\u007e’]/u.test(grapheme);
}

/** Brackets that enclose, each opening one with its closing one (cl-01, cl-02). */
export const brackets = new Map([
	...pairs('（）〔〕［］｛｝〈〉《》「」『』【】⦅⦆〘〙〖〗«»〝〟‘’“”｢｣'),
	...pairs('()[]{}'),
]);

const openingBrackets = [...brackets.keys()];
const closingBrackets = [...brackets.values()];
const hyphens = '‐‑-–゠〜～~';
const dividingMarks = '！？‼⁇⁈⁉!?';
const middleDots = '・･：；:;';
const fullStops = '。．｡.';
const commas = '、，､,';
const iterationMarks = 'ヽヾゝゞ々〻';
const soundMarks = 'ーｰ';
const smallKana = 'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶｧｨｩｪｫｬｭｮｯ';
/** cl-08. JLREQ lets a line begin with one; a headline reads better where the dash stays with what it follows. */
const dashes = '—―─⸺…‥〳〴〵';
/** cl-13, and the slash that joins two words. */
const postfixes = '°′″℃℉¢％%‰￠／/';
/** cl-12. */
const prefixes = '¥￥$＄£￡€№#＃@＠';

const inseparable = new Set(dashes);
const notAtLineHead = new Set([
	...closingBrackets,
	...hyphens,
	...dividingMarks,
	...middleDots,
	...fullStops,
	...commas,
	...iterationMarks,
	...soundMarks,
	...smallKana,
	...dashes,
	...postfixes,
]);
const notAtLineEnd = new Set([...openingBrackets, ...prefixes]);

/** Upright quotes say not whether they open or close. */
const ambiguousQuote = /^["'＂＇]/u;

/** What a number counts: units, powers of ten, squared units (cl-13), and western units such as `GB`. */
const unitAfterNumber =
	/^[\p{Script=Latin}\u3300-\u33ff年月日時分秒週歳才円銭億万千百兆京人名社者件個本枚冊台軒戸頭匹羽回度倍割分厘点位番号版第章節条項階層種類品話巻部編曲国県市区町村校班組票席議期代世紀次等級段桁字語行文画言ヵヶカか箇つドルユロポパセキメトグリミワビバ]/u;
const signBeforeNumber = /^[第約全計各毎平成令和昭]/u;

function isDigit(grapheme: string): boolean {
	return /^\p{Nd}/u.test(grapheme);
}

function pairs(text: string): [string, string][] {
	const characters = [...text];
	return characters.flatMap((opening, index): [string, string][] =>
		index % 2 === 0 ? [[opening, characters[index + 1]!]] : [],
	);
}
