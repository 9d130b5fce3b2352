import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '本文です。\n\n---\n\n⟦## この記事に関連するおすすめ書籍⟧\n\n### [海の本](https://www.amazon.co.jp/dp/4000000000/?tag=minato-22)\n\n海の話です。\n\n---\n\n*※ アフィリエイトリンクを含みます。*\n',
			fixed: '本文です。\n\n',
			params: [{ heading: 'この記事に関連するおすすめ書籍' }],
		},
		{
			text: '⟦## 参考書籍⟧\n\n- [海の本](https://amzn.to/3abcdef)\n\n## 市場\n\n続きです。\n',
			fixed: '## 市場\n\n続きです。\n',
		},
		{
			text: '本文です。\n\n⟦## おすすめの本⟧\n\n[海の本](https://www.amazon.co.jp/s?k=umi)\n',
			fixed: '本文です。\n\n',
		},
	],
	passing: [
		{ text: '## おすすめの本\n\n港の図書館では、海の本を三百冊そろえています。\n' },
		{ text: '## 書評\n\n[海の本](https://www.amazon.co.jp/dp/4000000000/)を読みました。\n' },
		{ text: '## 参考文献\n\n- 港 花子『海の本』\n' },
	],
});
