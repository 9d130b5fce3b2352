import { z } from 'zod';
import { blockKey } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'duplicate-share',
	group: 'repetition',
	severity: 'warning',
	fix: null,
	summary: { ja: '記事の文字の多くが繰り返しである', en: 'A large share of the article is repetition' },
	texts: {
		ja: { message: '記事の{percent}%が同じ文の繰り返しです。', hint: '重複した部分を消し、読み直してください。' },
		en: { message: '{percent}% of the article repeats itself.', hint: 'Remove what is repeated.' },
	},
	docs: '段落と見出しごとに比べ、二度目から後に現れた15字以上のものの文字数が、全体に占める割合です。',
	options: z.strictObject({ max_percent: z.int().min(1).max(100).default(30).meta({ description: '許す割合（%）' }) }),
	check({ document, options, report }) {
		const seen = new Set<string>();
		let total = 0;
		let repeated = 0;
		const prose = document.articleBlocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
		for (const block of prose) {
			const key = blockKey(block);
			total += key.length;
			if (key.length < 15) continue;
			if (seen.has(key)) repeated += key.length;
			seen.add(key);
		}
		const percent = total === 0 ? 0 : Math.round((repeated / total) * 100);
		const [first] = prose;
		if (first !== undefined && total > 400 && percent > options.max_percent)
			report({ start: first.start, end: first.end, params: { percent } });
	},
});
