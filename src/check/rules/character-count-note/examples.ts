import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '港の朝は早い。\n\n⟦（文字数：3,214字）⟧\n',
			fixed: '港の朝は早い。\n\n',
			params: [{ note: '（文字数：3,214字）' }],
		},
		{ text: '港の朝は早い。\n\n⟦（約3000文字）⟧\n', fixed: '港の朝は早い。\n\n' },
		{ text: '⟦本文の文字数は約２８００字です。⟧\n\n港の朝は早い。\n', fixed: '港の朝は早い。\n' },
		{ text: '港の朝は早い。\n\n⟦**Word count: 1200 words**⟧\n', fixed: '港の朝は早い。\n\n' },
	],
	passing: [
		{ text: '応募作品の文字数は、2,000字以内と決められています。\n' },
		{ text: '- 文字数：140字\n- 画像：4枚\n' },
		{ text: '原稿用紙は一枚400字です。\n' },
	],
});
