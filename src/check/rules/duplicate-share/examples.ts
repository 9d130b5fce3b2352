import { defineExamples } from '../../example.ts';

const sentences = (from: number, to: number) =>
	Array.from(
		{ length: to - from },
		(_, index) => `港の第${from + index}番目の桟橋では、船が${(from + index) * 3}そう並んで朝を待ちます。`,
	).join('');

export default defineExamples({
	failing: [
		{ text: `⟦${sentences(1, 20)}⟧\n\n${sentences(1, 20)}\n`, params: [{ percent: 50 }] },
		{ text: `⟦${sentences(1, 12)}⟧\n\n${sentences(12, 20)}\n\n- ${sentences(1, 12)}\n` },
		{ text: `⟦${sentences(1, 6)}⟧\n\n${sentences(6, 30)}\n\n${sentences(1, 6)}\n`, options: { max_percent: 10 } },
	],
	passing: [
		{ text: `${sentences(1, 30)}\n` },
		{ text: `${sentences(1, 30)}\n\n${sentences(1, 6)}\n` },
		{ text: `${sentences(1, 3)}\n\n${sentences(1, 3)}\n` },
	],
});
