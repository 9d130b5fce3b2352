import { describe, expect, test } from 'vitest';
import { encodeTerms, readTerms } from '../../src/search/document-terms.ts';
import { flag, termsOf } from '../../src/search/document.ts';
import { foldToCodes } from '../../src/search/fold-codes.ts';
import { foldText } from '../../src/search/fold.ts';
import { shardOf, shardOfHash } from '../../src/search/layout.ts';
import { gramsOf, segment } from '../../src/search/segment.ts';
import { bucketHashOf, termOfKey } from '../../src/search/term-key.ts';

const texts = [
	'東京都の取り組み、サーバー・ルームと𠮷野家。',
	'ＧＰＴ－５とｽﾏｰﾄｸﾞﾗｽ、ヴェネツィア（ＥＵ）… Ålesund か\u3099く',
	'C++とC#、c++11とF#の比較。open-source 3,200円 U.S.A. R&D',
	'問い合わせ先：㈱ミライ ﷺ ﷺ ﷺ ﷺ\n株、米。学ぶ学び方。々 ー ・ーア',
	'ユーザーインターフェース/ビーム・ーム サム・アルトマン ァィゥ',
	'éa ēb ΣΑΣ İi ǆ \u0000 \uffff \ud800x \udc00',
	'している。ですので、ああああ、ん',
	'ア・'.repeat(70_000) + 'a'.repeat(70_000),
	...fuzzed(300),
];

test('units fold as text does', () => {
	for (const text of texts) {
		const { codes, length } = foldToCodes(text);
		expect(Buffer.from(codes.buffer, 0, length * 2).toString('utf16le')).toBe(foldText(text));
	}
});

describe('the terms of a document', () => {
	test('hold every term that a query of its own text asks for, with the same edges', () => {
		for (const text of texts) {
			const found = titleTerms(text);
			const expected = new Map<string, number>();
			for (const { term, left, right } of segment(foldText(text)).flatMap(gramsOf)) {
				expected.set(term, (expected.get(term) ?? 0) | (left ? flag.left : 0) | (right ? flag.right : 0));
			}
			for (const [term, edges] of expected) expect([term, found.get(term)! & edges]).toEqual([term, edges]);
		}
	});

	test('count the body, and keep the edges of the best field', () => {
		const list = termsOf({
			title: '東京都',
			headings: [],
			about: ['京都'],
			body: '京都'.repeat(1) + '、京都。'.repeat(4),
		});
		const terms = new Map([...list.keys].map((key, at) => [termOfKey(key, list.words), list.flags[at]!]));
		expect(terms.get('京都')).toBe(flag.title | flag.about | flag.right | flag.bodyLeft | (2 << 6));
	});

	test('come back from the store, in the order of their files', () => {
		for (const text of texts) {
			const list = termsOf({ title: text, headings: [], about: [], body: '' });
			const read = readTerms(Buffer.concat([Buffer.alloc(3), encodeTerms(list)]).subarray(3));
			const namesOf = ({ keys, words }: typeof list) => [...keys].map((key) => termOfKey(key, words));
			expect(namesOf(read).sort()).toEqual(namesOf(list).sort());
			const shards = [...read.keys].map((key) => shardOfHash(bucketHashOf(key, read.words), 384));
			expect(shards).toEqual(namesOf(read).map((term) => shardOf(term, 384)));
			expect(shards).toEqual(shards.toSorted((a, b) => a - b));
		}
	});
});

function titleTerms(title: string): Map<string, number> {
	const { keys, words, flags } = termsOf({ title, headings: [], about: [], body: '' });
	return new Map([...keys].map((key, at) => [termOfKey(key, words), flags[at]!]));
}

/** Texts of letters that are hard to cut, the same at every call. */
function fuzzed(count: number): string[] {
	const letters = [...'東取りき々𠮷アーッ・ヴァｶﾞがぁゝaZ９é-+#.,、（\n ﷺ…'];
	let state = 1;
	const random = () => (state = (state * 48_271) % 2_147_483_647);
	return Array.from({ length: count }, () =>
		Array.from({ length: 40 }, () => letters[random() % letters.length]!).join(''),
	);
}
