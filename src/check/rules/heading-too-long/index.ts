import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'heading-too-long',
	group: 'structure',
	severity: 'warning',
	fix: null,
	summary: { ja: '見出しが100字を超えている', en: 'A heading of more than 100 characters' },
	texts: {
		ja: { message: '見出しが{length}字あります（目安は{max}字まで）。', hint: '短くするか、本文に直してください。' },
		en: { message: 'The heading has {length} characters (at most {max}).', hint: 'Shorten it or make it a paragraph.' },
	},
	docs: '長い見出しは目次に収まりません。多くは、本文が誤って見出しになったものです。',
	options: z.strictObject({ max: z.int().min(20).default(100).meta({ description: '許す長さ（字）' }) }),
	check({ document, options, report }) {
		for (const { kind, text, start, end } of document.blocks) {
			if (kind !== 'heading') continue;
			const { length } = [...text.trim()];
			if (length > options.max) report({ start, end, params: { length, max: options.max } });
		}
	},
});
