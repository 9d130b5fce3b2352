import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '請求書⟦\u202E⟧fdp.exe を開きます。\n',
			fixed: '請求書fdp.exe を開きます。\n',
			params: [{ codePoint: 'U+202E' }],
		},
		{ text: '港⟦\u2067⟧の朝⟦\u2069⟧です。\n', fixed: '港の朝です。\n' },
		{ text: '港⟦\u200E⟧の朝です。\n', fixed: '港の朝です。\n' },
	],
	passing: [
		{ text: '港の朝です。\n' },
		{ text: 'アラビア語では\u200Fمرحبا\u200Fと書きます。\n' },
		{ text: 'ヘブライ語の שלום\u200E です。\n' },
	],
});
