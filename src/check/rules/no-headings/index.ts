import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'no-headings',
	group: 'structure',
	severity: 'info',
	fix: null,
	summary: { ja: '長い記事に見出しがない', en: 'A long article without headings' },
	texts: {
		ja: { message: '{length}字の記事に見出しがありません。', hint: '話題の切れ目に「## 見出し」を入れてください。' },
		en: {
			message: 'An article of {length} characters has no headings.',
			hint: 'Add "## …" where the subject changes.',
		},
	},
	docs: '目次が作れず、読者が拾い読みできません。関連記事などの埋め込みの見出しは数えません。',
	options: z.strictObject({
		min_length: z.int().min(0).default(1500).meta({ description: '見出しを求める長さ（字）' }),
	}),
	check({ document, options, report }) {
		if (
			document.articleBlocks.some(
				({ kind, isSetext, text }) => kind === 'heading' && !(isSetext && text.trim().endsWith('。')),
			)
		)
			return;
		const prose = document.articleBlocks.filter(({ kind }) => kind === 'paragraph');
		const length = prose.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
		const [first] = prose;
		if (first !== undefined && length >= options.min_length)
			report({ start: first.start, end: first.end, params: { length } });
	},
});
