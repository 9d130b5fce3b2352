import { z } from 'zod';
import { blockKey } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'heading-duplicate',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '同じ見出しが二度ある', en: 'The same heading twice' },
	texts: {
		ja: { message: '見出し「{text}」は{line}行目にもあります。', hint: '言い換えるか、重複した節を消してください。' },
		en: {
			message: 'The heading "{text}" stands in line {line} too.',
			hint: 'Reword it or remove the repeated section.',
		},
	},
	docs: '目次で区別できなくなります。多くは、節がまるごと繰り返された跡です。別々の親見出しの下にある短い見出し（「課題」「まとめ」など）は対象外です。修正案は、下に本文のない見出しだけを消します。',
	options: z.strictObject({
		max_common: z.int().min(0).default(8).meta({ description: '親の違う同名の見出しを許す長さ（字）' }),
	}),
	check({ document, options, report }) {
		const seen = new Map<string, { line: number; parent: string }>();
		const path: string[] = [];
		for (const [index, block] of document.articleBlocks.entries()) {
			if (block.kind !== 'heading') continue;
			const key = blockKey(block);
			path.length = block.depth - 1;
			const parent = path.findLast(Boolean) ?? '';
			path[block.depth - 1] = key;
			if (key === '') continue;
			const earlier = seen.get(key);
			if (earlier === undefined) {
				seen.set(key, { line: document.placeOf(block).start.line, parent });
			} else if (key.length > options.max_common || earlier.parent === parent) {
				const next = document.articleBlocks[index + 1];
				const isEmpty =
					next === undefined || next.kind === 'break' || (next.kind === 'heading' && next.depth <= block.depth);
				const edits = isEmpty && !block.isSetext ? [{ ...wholeLines(document.text, block), insert: '' }] : [];
				report({ start: block.start, end: block.end, params: { text: block.text.trim(), line: earlier.line }, edits });
			}
		}
	},
});
