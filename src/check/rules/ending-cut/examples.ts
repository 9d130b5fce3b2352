import { defineExamples } from '../../example.ts';

/** Polite prose that ends its sentences with a full stop. */
const prose =
	'港の朝は早く、夜が明ける前から漁師たちが網を積み、天気図を確かめ、沖の漁場をめざして船を出していきます。\n\n';

export default defineExamples({
	failing: [
		{
			text: '港の朝は早い。⟦漁師は網を積み、天気図を⟧\n',
			params: [{ tail: '港の朝は早い。漁師は網を積み、天気図を' }],
		},
		{ text: '港の朝は早い。⟦漁師は網を積み、沖の漁場⟧\n\n---\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n' },
		{ text: '港の朝です。\n\n⟦さらに、市場では⟧\n' },
		{ text: '## 港\n\n- 朝は早い。⟦漁師は、⟧\n' },
		{ text: '港の朝は早い。\n\n⟦そして、先ほど⟧\n' },
		{ text: '港の朝は早い。\n\n⟦岬の灯台（明治三十年⟧\n\n---END---\n' },
		{ text: '港の朝は早い。\n\n⟦次に、**網の手入れ⟧\n\n---\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n' },
		{ text: `${prose.repeat(5)}⟦この港の朝市こそが、町の暮らしの土⟧\n` },
		{ text: `${prose.repeat(5)}⟦船と人とが集い、にぎわいの続く⟧\n` },
		{ text: `${prose.repeat(5)}⟦漁師た⟧\n` },
	],
	passing: [
		{ text: '港の朝は早い。\n' },
		{ text: '港の朝は早い。\n\n- 網\n- かご\n' },
		{ text: '港の朝は早い。\n\n取材・文：港 花子\n' },
		{ text: '港の朝は早い。漁師は言います。「海は広い」\n\n---\n\n## 関連記事\n\n- [船の話は](/2026/05/01/fune/)\n' },
		{ text: `${prose.repeat(5)}港新聞編集部\n` },
		{ text: `${prose.repeat(5)}お問い合わせは、港の案内所（電話 012-345-6789）まで 012-345-6789\n` },
		{ text: `${prose.repeat(5)}港の朝は、今日も始まります\n` },
		{ text: `${prose.replace('ます', 'る').repeat(5)}そこには、新しい船がいる\n` },
		{ text: '港の朝は早い。\n\n※ 価格は税込みです。なお在庫には限りが\n' },
	],
});
