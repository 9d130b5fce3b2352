import { defineExamples } from '../../example.ts';

const post = (title: string, more = '') => `---\n${title}\ndate: 2026-05-12\n${more}---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{
			text: post('⟦title: 港の朝⟧', 'permalink: /asa/\n'),
			others: { 'content/posts/2026-04-01-a.md': post('title: 船の朝', 'permalink: /asa/\n') },
			params: [{ url: '/asa/', other: 'content/posts/2026-04-01-a.md' }],
		},
		{ text: post('⟦title: 港の朝⟧'), others: { 'content/posts/2026-05-11-minato-no-asa.md': post('title: 船の朝') } },
		{
			text: post('⟦title: 港の朝⟧', 'slug: Asa\n'),
			others: { 'content/posts/2026-05-11-b.md': post('title: 船の朝', 'slug: asa\n') },
		},
	],
	passing: [
		{ text: post('title: 港の朝'), others: { 'content/posts/2026-05-11-a.md': post('title: 港の朝') } },
		{
			text: post('title: 港の朝'),
			others: { 'content/posts/2026-05-11-minato-no-asa.md': post('title: 船の朝', 'published: false\n') },
		},
		{ text: '本文です。\n' },
	],
});
