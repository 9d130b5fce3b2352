import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '港の朝は早い。⟦漁師は網を積み、天気図を⟧\n',
			params: [{ tail: '港の朝は早い。漁師は網を積み、天気図を' }],
		},
		{ text: '港の朝は早い。⟦漁師は網を積み、沖の漁場⟧\n\n---\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n' },
		{ text: '港の朝です。\n\n⟦さらに、市場では⟧\n' },
		{ text: '## 港\n\n- 朝は早い。⟦漁師は、⟧\n' },
	],
	passing: [
		{ text: '港の朝は早い。\n' },
		{ text: '港の朝は早い。\n\n- 網\n- かご\n' },
		{ text: '港の朝は早い。\n\n取材・文：港 花子\n' },
		{ text: '港の朝は早い。漁師は言います。「海は広い」\n\n---\n\n## 関連記事\n\n- [船の話は](/2026/05/01/fune/)\n' },
		{ text: '港の朝は早い。\n\n※ 価格は税込みです。なお在庫には限りが\n' },
	],
});
