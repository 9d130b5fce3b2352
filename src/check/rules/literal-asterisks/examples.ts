import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '港の⟦**⟧朝は早い。\n', fixed: '港の朝は早い。\n' },
		{ text: '⟦**⟧ 港の朝⟦**⟧は早い。\n', fixed: '**港の朝**は早い。\n' },
		{ text: '- ⟦**⟧港の朝 ⟦**⟧\n', fixed: '- **港の朝**\n' },
	],
	passing: [
		{ text: '**港の朝**は早い。**「船」**が出ます。\n' },
		{ text: '`2 ** 3` は8です。2**3 も8です。\n' },
		{ text: '\\*\\*強調\\*\\*と書きます。\n' },
	],
});
