import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

const count = '(?:約|およそ)?\\s*[\\d０-９,，]{2,7}\\s*(?:文字|字|words?|characters?)(?:程度|前後|以内|以上)?';
const wholeLine = new RegExp(
	`^[（(【［\\[*_※\\s]*(?:(?:本文|記事|合計|総|全体(?:の)?|現在の?|現時点(?:で)?(?:の)?)?(?:の)?(?:文字数|字数|word count|character count)\\s*(?:は|[:：])?\\s*${count}(?:です)?|(?:本文|合計|全)?\\s*${count})[。．\\s）)】］\\]*_]*$`,
	'iu',
);

export default defineRule({
	name: 'character-count-note',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: '文字数の覚え書き（（約3000字）、文字数：3,214字）が残っている',
		en: 'A note of the character count is left',
	},
	texts: {
		ja: { message: '文字数の覚え書き「{note}」が残っています。', hint: '消してください。' },
		en: { message: 'A note of the character count is left: "{note}".', hint: 'Remove it.' },
	},
	docs: '段落がまるごと文字数の覚え書きになっているものを見つけます。文の中で文字数に触れているもの、表やリストの中のものは対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, container, text, start, end } of document.articleBlocks) {
			if (kind !== 'paragraph' || container !== 'root' || text.length > 60 || !wholeLine.test(text.trim())) continue;
			report({
				start,
				end,
				params: { note: text.trim() },
				edits: [{ ...wholeLines(document.text, { start, end }), insert: '' }],
			});
		}
	},
});
