import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{ text: '---\ntitle: 港の朝\ndate: ⟦2026-13-45⟧\n---\n\n本文です。\n', params: [{ value: '2026-13-45' }] },
		{ text: '---\ntitle: 港の朝\ndate: ⟦2026年5月12日⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\nlast_modified_at: ⟦2026-02-30⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12 09:00:00 +0900\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026/05/12\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\n---\n\n本文です。\n' },
	],
});
