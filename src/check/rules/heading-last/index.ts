import { z } from 'zod';
import type { Block } from '../../blocks.ts';
import { defineRule } from '../../rule.ts';
import { isSentinel } from '../../sentinels.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'heading-last',
	group: 'structure',
	severity: 'error',
	fix: 'unsafe',
	summary: { ja: '記事が見出しで終わっている', en: 'The article ends on a heading' },
	texts: {
		ja: {
			message: '記事が見出し「{text}」で終わり、その本文がありません。',
			hint: '本文を書くか、見出しを消してください。',
		},
		en: { message: 'The article ends on the heading "{text}".', hint: 'Write its text or remove it.' },
	},
	docs: '生成が途中で切れた跡です。見出し代わりの太字の行も含み、終わりに見出しが続くときはすべてを報告します。関連記事や書籍などの埋め込みは記事の終わりと見なしません。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const block of document.articleBlocks.toReversed()) {
			if (block.kind === 'break' || (block.kind === 'paragraph' && isSentinel(block.text))) continue;
			const isHeading = block.kind === 'heading' ? !block.isSetext : isBoldLine(block);
			if (!isHeading || block.text.trim() === '') return;
			const edits = [{ ...wholeLines(document.text, block), insert: '' }];
			report({ start: block.start, end: block.end, params: { text: block.text.trim() }, edits });
		}
	},
});

/** A bold line that stands for a heading. */
function isBoldLine({ node, text, container }: Block): boolean {
	if (node.type !== 'paragraph' || container !== 'root' || text.length > 60 || /[。！）)]\s*$/u.test(text))
		return false;
	const [only] = node.children;
	return node.children.length === 1 && only?.type === 'strong' && !only.children.some(({ type }) => type === 'link');
}
