import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '⟦ﾃﾞｰﾀ⟧を送ります。\n', fixed: 'データを送ります。\n', params: [{ text: 'ﾃﾞｰﾀ', full: 'データ' }] },
		{
			text: '---\ntitle: "⟦ﾊﾟﾝ⟧の話"\ndate: 2026-05-12\n---\n\n本文です。\n',
			fixed: '---\ntitle: "パンの話"\ndate: 2026-05-12\n---\n\n本文です。\n',
		},
		{ text: '- ⟦ｱ⟧と⟦ｲ⟧\n', fixed: '- アとイ\n' },
	],
	passing: [{ text: 'データを送ります。\n' }, { text: '`ﾃﾞｰﾀ` は半角です。\n' }, { text: '顔文字(･∀･)を使います。\n' }],
});
