import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'fm-duplicate-key',
	group: 'front-matter',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '同じ項目が二度書かれている', en: 'A key is written twice' },
	texts: rules['fm-duplicate-key'],
	docs: 'あとに書いた値が使われます。修正案は、使われない先のほうを、その続きの行ごと消します。',
	options: z.strictObject({}),
	check({ document, report }) {
		const { entries, text } = document;
		for (const [index, entry] of entries.entries()) {
			const isRepeated = entries.slice(index + 1).some(({ key }) => key === entry.key);
			if (!isRepeated) continue;
			const start = text.lastIndexOf('\n', entry.start) + 1;
			const next = entries[index + 1]!;
			const end = text.lastIndexOf('\n', next.start) + 1;
			const edits = end > start && text.slice(start, entry.start).trim() === '' ? [{ start, end, insert: '' }] : [];
			report({ ...entry.keySpan, params: { key: entry.key }, edits });
		}
	},
});
