import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\n⟦title⟧: 港の夜\ndate: 2026-05-12\ntitle: 港の朝 # 決定\n---\n\n本文です。\n',
			fixed: '---\ndate: 2026-05-12\ntitle: 港の朝 # 決定\n---\n\n本文です。\n',
			params: [{ key: 'title' }],
		},
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\n⟦tags⟧:\n  - 港\n  - 朝\ntags: [船]\n---\n\n本文です。\n',
			fixed: '---\ntitle: 港の朝\ndate: 2026-05-12\ntags: [船]\n---\n\n本文です。\n',
		},
		{
			text: '---\ntitle: "港の朝"\ndate: 2026-05-12\n⟦image⟧: /a.png\n⟦image⟧: /b.png\nimage: /c.png\n---\n\n本文です。\n',
			fixed: '---\ntitle: "港の朝"\ndate: 2026-05-12\nimage: /c.png\n---\n\n本文です。\n',
		},
	],
	passing: [
		{ text: '本文です。\n' },
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\nupdated:\n  - { date: 2026-05-13, note: a }\n  - { date: 2026-05-14, note: b }\n---\n\n本文です。\n',
		},
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\n# title: 港の夜\n---\n\n本文です。\n' },
	],
});
