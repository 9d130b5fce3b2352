import { loadDefaultJapaneseParser } from 'budoux';
import { beforeAll, describe, expect, test } from 'vitest';
import { titleBox } from '../../src/ogp/composition.ts';
import { drawableText } from '../../src/ogp/drawable-text.ts';
import { layoutTitle, type TextLayout } from '../../src/ogp/line-breaking.ts';
import type { TextBox } from '../../src/ogp/usable-points.ts';
import { FontFiles } from '../../src/ogp/font-files.ts';
import { missingCharacters } from '../../src/ogp/missing-glyphs.ts';
import { loadShaper, Typesetter } from '../../src/ogp/typesetter.ts';
import { corpusTitles } from './corpus-titles.ts';
import { hardTitles } from './hard-titles.ts';

/** Every character an em wide. */
const square = (text: string) => Array.from({ length: text.length + 1 }, (_, index) => index);
const box: TextBox = { widthPx: 100, heightPx: 400, minFontPx: 10, phraseFontPx: 10, maxFontPx: 10, leading: 1.25 };
const linesOf = ({ lines }: TextLayout) => lines.map(({ text }) => text);

describe('a title in a box ten characters wide', () => {
	test.each([
		['breaks between phrases', '今日は天気がよいので散歩に行く', ['今日は天気が', 'よいので散歩に行く']],
		[
			'never begins a line with 、。？ー or small kana',
			'もっとゆっくりしたい、ね。',
			['もっと', 'ゆっくりしたい、ね。'],
		],
		[
			'keeps an opening bracket with what it opens',
			'これが新しい「見本」の書き方',
			['これが新しい', '「見本」の書き方'],
		],
		['keeps a dash whole and at the end of its line', '値上げの理由――その背景', ['値上げの理由――', 'その背景']],
		['keeps a number and its unit together', '合計で1,234億円になった', ['合計で', '1,234億円に', 'なった']],
		['drops the space a line ends at', 'Hello World Again', ['Hello', 'World', 'Again']],
		['breaks a word only where none of it fits', 'ABCDEFGHIJKLMNOPQRST', ['ABCDEFGHIJ', 'KLMNOPQRST']],
		['prefers a capital inside such a word', 'JavaScriptEngine', ['JavaScript', 'Engine']],
	])('%s', (_, title, lines) => {
		expect(linesOf(layoutTitle(title, box, square))).toEqual(lines);
	});

	test('leaves no line with one character at the end', () => {
		const { lines } = layoutTitle('これは十一文字の題名だ', box, square);
		expect(lines.at(-1)!.text.length).toBeGreaterThan(1);
	});

	test('takes smaller type rather than break a phrase', () => {
		const flexible = { ...box, minFontPx: 5, phraseFontPx: 5 };
		const { lines, fontSizePx } = layoutTitle('インターネットエクスプローラー', flexible, square);
		expect([linesOf({ lines, fontSizePx, isCut: false }), fontSizePx]).toEqual([['インターネットエクスプローラー'], 6]);
	});

	test('cuts with an ellipsis what does not fit at all', () => {
		const layout = layoutTitle('あいうえおかきくけこ'.repeat(50), box, square);
		expect(layout.isCut).toBe(true);
		expect(layout.lines.at(-1)!.text).toMatch(/…$/u);
		expect(layout.lines.length * 12.5).toBeLessThanOrEqual(400);
	});

	test('sets nothing of nothing', () => {
		expect(layoutTitle(' \u200b　', box, square).lines).toEqual([]);
	});

	test('finishes with a hundred thousand characters in time', () => {
		const started = performance.now();
		expect(layoutTitle('「）'.repeat(50_000), box, square).isCut).toBe(true);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

const corpus = corpusTitles();

describe('with the fonts of a card', () => {
	let typesetter: Typesetter;
	beforeAll(async () => void (typesetter = new Typesetter(await loadShaper())));

	test('all hard titles are set without a fault', () => {
		expect(hardTitles.length).toBeGreaterThanOrEqual(40);
		expect(hardTitles.flatMap((title) => faultsOf(title, typesetter))).toEqual([]);
	});

	test.skipIf(corpus === null)('all titles of the shared corpus are set without a fault', () => {
		expect(corpus!.length).toBe(658);
		expect(corpus!.flatMap((title) => faultsOf(title, typesetter))).toEqual([]);
	});

	test('the half em before a bracket is trimmed at the head of a line, and everywhere', () => {
		expect(typesetter.measure('「あ', 800)).toBeLessThan(1.55);
		expect(typesetter.measure('あ「', 800)).toBeLessThan(1.55);
	});

	test('widths of beginnings add up to the width of the whole', () => {
		const advances = typesetter.advances('髙島屋のAIと🚀', 800);
		expect(advances[0]).toBe(0);
		expect(advances.at(-1)).toBeCloseTo(typesetter.measure('髙島屋のAIと🚀', 800), 6);
		expect([...advances].every((position, index) => index === 0 || position >= advances[index - 1]!)).toBe(true);
	});
});

/** Written out, not taken from the code: JIS X 4051 and JLREQ, strict, with half-width forms. */
const neverFirst =
	/^[、。，．,.・：；:;？！?!‼⁇⁈⁉）〕］｝〉》」』】⦆)\]}｣”’»ヽヾゝゞ々〻ーｰぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰ-ㇿｧ-ｯﾞﾟ‐–〜～゠…‥―—℃％%‰]/u;
const neverLast = /[（〔［｛〈《「『【⦅([{｢“‘«¥￥$＄€£#＃№]$/u;
const inseparable = new Set(['……', '――', '——', '‥‥']);
const numberBeforeUnit = /^\d(?:年|月|日|時|分|円|億|万|兆|回|人|個|%|％|℃|km|kg|mL|か月|ヶ月)/u;
const parser = loadDefaultJapaneseParser();

/** What is wrong with the lines of a title, each fault with the line that has it. */
function faultsOf(title: string, typesetter: Typesetter): string[] {
	const limits = titleBox({ variant: 'news' });
	const source = drawableText(title);
	const { lines, fontSizePx, isCut } = layoutTitle(title, limits, (text) => typesetter.advances(text, 800));
	const faults = missingCharacters(title, new FontFiles()).map((character) => `no glyph: ${character}`);
	if (isCut) faults.push('cut');
	if (lines.length * fontSizePx * limits.leading > limits.heightPx) faults.push('too high');
	if (
		lines
			.map(({ text }) => text)
			.join('')
			.replace(/\s/gu, '') !== source.replace(/\s/gu, '')
	)
		faults.push('text lost');
	for (const [index, { text }] of lines.entries()) {
		const widthPx = typesetter.measure(text, 800) * fontSizePx;
		if (widthPx > limits.widthPx) faults.push(`overflow by ${widthPx - limits.widthPx}: ${text}`);
		if (index > 0 && neverFirst.test(text)) faults.push(`行頭禁則: ${text}`);
		if (index < lines.length - 1 && neverLast.test(text)) faults.push(`行末禁則: ${text}`);
		if (index === lines.length - 1 && index > 0 && [...text].length === 1) faults.push(`one character: ${text}`);
	}
	for (const [index, line] of lines.slice(1).entries()) {
		const joint = `${lines[index]!.text.at(-1)}${line.text[0]}`;
		if (inseparable.has(joint)) faults.push(`分離禁止: ${joint}`);
		if (numberBeforeUnit.test(lines[index]!.text.slice(-1) + line.text.slice(0, 2)))
			faults.push(`number torn from its unit: ${lines[index]!.text}/${line.text}`);
	}
	const smallestWidthPx = (text: string) => typesetter.measure(text.trim(), 800) * limits.minFontPx;
	for (const { start, end, joined } of phrasesOf(source)) {
		const phrase = source.slice(start, end);
		const isTorn = lines.some(
			(line) => line.start > start && line.start < end && source.slice(start, line.start).trim() !== '',
		);
		const fits = typesetter.measure(phrase.trim(), 800) * fontSizePx <= limits.widthPx;
		// What kinsoku joins to more than a line even in the smallest type has to break somewhere.
		if (isTorn && fits && smallestWidthPx(joined) <= limits.widthPx) faults.push(`phrase torn: ${phrase}`);
	}
	return faults.map((fault) => `${title} (${fontSizePx}px) ${fault}`);
}

/** BudouX's phrases, each with all that kinsoku lets no line end or begin between. */
function phrasesOf(source: string): { start: number; end: number; joined: string }[] {
	// A full-width space ends a phrase by the writer's own will.
	const phrases = source.split(/(?<=\u3000)/u).flatMap((part) => parser.parse(part));
	const groups: number[][] = [];
	for (const [index, phrase] of phrases.entries()) {
		const isJoined = index > 0 && (neverFirst.test(phrase.trim()) || neverLast.test(phrases[index - 1]!.trim()));
		if (isJoined) groups.at(-1)!.push(index);
		else groups.push([index]);
	}
	let end = 0;
	return groups.flatMap((group) => {
		const joined = group.map((index) => phrases[index]!).join('');
		return group.map((index) => {
			const start = end;
			end += phrases[index]!.length;
			return { start, end, joined };
		});
	});
}
