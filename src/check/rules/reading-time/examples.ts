import { defineExamples } from '../../example.ts';

const post = (minutes: string, characters: number) =>
	`---\ntitle: 港の朝\ndate: 2026-05-12\nreading_time: ${minutes}\n---\n\n${'朝'.repeat(characters)}\n`;

export default defineExamples({
	failing: [
		{ text: post('⟦20⟧ # 分', 2000), fixed: post('4 # 分', 2000), params: [{ typed: 20, actual: 4 }] },
		{ text: post('⟦1⟧', 4900), fixed: post('10', 4900) },
		{ text: post('⟦3⟧', 10), fixed: post('1', 10) },
	],
	passing: [{ text: post('4', 2000) }, { text: post('5', 2000) }, { text: '本文です。\n' }],
});
