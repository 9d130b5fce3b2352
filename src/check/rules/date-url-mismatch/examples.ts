import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\ntitle: 港の朝\ndate: ⟦2026-05-12 22:01:36 +0000⟧\n---\n\n本文です。\n',
			params: [{ name: '2026-05-12', date: '2026-05-13' }],
		},
		{ text: '---\ntitle: 港の朝\ndate: ⟦2025-05-12⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: ⟦"2026-05-13 00:00"⟧\n---\n\n本文です。\n', site: { permalink: 'pretty' } },
	],
	passing: [
		{ text: '本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2025-05-12\n---\n\n本文です。\n', site: { permalink: '/:title/' } },
		{ text: '---\ntitle: 港の朝\ndate: 2025-05-12\npermalink: /asa/\n---\n\n本文です。\n' },
	],
});
