import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦船は朝早く港を出ます。\n---⟧\n\n次の話です。\n',
			fixed: '船は朝早く港を出ます。\n\n---\n\n次の話です。\n',
			params: [{ text: '船は朝早く港を出ます。' }],
		},
		{
			text: '前の段落です。\n\n⟦一行目の文です\n二行目の文です\n-----⟧\n',
			fixed: '前の段落です。\n\n一行目の文です\n二行目の文です\n\n-----\n',
		},
		{ text: '⟦なぜでしょう？答えは海にあります\n===⟧\n', fixed: 'なぜでしょう？答えは海にあります\n\n===\n' },
		{ text: '⟦[予約はこちら](/contact/)\n---⟧\n', fixed: '[予約はこちら](/contact/)\n\n---\n' },
	],
	passing: [
		{ text: '<<<<<<< a\n船が出ます。\n=======\n船は出ません。\n>>>>>>> b\n' },
		{ text: '港の歴史\n---\n\n本文です。\n' },
		{ text: '船は朝早く港を出ます。\n\n---\n\n次の話です。\n' },
		{ text: '## 船は朝早く港を出ます。\n\n本文です。\n' },
		{ text: 'なぜ船は沈まないのか？\n======\n\n本文です。\n' },
	],
});
