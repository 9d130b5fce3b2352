import { z } from 'zod';
import { groupParagraphs } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'paragraph-repeated',
	group: 'repetition',
	severity: 'error',
	fix: 'unsafe',
	summary: { ja: '同じ段落が繰り返されている', en: 'A paragraph is repeated' },
	texts: {
		ja: { message: '{line}行目と同じ段落です（全部で{count}回）。', hint: '一つを残して消してください。' },
		en: { message: 'This paragraph stands in line {line} already ({count} times in all).', hint: 'Keep one of them.' },
	},
	docs: '61字以上の段落が三度以上あるとき、二度目からを一つずつ報告します。二度のものは min_count: 2 で見つかります。空白・句読点・太字などの違いは無視して比べます。修正案は、最初の一つを残して消します。',
	options: z.strictObject({
		min_length: z.int().min(10).default(61).meta({ description: '比べる段落の長さ（字、記号と空白を除く）' }),
		min_count: z.int().min(2).default(3).meta({ description: '何度から報告するか' }),
	}),
	check({ document, options, report }) {
		const roots = document.articleBlocks.filter(({ container }) => container === 'root');
		for (const group of groupParagraphs(roots, options.min_length).values()) {
			if (group.length < options.min_count) continue;
			const [first, ...others] = group;
			const { line } = document.placeOf(first!).start;
			for (const { start, end } of others) {
				report({
					start,
					end,
					params: { line, count: group.length },
					edits: [{ ...wholeLines(document.text, { start, end }), insert: '' }],
				});
			}
		}
	},
});
