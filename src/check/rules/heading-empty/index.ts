import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'heading-empty',
	group: 'structure',
	severity: 'error',
	fix: 'safe',
	summary: { ja: '文字のない見出しがある', en: 'A heading without text' },
	texts: {
		ja: { message: '文字のない見出しがあります。', hint: '見出しの文を書くか、行を消してください。' },
		en: { message: 'This heading has no text.', hint: 'Write it or remove the line.' },
	},
	docs: '「###」だけの行です。空の見出しは目次と読み上げに現れます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, node, text, start, end } of document.blocks) {
			if (kind !== 'heading' || text.replace(/[\s\p{Cf}]/gu, '') !== '' || hasImage(node)) continue;
			report({ start, end, edits: [{ ...wholeLines(document.text, { start, end }), insert: '' }] });
		}
	},
});

function hasImage(node: { type: string }): boolean {
	return /"type":"(?:image|imageReference|html)"/u.test(JSON.stringify(node));
}
