import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '船が出ます。⟦##⟧ 市場の朝\n\n市場が開きます。\n',
			fixed: '船が出ます。\n\n## 市場の朝\n\n市場が開きます。\n',
			params: [{ marker: '##' }],
		},
		{ text: '船が出ます。 ⟦####⟧ 4. 市場の朝 市場が開きます。人が集まります。\n' },
		{ text: '港の朝とは？ ⟦###⟧ 船の出る前\n', fixed: '港の朝とは？\n\n### 船の出る前\n' },
	],
	passing: [
		{ text: '## 市場の朝\n\n市場が開きます。\n' },
		{ text: '見出しは `## 見出し` と書きます。C# と F# の話です。\n' },
		{ text: '課題 #12 と #13 を閉じました。\n' },
		{ text: '```\n文です。## 見出し\n```\n' },
	],
});
