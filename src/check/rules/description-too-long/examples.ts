import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{ text: post(`description: ⟦${'朝'.repeat(161)}⟧`), params: [{ key: 'description', length: 161, max: 160 }] },
		{ text: post(`excerpt: ⟦"${'朝'.repeat(200)}"⟧`) },
		{ text: post(`excerpt: ⟦'${'朝'.repeat(50)}'⟧`), options: { max: 40 } },
	],
	passing: [
		{ text: post(`description: ${'朝'.repeat(160)}`) },
		{ text: post(`description: ${'𠮷'.repeat(160)}`) },
		{ text: '本文です。\n' },
	],
});
