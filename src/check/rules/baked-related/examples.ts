import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '本文です。\n\n---\n\n⟦## 関連記事⟧\n\n- [船の話](/2026/05/01/fune/)\n- [網の話](/2026/05/02/ami/)\n',
			fixed: '本文です。\n\n',
			params: [{ heading: '関連記事' }],
		},
		{
			text: '本文です。\n\n⟦### あわせて読みたい⟧\n\n- [船の話](/2026/05/01/fune/)\n\n## 市場\n\n続きです。\n',
			fixed: '本文です。\n\n## 市場\n\n続きです。\n',
		},
		{ text: '本文です。\n\n⟦## 🔗 おすすめ記事⟧\n\n[船の話](/2026/05/01/fune/)\n', fixed: '本文です。\n\n' },
	],
	passing: [
		{ text: '## 関連記事の作り方\n\n- [船の話](/2026/05/01/fune/)\n' },
		{ text: '## 関連記事\n\n関連記事は、読み終えた人を次の記事へ導きます。\n' },
		{ text: '## 参考文献\n\n- [海の本](https://books.example/umi)\n' },
	],
});
