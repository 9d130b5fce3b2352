import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦<<<<<<< Updated upstream⟧\n橋は来春に開通します。\n⟦=======⟧\n橋は来夏に開通します。\n⟦>>>>>>> Stashed changes⟧\n',
			fixed: '橋は来春に開通します。\n\n橋は来夏に開通します。\n',
		},
		{
			text: '本文です。\n\n⟦>>>>>>> 1f2e3d4⟧\n\n続きです。\n',
			fixed: '本文です。\n\n\n続きです。\n',
			params: [{ marker: '>>>>>>> 1f2e3d4' }],
		},
		{
			text: '⟦<<<<<<< HEAD⟧\n新しい文です。\n⟦||||||| base⟧\n元の文です。\n⟦=======⟧\n別の文です。\n⟦>>>>>>> branch⟧\n',
			fixed: '新しい文です。\n元の文です。\n\n別の文です。\n',
		},
		{
			text: '---\ntitle: 題名\ndate: 2026-05-12\n---\n\n⟦<<<<<<< ours⟧\n文です。\n',
			fixed: '---\ntitle: 題名\ndate: 2026-05-12\n---\n\n文です。\n',
		},
	],
	passing: [
		{ text: '大きな見出し\n=======\n\n本文です。\n' },
		{ text: '```diff\n<<<<<<< HEAD\n左\n=======\n右\n>>>>>>> branch\n```\n' },
		{ text: '衝突すると `<<<<<<<` と `>>>>>>>` が入ります。\n\n>>>>>>>> 八つの引用\n' },
	],
});
