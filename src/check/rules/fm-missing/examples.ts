import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦---⟧\npermalink: /about/\n---\n\n本文です。\n',
			file: 'content/pages/about.md',
			params: [{ key: 'title' }],
		},
		{ text: '⟦---⟧\ntoc: true\n---\n\n本文です。\n', file: 'content/pages/guide.md' },
		{
			text: '---\ntitle: 港の朝\ndate: 2026-05-12\nupdated:\n  - ⟦date: 2026-05-13⟧\n---\n\n本文です。\n',
			params: [{ key: 'updated.0.note' }],
		},
	],
	passing: [
		{ text: '---\ntitle: 港の朝\n---\n\n本文です。\n' },
		{ text: '---\ndate: 2026-05-12\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港について\n---\n\n本文です。\n', file: 'content/pages/about.md' },
	],
});
