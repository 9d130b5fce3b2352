import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'replacement-character',
	group: 'residue',
	severity: 'error',
	fix: null,
	summary: { ja: '文字化けの跡（U+FFFD）がある', en: 'A replacement character (U+FFFD) stands in the text' },
	texts: {
		ja: { message: '文字化けの跡（U+FFFD）があります。', hint: '元の文字を調べて書き直してください。' },
		en: { message: 'A replacement character (U+FFFD) stands for a lost one.', hint: 'Find out what it was.' },
	},
	docs: '文字コードの変換か、文字の途中での切断で失われた文字の跡です。何の文字だったかは機械には分かりません。この記号そのものを説明する「\uFFFD」のように、かっこの中に一つだけあるものとコードの中のものは対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const match of document.text.matchAll(/\uFFFD+/gu)) {
			const start = match.index;
			const end = start + match[0].length;
			const isNamed = quotes.has(`${document.text[start - 1]}${document.text[end]}`);
			if (!isNamed && !document.isVerbatim(start)) report({ start, end });
		}
	},
});

/** An article about the sign itself quotes it. */
const quotes = new Set(['「」', '『』', '“”', '""']);
