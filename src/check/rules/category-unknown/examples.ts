import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories: [⟦"暮し"⟧]\n---\n\n本文です。\n',
			params: [{ category: '暮し' }],
			fixed: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories: ["暮らし"]\n---\n\n本文です。\n',
		},
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategory: ⟦経済⟧\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories:\n  - 港\n  - ⟦経済⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories: ["港"]\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategory: 経済\n---\n\n本文です。\n', site: { categories: [] } },
	],
});
