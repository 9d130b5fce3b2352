import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '---\ntitle: ⟦[港の朝]⟧\ndate: 2026-05-12\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ntoc: ⟦たぶん⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\nreading_time: ⟦five⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '---\ntitle: 2026\ndate: 2026-05-12\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ntags: 港\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\nreading_time: 5\ntoc: false\n---\n\n本文です。\n' },
	],
});
