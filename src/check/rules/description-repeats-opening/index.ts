import { z } from 'zod';
import { normalizeParagraph } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'description-repeats-opening',
	group: 'front-matter',
	severity: 'info',
	fix: null,
	summary: { ja: '説明文が本文の書き出しの写しである', en: 'description or excerpt copies the first line' },
	texts: {
		ja: { message: '{key} が本文の書き出しと同じです。', hint: '記事の要点を自分の言葉でまとめてください。' },
		en: { message: '"{key}" copies the opening.', hint: 'Sum up the article instead.' },
	},
	docs: '本文の最初の行と同じか、その書き出し（または最初の数段落をつないだもの）の写しです。',
	options: z.strictObject({}),
	check({ document, report }) {
		const opening = document.blocks
			.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
			.slice(0, 4)
			.map(({ text }) => normalizeParagraph(text));
		const joined = opening.join('');
		for (const key of ['description', 'excerpt']) {
			const entry = document.entry(key);
			if (typeof entry?.value !== 'string') continue;
			const value = normalizeParagraph(entry.value);
			if (value.length < 8) continue;
			const isCopy =
				joined.startsWith(value) ||
				opening.some((text) => text.length >= 8 && (text === value || (value.length >= 40 && text.startsWith(value))));
			if (isCopy) report({ ...entry.valueSpan, params: { key } });
		}
	},
});
