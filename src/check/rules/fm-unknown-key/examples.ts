import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\n⟦descripton⟧: 朝の話\n---\n\n本文です。\n',
			fixed: '---\ntitle: 港の朝\ndate: 2026-05-12\ndescription: 朝の話\n---\n\n本文です。\n',
			params: [{ key: 'descripton', suggestion: '（description？）' }],
		},
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\n⟦changefreq⟧: daily\n---\n\n本文です。\n',
			params: [{ key: 'changefreq', suggestion: '' }],
		},
		{ text: '---\ntitle: 港の朝\n⟦Title⟧: 港の夜\ndate: 2026-05-12\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '---\ntitle: 港の朝\ndate: 2026-05-12\ncategory: 暮らし\ntag: 港\nauthor: 港 花子\n---\n\n本文です。\n' },
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\nchangefreq: daily\n---\n\n本文です。\n',
			options: { allow: ['changefreq'] },
		},
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\nupdated:\n  - { date: 2026-05-13, note: 直しました }\n---\n\n本文です。\n',
		},
	],
});
