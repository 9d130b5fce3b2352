import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'bidi-character',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: '文字の並ぶ向きを変える、見えない文字がある',
		en: 'Characters that change the direction of text unseen',
	},
	texts: {
		ja: { message: '文字の向きを変える見えない文字 {codePoint} があります。', hint: '消してください。' },
		en: { message: 'The unseen character {codePoint} changes the direction of text.', hint: 'Remove it.' },
	},
	docs: '見た目と中身の順序を違えさせる文字で、リンク先やファイル名を偽るのにも使われます。アラビア文字やヘブライ文字のすぐそばの目印（U+200E、U+200F、U+061C）は正しい使い方です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const match of document.text.matchAll(/[\u202A-\u202E\u2066-\u2069]+|[\u061C\u200E\u200F]+/gu)) {
			const start = match.index;
			const end = start + match[0].length;
			const isMark = /^[\u061C\u200E\u200F]/u.test(match[0]);
			if (isMark && rightToLeft.test(document.text.slice(Math.max(0, start - 12), end + 12))) continue;
			const codePoint = `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
			report({ start, end, params: { codePoint }, edits: [{ start, end, insert: '' }] });
		}
	},
});

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
