import { defineExamples } from '../../example.ts';

const post = (line: string, body: string) => `---\ntitle: 港の朝\ndate: 2026-05-12\n${line}\n---\n\n${body}\n`;

export default defineExamples({
	failing: [
		{
			text: post('excerpt: ⟦港の朝はなぜ早いのか？⟧', '港の朝はなぜ早いのか？\n\n船が出ます。'),
			params: [{ key: 'excerpt' }],
		},
		{
			text: post(
				'description: ⟦"港の朝はなぜ早いのか？まだ暗いうちから..."⟧',
				'港の朝はなぜ早いのか？\n\nまだ暗いうちから船が出ます。',
			),
		},
		{
			text: post(
				'excerpt: ⟦港の朝は早く、まだ暗いうちから船が出ます。⟧',
				'## 港\n\n港の朝は早く、まだ暗いうちから船が出ます。',
			),
		},
	],
	passing: [
		{ text: post('excerpt: 漁師の一日を追い、潮と市場の関わりを考えます。', '港の朝はなぜ早いのか？') },
		{ text: post('excerpt: 港の朝', '港の朝は早い。') },
		{ text: '本文です。\n' },
	],
});
