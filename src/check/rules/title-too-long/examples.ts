import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: ${line}\ndate: 2026-05-12\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{ text: post(`⟦${'朝'.repeat(51)}⟧`), params: [{ width: 51, max: 50 }] },
		{ text: post(`⟦"${'ab'.repeat(51)}"⟧`) },
		{ text: post('⟦港の朝はとても早いのです⟧'), options: { max: 10 } },
	],
	passing: [{ text: post('朝'.repeat(50)) }, { text: post('a'.repeat(100)) }, { text: '本文です。\n' }],
});
