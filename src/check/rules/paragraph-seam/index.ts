import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'paragraph-seam',
	group: 'repetition',
	severity: 'warning',
	fix: null,
	summary: {
		ja: '段落が「…」や「、」から始まっている（つなぎ目）',
		en: 'A paragraph begins with an ellipsis or a comma (a seam)',
	},
	texts: {
		ja: { message: '段落が「{head}」から始まっています。', hint: '前の段落とつなぐか、書き出しを整えてください。' },
		en: { message: 'The paragraph begins with "{head}".', hint: 'Join it to the one before, or mend its beginning.' },
	},
	docs: '切れた文の続きを書かせたつなぎ目です。「…」「...」「、」「。」と、閉じかっこで始まる段落を見つけます。引用、リスト、会話文（「……」から始まるかぎかっこ）は対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, container, text, start, end } of document.articleBlocks) {
			if ((kind !== 'paragraph' && kind !== 'heading') || container !== 'root') continue;
			const match = /^(?:\.{2,}|…+|‥+|・{3,}|[、。，．」』）】])/u.exec(text.trimStart());
			if (match === null || !/[\p{L}\p{N}]/u.test(text)) continue;
			report({ start, end, params: { head: text.trimStart().slice(0, 12) } });
		}
	},
});
