import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '本文です。\n\n---\n\n⟦## 港の見学を承っています⟧\n\nお気軽にどうぞ。\n\n[申し込む](/visit/?utm_medium=cta&utm_source=article)\n{: .cta}\n',
			fixed: '本文です。\n\n',
			params: [{ heading: '港の見学を承っています' }],
		},
		{ text: '本文です。\n\n⟦## ご相談ください⟧\n\n[お問い合わせはこちら](/contact/)\n', fixed: '本文です。\n\n' },
		{
			text: '⟦### 便りを受け取る⟧\n\n[登録](https://minato.example/newsletter/)\n\n## 市場\n\n続きです。\n',
			fixed: '## 市場\n\n続きです。\n',
		},
	],
	passing: [
		{ text: '## 相談の窓口\n\n困ったときは、[お問い合わせ](/contact/)のページから、港の事務所に相談できます。\n' },
		{ text: '## 計測\n\n- [例](/a/?utm_medium=cta)\n' },
		{ text: '[お問い合わせはこちら](/contact/)\n' },
	],
});
