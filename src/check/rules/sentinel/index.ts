import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { inlineSentinel, narrowLatin, sentinelLine } from '../../sentinels.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'sentinel',
	group: 'residue',
	severity: 'error',
	fix: 'safe',
	summary: {
		ja: '原稿の終わりを示す目印（---END--- など）が残っている',
		en: 'A marker for the end of a draft (---END---) is left in the text',
	},
	texts: {
		ja: { message: '原稿の終わりを示す目印「{marker}」が残っています。', hint: '目印を消してください。' },
		en: { message: 'The end marker "{marker}" is left in the text.', hint: 'Remove it.' },
	},
	docs: '下書きを作るプログラムが「ここで終わり」を知るための目印です。読者にはそのまま見えます。全角の記号、ダッシュ、角かっこで書かれたものも見つけます。コードの中と、文の中で「END」という語に触れているだけのものは対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		const { text, bodyStart } = document;
		const seen = new Set<number>();
		const body = narrowLatin(text.slice(bodyStart));
		for (const match of body.matchAll(sentinelLine)) {
			const lead = match[0].search(/[^ \t>]/u);
			const start = bodyStart + match.index + lead;
			const end = start + match[0].slice(lead).trimEnd().length;
			if (document.isVerbatim(start)) continue;
			seen.add(start);
			// Above `=======` it hides that line, which must go first: it may be the middle of a conflict.
			const hidesConflict = /^[ \t]*\n=+[ \t]*(?:\n|$)/u.test(text.slice(end));
			const edits = hidesConflict ? [] : [{ ...wholeLines(text, { start, end }), insert: '' }];
			report({ start, end, params: { marker: text.slice(start, end) }, edits });
		}
		for (const match of body.matchAll(inlineSentinel)) {
			const start = bodyStart + match.index;
			const end = start + match[0].length;
			if (seen.has(start) || document.isVerbatim(start)) continue;
			report({ start, end, params: { marker: text.slice(start, end) }, edits: [{ start, end, insert: '' }] });
		}
	},
});
