import { z } from 'zod';
import { reportBakedBlocks } from '../../report-baked-blocks.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'baked-related',
	group: 'links',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '関連記事の一覧が本文に書き込まれている', en: 'A related list is baked into the text' },
	texts: {
		ja: {
			message: '本文に「{heading}」が書き込まれています。',
			hint: '消してください。関連記事はサイトが自動で出します。',
		},
		en: { message: '"{heading}" is written into the text.', hint: 'Remove it; the site adds related posts.' },
	},
	docs: '記事が増えても変わらず、リンクも切れていきます。見出しが「関連記事」「あわせて読みたい」などで、中身がリンクだけのものを見つけます。',
	options: z.strictObject({}),
	check: reportBakedBlocks('related'),
});
