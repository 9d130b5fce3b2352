import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '人工知⟦\uFFFD⟧の話です。\n' },
		{ text: '---\ntitle: 港の⟦\uFFFD\uFFFD⟧朝\ndate: 2026-05-12\n---\n\n本文です。\n' },
		{ text: '- 朝⟦\uFFFD⟧\n- 夜⟦\uFFFD⟧\n' },
	],
	passing: [
		{ text: '読めない文字は「\uFFFD」（U+FFFD）に置き換わります。\n' },
		{ text: '人工知能の話です。\n' },
		{ text: '文字化けすると `\uFFFD` と表示されます。\n' },
		{ text: '◆と？は文字化けではありません。\n' },
	],
});
