import { z } from 'zod';
import { reportBakedBlocks } from '../../report-baked-blocks.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'baked-books',
	group: 'links',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '書籍の紹介が本文に書き込まれている', en: 'A list of books is baked into the text' },
	texts: {
		ja: {
			message: '本文に「{heading}」が書き込まれています。',
			hint: '消してください。書籍は books.yaml からサイトが選んで出します。',
		},
		en: { message: '"{heading}" is written into the text.', hint: 'Remove it; the site picks books.' },
	},
	docs: '品切れや価格の変更に追いつけません。見出しが「おすすめ書籍」などで、通販サイトへのリンクがあるものです。',
	options: z.strictObject({}),
	check: reportBakedBlocks('books'),
});
