import { z } from 'zod';
import { countCharacters, readingMinutes } from '../../../model/text.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'reading-time',
	group: 'front-matter',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '手書きの reading_time が実際と大きく違う', en: 'A typed reading_time is far from the truth' },
	texts: {
		ja: {
			message: 'reading_time は{typed}分ですが、本文からは{actual}分です。',
			hint: '行を消せば、表示のときに計算されます。',
		},
		en: { message: 'reading_time says {typed} min, the text {actual} min.', hint: 'Remove the line; it is computed.' },
	},
	docs: '本文の文字数を site.yaml の reading_speed で割った分数と、25%を超えて違うものです。修正案は数字を改めます。',
	options: z.strictObject({ tolerance_percent: z.int().min(0).default(25).meta({ description: '許す差（%）' }) }),
	check({ document, options, site, report }) {
		const entry = document.entry('reading_time');
		if (entry === undefined || typeof entry.value !== 'number' || entry.value <= 0) return;
		const characters = document.blocks.reduce(
			(sum, { kind, text }) => (kind === 'html' ? sum : sum + countCharacters(text)),
			0,
		);
		const actual = readingMinutes(characters, site.reading_speed);
		if (Math.abs(entry.value - actual) <= (actual * options.tolerance_percent) / 100) return;
		report({
			...entry.valueSpan,
			params: { typed: entry.value, actual },
			edits: [{ ...entry.valueSpan, insert: String(actual) }],
		});
	},
});
