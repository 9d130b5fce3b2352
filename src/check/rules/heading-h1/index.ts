import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { headingMarkSpan } from '../../heading-mark.ts';

export default defineRule({
	name: 'heading-h1',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '本文に一番大きい見出し（H1）がある', en: 'A top-level heading in the body' },
	texts: {
		ja: { message: '本文にH1の見出し「{text}」があります。H1は題名だけにします。', hint: '「##」にしてください。' },
		en: { message: 'The body has a top-level heading, "{text}"; only the title is one.', hint: 'Write "##".' },
	},
	docs: '題名がページのH1になるので、本文の見出しはH2から始めます。修正案は「#」を「##」にします。文が誤って見出しになったものは setext-trap が扱います。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const block of document.blocks) {
			if (block.kind !== 'heading' || block.depth !== 1 || block.isSetext || block.text.trim() === '') continue;
			const mark = headingMarkSpan(document.text, block);
			report({
				start: block.start,
				end: block.end,
				params: { text: block.text.trim() },
				edits: [{ ...mark, insert: '##' }],
			});
		}
	},
});
