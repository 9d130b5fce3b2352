import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints, countCharacters, readingMinutes } from '../../src/model/text.ts';

test.each([
	['日本語、Text。', 9],
	['改行\nと 空白　は\t数えない', 10],
	['か\u3099き', 2],
	['ｶﾞｷﾞ', 2],
	['𠮷野家', 3],
	['👨‍👩‍👧‍👦と🇯🇵', 3],
	['葛󠄀飾', 2],
	['e\u0301', 1],
	['각', 1],
	['กำ', 1],
	['क्ष', 1],
	['\u200b\ufeff\u00ad', 0],
	['☕️☕', 2],
	['', 0],
])('%j has %i characters', (text, count) => expect(countCharacters(text)).toBe(count));

test('counts as Intl.Segmenter does, whatever meets', () => {
	const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
	const reference = (text: string) =>
		[...segmenter.segment(text)].filter(({ segment }) => /[^\s\p{Cc}\p{Cf}]/u.test(segment)).length;
	const pieces = [
		'漢',
		'か',
		'カ',
		'\u3099',
		'ﾞ',
		'ｶ',
		'a',
		' ',
		'　',
		'\n',
		'\r',
		'\u0301',
		'👍',
		'🏽',
		'\u200d',
		'❤',
		'\ufe0f',
	];
	const more = [
		'🇯',
		'🇵',
		'가',
		'ᆨ',
		'ᄀ',
		'각',
		'क',
		'्',
		'ष',
		'ก',
		'ำ',
		'𠮷',
		'\u{e0100}',
		'\u200b',
		'©',
		'⚧',
		'1',
		'\u20e3',
	];
	const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, (sample) => {
			expect(countCharacters(sample)).toBe(reference(sample));
		}),
		{ seed: 1, numRuns: 20_000 },
	);
});

test('reading takes a minute at least', () => {
	expect([0, 1, 749, 750, 5000].map((characters) => readingMinutes(characters, 500))).toEqual([1, 1, 1, 2, 10]);
});

test('code points order where UTF-16 does not', () => {
	expect(['𠮷', '\uff01', 'b', 'a', '', 'aa', '𠮶'].sort(compareCodePoints)).toEqual([
		'',
		'a',
		'aa',
		'b',
		'\uff01',
		'𠮶',
		'𠮷',
	]);
});
