import { defineExamples } from '../../example.ts';

const post = (line: string) => `---\ntitle: ${line}\ndate: 2026-05-12\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{ text: post('⟦「港の朝の話⟧'), params: [{ bracket: '「' }] },
		{ text: post('⟦"港の朝）の話"⟧') },
		{ text: post("⟦'【速報】港の（朝'⟧") },
		{ text: post('⟦「港（朝」の）話⟧') },
	],
	passing: [{ text: post('「港（みなと）」の朝') }, { text: post('港の朝（2026年)') }, { text: post('1) 港の朝') }],
});
