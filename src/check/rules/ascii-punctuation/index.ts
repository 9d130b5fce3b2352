import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'ascii-punctuation',
	group: 'residue',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '日本語のあとに半角のカンマやピリオドがある', en: 'An ASCII comma or period after Japanese' },
	texts: {
		ja: { message: '日本語のあとに半角の「{mark}」があります。', hint: '「{japanese}」にしてください。' },
		en: { message: 'There is an ASCII "{mark}" after Japanese.', hint: 'Write "{japanese}".' },
	},
	docs: 'かなで終わる語のあとの「,」と「.」です。次に英数字が続くもの（ファイル名など）と、「..」は対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { source, start: offset } of document.textRuns) {
			for (const match of source.matchAll(/(?<=[ぁ-ん])[,.](?=\s|$|[ぁ-んァ-ヶ一-鿿「『（])/gu)) {
				const start = offset + match.index;
				const japanese = match[0] === ',' ? '、' : '。';
				const end = start + 1;
				report({ start, end, params: { mark: match[0], japanese }, edits: [{ start, end, insert: japanese }] });
			}
		}
	},
});
