import { defineExamples } from '../../example.ts';

const post = (title: string, date: string, body: string) =>
	`---\ntitle: ${title}\ndate: ${date}\ncategories: [港]\n---\n\n${body}\n`;
const marked = (title: string, body: string) =>
	`---\n⟦title: ${title}⟧\ndate: 2026-05-12\ncategories: [港]\n---\n\n${body}\n`;
const opening =
	'港の朝は早く、まだ暗いうちから船が出ます。漁師は網を積み、天気図を確かめ、無線で仲間と声を掛け合いながら、沖の漁場へと向かっていくのです。';
const other =
	'灯台は百年前に建てられました。石は島から運ばれ、光は二十海里先まで届きます。今は無人になり、月に一度だけ点検の船が通っていますが、来年からは観光の船も寄るそうです。';

export default defineExamples({
	failing: [
		{
			text: marked('港の朝はなぜ早いのでしょうか？の全貌', other),
			others: { 'content/posts/2026-04-01-a.md': post('2026年港の朝はなぜ早いのでしょうか？', '2026-04-01', opening) },
			params: [
				{ other: 'content/posts/2026-04-01-a.md', reason: '題名の幹が同じ', reason_en: 'same stem of the title' },
			],
		},
		{
			text: marked('港の話', opening),
			others: { 'content/posts/2026-04-01-a.md': post('船の話', '2026-04-01', `${opening}\n\n${other}`) },
		},
		{
			text: marked('灯台の話', `港の話の前に。\n\n${other}`),
			others: { 'content/posts/2026-04-01-a.md': post('船の話', '2026-04-01', `${opening}\n\n${other}`) },
			options: { min_shared: 1 },
		},
	],
	passing: [
		{
			text: post('港の話', '2026-05-12', opening),
			others: { 'content/posts/2026-06-01-a.md': post('港の話', '2026-06-01', opening) },
		},
		{
			text: post('港の朝', '2026-05-12', opening),
			others: { 'content/posts/2026-04-01-a.md': post('港の夜', '2026-04-01', other) },
		},
		{
			text: post('港の話', '2026-05-12', opening),
			others: {
				'content/posts/2026-04-01-a.md': `---\ntitle: 港の話\ndate: 2026-04-01\npublished: false\n---\n\n${opening}\n`,
			},
		},
	],
});
