import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'title-too-long',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: {
		ja: '題名が長すぎて、カードや検索結果に収まらない',
		en: 'The title is too long for a card or a search result',
	},
	texts: {
		ja: {
			message: '題名が全角{width}字分あります（目安は{max}字まで）。',
			hint: '検索結果では30字ほど、カードでは{max}字ほどで省かれます。',
		},
		en: {
			message: 'The title is {width} full-width characters wide (at most {max}).',
			hint: 'Cards and search results will cut it.',
		},
	},
	docs: '半角の文字は半分に数えます。',
	options: z.strictObject({ max: z.int().min(10).default(50).meta({ description: '許す長さ（全角の字数）' }) }),
	check({ document, options, report }) {
		const entry = document.entry('title');
		if (typeof entry?.value !== 'string') return;
		const width = Math.ceil(
			[...entry.value.trim()].reduce((sum, character) => sum + (/[\u0020-\u007e｡-ﾟ]/u.test(character) ? 0.5 : 1), 0),
		);
		if (width > options.max) report({ ...entry.valueSpan, params: { width, max: options.max } });
	},
});
