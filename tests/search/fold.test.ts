import { expect, test } from 'vitest';
import { foldText, foldWithPositions } from '../../src/search/fold.ts';

test.each([
	['ＡＩ　規制', 'ai 規制'],
	['ｽﾏｰﾄｸﾞﾗｽ', 'スマートグラス'],
	['キヤノン', 'キヤノン'],
	['キャノン', 'キヤノン'],
	['ウェブ', 'ウエブ'],
	['ヴァイオリン', 'バイオリン'],
	['ｳﾞｧｲｵﾘﾝ', 'バイオリン'],
	['渡邊・髙橋・齋藤', '渡辺・高橋・斎藤'],
	['國會', '国会'],
	['葛\u{e0100}飾', '葛飾'],
	['が', 'が'],
	['Café Über', 'cafe uber'],
	['㈱①', '(株)1'],
	['2020–2026', '2020-2026'],
	['（公式）！', '(公式)!'],
])('%s folds to %s', (text, folded) => {
	expect(foldText(text)).toBe(folded);
});

test('埼玉 stays 埼玉, though 﨑 is 崎', () => {
	expect(foldText('埼玉の山﨑')).toBe('埼玉の山崎');
});

test('folded text points back to what was written', () => {
	const { folded, positions } = foldWithPositions('ｸﾞﾗﾌ㈱');
	expect(folded).toBe('グラフ(株)');
	expect(positions).toEqual([0, 2, 3, 4, 4, 4, 5]);
});

test('piece by piece and as a whole, a text folds to the same', () => {
	const text = 'ＧＰＴ－５とｽﾏｰﾄｸﾞﾗｽ、ヴェネツィア（ＥＵ）… Ålesund 𠮷野家 か\u3099く';
	expect(foldWithPositions(text).folded).toBe(foldText(text));
});
