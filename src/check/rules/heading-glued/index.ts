import { z } from 'zod';
import { defineRule } from '../../rule.ts';

/** `#` after the end of a sentence, with a space and words behind. */
const glued = /(?<=[。！？!?」』）)…：:*\p{L}\p{N}%％][ \t　]*)#{2,6}[ \t　]+(?=[^\s#])/gu;

export default defineRule({
	name: 'heading-glued',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '見出しの「##」が前の文につながっている', en: 'A heading is glued to the sentence before it' },
	texts: {
		ja: {
			message: '見出しの印「{marker}」が文の途中にあり、文字として表示されます。',
			hint: '見出しの前で行を改めてください。',
		},
		en: {
			message: 'The heading mark "{marker}" stands within a line and is shown as text.',
			hint: 'Begin a new line before the heading.',
		},
	},
	docs: '見出しは行の初めから書かないと、「##」が文字のまま表示されます。修正案は、見出しがその行の終わりまでのとき（句点を含まないとき）だけ、行を改めます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, start: blockStart, end: blockEnd } of document.articleBlocks) {
			if (kind !== 'paragraph' && kind !== 'heading') continue;
			const source = document.text.slice(blockStart, blockEnd);
			const matches = [...source.matchAll(glued)].filter(({ index }) => !document.isVerbatim(blockStart + index));
			for (const match of matches) {
				const start = blockStart + match.index;
				const end = start + match[0].trimEnd().length;
				const rest = source.slice(match.index + match[0].length).split('\n')[0]!;
				const isWholeHeading = kind === 'paragraph' && !/[。]|#{2,6}[ \t　]/u.test(rest) && rest.length <= 80;
				const before = /[ \t　]*$/u.exec(source.slice(0, match.index))![0].length;
				const edits = isWholeHeading ? [{ start: start - before, end: start, insert: '\n\n' }] : [];
				report({ start, end, params: { marker: match[0].trim() }, edits });
			}
		}
	},
});
