import { z } from 'zod';
import { headingMarkSpan } from '../../heading-mark.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'heading-skip',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '見出しの段階が飛んでいる（H2の次がH4など）', en: 'A heading level is skipped' },
	texts: {
		ja: { message: 'H{from}の次がH{to}です。段階が飛んでいます。', hint: 'H{expected}にしてください。' },
		en: { message: 'A level {to} heading follows one of level {from}.', hint: 'Make it level {expected}.' },
	},
	docs: '目次の入れ子が崩れ、読み上げの利用者が迷います。最初の見出しの深さは heading-first-level が見ます。',
	options: z.strictObject({}),
	check({ document, report }) {
		let previous = 0;
		for (const block of document.articleBlocks) {
			if (block.kind !== 'heading' || block.container !== 'root') continue;
			const expected = previous + 1;
			if (previous > 0 && block.depth > expected) {
				const edits = block.isSetext
					? []
					: [{ ...headingMarkSpan(document.text, block), insert: '#'.repeat(expected) }];
				report({ start: block.start, end: block.end, params: { from: previous, to: block.depth, expected }, edits });
			}
			previous = block.depth;
		}
	},
});
