import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

/** Words that models and their scripts end an answer with. */
const words =
	'END|EOF|STOP|FIN|END OF (?:ARTICLE|TEXT|DOCUMENT|FILE|POST|CONTENT|RESPONSE)|記事(?:ここまで|終わり|終了)';
const dash = '[-‐‑‒–—―−ー－_=＝*＊~～#]';

/** A line that is nothing but the word in dashes, brackets or angle brackets; `END` alone must be in capitals. */
const line = new RegExp(
	`^[ \\t>]*(?:\\\\?${dash}{1,}[ \\t　]*(?:${words})[ \\t　]*${dash}*|(?:${words})[ \\t　]*${dash}{2,}|[\\[［【<＜〈《]{1,3}[ \\t/|]*(?:${words})[ \\t|]*[\\]］】>＞〉》]{1,3}|<\\|(?:end(?:_of_text|oftext)?|im_end|eot_id)\\|>|\\[?(?:DONE)\\]|END)[ \\t　]*$`,
	'gmu',
);
/** The same at the end of a sentence or after it. */
const inline =
	/(?:-{3,}|[—―─]{1,3})[ \t]*END(?: OF (?:ARTICLE|TEXT))?[ \t]*(?:-{3,}|[—―─]{1,3})|<\|(?:endoftext|im_end|im_start|eot_id|end_of_text)\|>/gu;

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
		const body = text.slice(bodyStart);
		const widened = body.replace(/[Ａ-Ｚａ-ｚ]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0));
		for (const match of widened.matchAll(line)) {
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
		for (const match of widened.matchAll(inline)) {
			const start = bodyStart + match.index;
			const end = start + match[0].length;
			if (seen.has(start) || document.isVerbatim(start)) continue;
			report({ start, end, params: { marker: text.slice(start, end) }, edits: [{ start, end, insert: '' }] });
		}
	},
});
