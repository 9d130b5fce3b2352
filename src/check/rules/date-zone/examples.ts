import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '---\ntitle: 港の朝\ndate: ⟦2026-03-29 02:30 Europe/Paris⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: ⟦2026-05-12 09:00 +9900⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: ⟦2026-05-12 09:00 PDT⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12 09:00 JST\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12T09:00:00+09:00\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12 09:00 Z\n---\n\n本文です。\n' },
	],
});
