import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '信号機の話はここまでです。\n\n⟦---END---⟧\n\n次の話です。\n',
			fixed: '信号機の話はここまでです。\n\n次の話です。\n',
		},
		{ text: '本文です。\n\n⟦--- END ---⟧\n', fixed: '本文です。\n\n' },
		{ text: '本文です。\n⟦---END⟧\n', fixed: '本文です。\n' },
		{ text: '本文です。\n\n⟦—END—⟧\n\n⟦[END]⟧\n\n⟦<END>⟧\n', fixed: '本文です。\n\n' },
		{ text: '本文です。\n\n⟦【ＥＮＤ】⟧\n\n⟦＝＝＝ＥＮＤ＝＝＝⟧\n', fixed: '本文です。\n\n' },
		{ text: '本文です。\n\n⟦END⟧\n', fixed: '本文です。\n\n' },
		{ text: '最後の文です。⟦---END---⟧ 続きです。\n', fixed: '最後の文です。 続きです。\n' },
		{ text: '本文です。\n\n⟦<|endoftext|>⟧\n', fixed: '本文です。\n\n', params: [{ marker: '<|endoftext|>' }] },
		{ text: '本文です。\n\n⟦--- END OF ARTICLE ---⟧\n', fixed: '本文です。\n\n' },
	],
	passing: [
		{ text: '一つ目の話題です。\n\n---\n\n二つ目の話題です。\n' },
		{ text: '```sql\nBEGIN\n---END---\nEND\n```\n' },
		{ text: '目印の `---END---` は、原稿の終わりを示します。\n' },
		{
			text: '「END」と書かれた標識が、遊歩道の終点に立っています。\n\n## THE ENDの意味\n\n映画の最後に出る言葉です。\n',
		},
		{ text: '- 終点\n- TREND\n- WEEKEND\n' },
	],
});
