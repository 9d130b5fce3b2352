import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'baked-repeated',
	group: 'links',
	severity: 'error',
	fix: 'unsafe',
	summary: { ja: '関連記事・案内・書籍の書き込みが二度以上ある', en: 'A baked-in block is repeated' },
	texts: {
		ja: { message: '「{heading}」が{line}行目にもあります。', hint: '一つを残して消してください。' },
		en: { message: '"{heading}" stands in line {line} already.', hint: 'Keep one of them.' },
	},
	docs: '同じ種類で、同じ見出しの書き込みです。修正案は最初の一つを残します。',
	options: z.strictObject({}),
	check({ document, report }) {
		const seen = new Map<string, number>();
		for (const { kind, heading, start, end } of document.bakedBlocks) {
			const key = `${kind} ${heading.text.trim()}`;
			const line = seen.get(key);
			if (line === undefined) {
				seen.set(key, document.placeOf(heading).start.line);
				continue;
			}
			report({
				start: heading.start,
				end: heading.end,
				params: { heading: heading.text.trim(), line },
				edits: [{ start, end, insert: '' }],
			});
		}
	},
});
