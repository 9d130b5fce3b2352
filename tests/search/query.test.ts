import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

function termsOf(query: string): string[][] {
	return parseQuery(query).words.flatMap(({ spellings }) => spellings.map(({ terms }) => terms));
}

test.each([
	['a short run asks for all its terms', '京都大学', [['京都', '都大', '大学']]],
	['a long one for as many pairs as cover it', '国際競争力強化', [['国際', '競争', '力強', '強化']]],
	['or triples', 'スマートフォンアプリ', [['スマー', 'トフオ', 'ンアプ', 'アプリ']]],
	['a word in hiragana is looked for as katakana too', 'りんご', [['りんご'], ['リンゴ']]],
	['what is too long for one word is not', 'ありがとうございます', [['ありが', 'とうご', 'ざいま', 'います']]],
	['nor is what stands between words', '港ありがとう', [['港あ'], ['ありが', 'りがと', 'がとう']]],
	['in a phrase the letters between words are compared, not looked for', '「港をもたらす船」', [['港'], ['船']]],
])('%s: %s', (_, query, terms) => {
	expect(termsOf(query)).toEqual(terms);
});
