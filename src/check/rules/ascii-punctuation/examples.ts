import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '朝は早いです⟦.⟧\n', fixed: '朝は早いです。\n', params: [{ mark: '.', japanese: '。' }] },
		{ text: '朝に出て⟦,⟧夜に戻ります。\n', fixed: '朝に出て、夜に戻ります。\n' },
		{ text: '船が出ます⟦.⟧ 港は静かです。\n', fixed: '船が出ます。 港は静かです。\n' },
	],
	passing: [
		{ text: '朝は早いです。A, B. C\n' },
		{ text: 'あれ...これ。ひらがな.txt\n' },
		{ text: '`です.` と書きます。\n' },
	],
});
