import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '本文です。\n\n⟦### 市場の夜⟧\n', fixed: '本文です。\n\n', params: [{ text: '市場の夜' }] },
		{
			text: '本文です。\n\n⟦## 市場の夜⟧\n\n---\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n',
			fixed: '本文です。\n\n---\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n',
		},
		{ text: '本文です。\n\n⟦### 市場の夜⟧\n\n---END---\n', fixed: '本文です。\n\n---END---\n' },
		{ text: '本文です。\n\n⟦## 市場⟧\n\n⟦### 夜⟧\n', fixed: '本文です。\n\n' },
		{ text: '本文です。\n\n⟦**市場の夜を歩く**⟧\n', fixed: '本文です。\n\n' },
	],
	passing: [
		{ text: '本文です。\n\n**港新聞は、港の人とともに歩みます。**\n' },
		{ text: '## 市場の夜\n\n本文です。\n' },
		{ text: '## 写真\n\n![市場](/assets/a.png)\n' },
		{ text: '本文です。\n\n## 関連記事\n\n- [船の話](/2026/05/01/fune/)\n' },
		{ text: '## 地図\n\n<iframe src="https://maps.example/"></iframe>\n' },
	],
});
