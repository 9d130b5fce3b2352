import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories: ⟦[暮らし, 港]⟧\n---\n\n本文です。\n',
			params: [{ count: 2 }],
		},
		{ text: '⟦---⟧\ntitle: 港の朝\ndate: 2026-05-12\n---\n\n本文です。\n', params: [{ count: 0 }] },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\n⟦categories⟧: []\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategories: ⟦暮らし 港⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategory: 港 と 暮らし\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\n---\n\n本文です。\n', site: { categories: [] } },
		{ text: '---\ntitle: 港について\n---\n\n本文です。\n', file: 'content/pages/about.md' },
	],
});
