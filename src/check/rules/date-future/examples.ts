import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '---\ntitle: 港の朝\n⟦date: 2026-07-01 09:00:00 +0900⟧\n---\n\n本文です。\n',
			params: [{ date: '2026-07-01T09:00:00+09:00', effect: 'それまで公開されません。' }],
		},
		{ text: '---\ntitle: 港の朝\n⟦date: 2099-01-01⟧\n---\n\n本文です。\n', site: { future: true } },
		{ text: '---\ntitle: 港の朝\n⟦date: 2026-06-01 09:00:01 +0900⟧\n---\n\n本文です。\n' },
	],
	passing: [
		{ text: '本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2026-06-01 08:59:59 +0900\n---\n\n本文です。\n' },
		{ text: '---\ntitle: 港の朝\ndate: 2099-01-01\npublished: false\n---\n\n本文です。\n' },
	],
});
