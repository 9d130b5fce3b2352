import { defineExamples } from '../../example.ts';

const post = (title: string) => `---\n${title}\ndate: 2026-05-12\n---\n\n本文です。\n`;

export default defineExamples({
	failing: [
		{
			text: post('⟦title: 港の朝⟧'),
			file: 'content/posts/2026-05-12-1-ai-article-update.md',
			params: [{ slug: '1-ai-article-update' }],
		},
		{ text: post('⟦title: 港の朝⟧'), file: 'content/posts/2026-05-12-2-1132.md' },
		{ text: post('⟦title: 港の朝⟧'), file: 'content/posts/2026-05-12-untitled.md' },
	],
	passing: [
		{ text: post('title: 港の朝') },
		{ text: post('title: 港の朝'), file: 'content/posts/2026-05-12-3-ai-agent.md' },
		{ text: post('title: 港の朝'), file: 'content/posts/2026-05-12-news-sitemap-guide.md' },
	],
});
