import { expect, test } from 'vitest';
import { slugify, titleizeSlug } from '../../src/model/slug.ts';

// What `Jekyll::Utils.slugify` of Jekyll 4.3.1 answers.
test.each([
	['「括弧」と、句読点。・中黒ー長音', '括弧-と-句読点-中黒ー長音', '括弧-と-句読点-中黒ー長音', ''],
	['Upper CASE Name', 'upper-case-name', 'upper-case-name', 'upper-case-name'],
	['gpt-5.2_v1.0~x', 'gpt-5-2-v1-0-x', 'gpt-5.2_v1.0~x', 'gpt-5-2-v1-0-x'],
	['ＡＢＣ１２３全角', 'ａｂｃ１２３全角', 'ａｂｃ１２３全角', ''],
	['ガギ㈱①㌔', 'ガギ', 'ガギ', ''],
	["a&b+c,d;e=f@g!h$i'j(k)", 'a-b-c-d-e-f-g-h-i-j-k', "a&b+c,d;e=f@g!h$i'j(k)", 'a-b-c-d-e-f-g-h-i-j-k'],
	['--a--b--', 'a-b', 'a-b', 'a-b'],
	['émojis🚀x', 'émojis-x', 'émojis-x', 'mojis-x'],
	['', '', '', ''],
])('%s is slugified as in Jekyll', (text, byDefault, pretty, ascii) => {
	expect([slugify(text), slugify(text, { mode: 'pretty' }), slugify(text, { mode: 'ascii' })]).toEqual([
		byDefault,
		pretty,
		ascii,
	]);
});

test('raw replaces white space only, latin drops accents', () => {
	expect(slugify('A  b%C', { mode: 'raw', cased: true })).toBe('A-b%C');
	expect(slugify('Ærøskøbing Straße Łódź žluť 日本', { mode: 'latin' })).toBe('aeroskobing-strasse-lodz-zlut');
});

test('decomposed kana keep their form', () => {
	expect(slugify('ガ'.normalize('NFD'))).toBe('ガ'.normalize('NFD'));
});

test.each([
	['GPT-5-x', 'Gpt 5 X'],
	['s03-Upper CASE Name', 'S03 Upper case name'],
	['日本語-slug-title', '日本語 Slug Title'],
	['-lead', ' Lead'],
	['end-', 'End'],
	['a--b---c', 'A  B   C'],
	['ＡＢＣ', 'Ａｂｃ'],
	['ßx', 'Ssx'],
	['', ''],
])('%s becomes a title as in Jekyll', (slug, title) => expect(titleizeSlug(slug)).toBe(title));
