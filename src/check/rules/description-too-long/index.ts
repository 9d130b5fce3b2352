import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'description-too-long',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: { ja: '説明文が長すぎる', en: 'description or excerpt is too long' },
	texts: {
		ja: { message: '{key} が{length}字あります（目安は{max}字まで）。', hint: '検索結果では途中で省かれます。' },
		en: { message: '"{key}" has {length} characters (at most {max}).', hint: 'Search results will cut it.' },
	},
	docs: '検索結果に出るのは120字ほどです。',
	options: z.strictObject({ max: z.int().min(40).default(160).meta({ description: '許す長さ（字）' }) }),
	check({ document, options, report }) {
		for (const key of ['description', 'excerpt']) {
			const entry = document.entry(key);
			if (typeof entry?.value !== 'string') continue;
			const { length } = [...entry.value.trim()];
			if (length > options.max) report({ ...entry.valueSpan, params: { key, length, max: options.max } });
		}
	},
});
