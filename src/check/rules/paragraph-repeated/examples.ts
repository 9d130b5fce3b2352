import { defineExamples } from '../../example.ts';

const a =
	'港の朝は早く、まだ暗いうちから船が出ます。漁師は網を積み、天気図を確かめ、無線で仲間と声を掛け合いながら、沖の漁場へと向かっていくのです。';
const b =
	'市場では、朝五時の鐘とともに競りが始まります。仲買人は指の形で値を示し、魚は見る間に売れていきます。見学は六時からで、申し込みは要りません。';

export default defineExamples({
	failing: [
		{
			text: `${a}\n\n${b}\n\n⟦${a}⟧\n\n⟦${a}⟧\n`,
			fixed: `${a}\n\n${b}\n\n`,
			params: [
				{ line: 7, count: 3 },
				{ line: 7, count: 3 },
			],
		},
		{
			text: `${a}\n\n⟦${a.replace('船', '**船**')}⟧\n\n⟦${a.replace('。漁師', '。 漁師')}⟧\n\n${b}\n`,
			fixed: `${a}\n\n${b}\n`,
		},
		{ text: `${a}\n\n⟦${a}⟧\n`, fixed: `${a}\n\n`, options: { min_count: 2 } },
	],
	passing: [
		{ text: `${a}\n\n${b}\n\n${a}\n` },
		{ text: '船が出ます。\n\n船が出ます。\n\n船が出ます。\n' },
		{ text: `> ${a}\n\n> ${a}\n\n${a}\n` },
	],
});
