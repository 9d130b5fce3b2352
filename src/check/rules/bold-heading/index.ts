import type { Paragraph } from 'mdast';
import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'bold-heading',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '太字の行を見出しの代わりにしている', en: 'A bold line is used as a heading' },
	texts: {
		ja: { message: '太字の行「{text}」を見出しの代わりにしています。', hint: '「{mark} {text}」と書いてください。' },
		en: { message: 'The bold line "{text}" is used as a heading.', hint: 'Write "{mark} {text}".' },
	},
	docs: '段落が太字だけの短い行で、あとに本文が続くものです。太字は目次にも読み上げの見出しにもなりません。深さは、直前の見出しの一つ下です。リンクだけの行、句点で終わる文、「：」で終わる前置きのうち直後が箇条書きのものは対象外です。',
	options: z.strictObject({ max_length: z.int().min(5).default(60).meta({ description: '見出しと見なす長さ（字）' }) }),
	check({ document, options, report }) {
		let depth = 1;
		for (const [index, block] of document.articleBlocks.entries()) {
			if (block.kind === 'heading') depth = block.depth;
			const text = block.text.trim();
			if (block.container !== 'root' || !isBoldLine(block.node) || text.length > options.max_length) continue;
			const next = document.articleBlocks[index + 1];
			if (/。[」』）)]*$/u.test(text) && text.length > 24) continue;
			if (next === undefined || next.kind === 'heading' || next.kind === 'break' || isLabel(text, next.container))
				continue;
			const mark = '#'.repeat(Math.min(6, Math.max(2, depth + 1)));
			const label = text.replace(/[：:。]+$/u, '');
			report({
				start: block.start,
				end: block.end,
				params: { text: label, mark },
				edits: [
					{
						start: block.start,
						end: block.end,
						insert: `${mark} ${innerSource(document.text.slice(block.start, block.end))}`,
					},
				],
			});
		}
	},
});

function isBoldLine(node: { type: string }): boolean {
	if (node.type !== 'paragraph') return false;
	const { children } = node as Paragraph;
	const parts = children.filter((child) => !(child.type === 'text' && /^\s*$/u.test(child.value)));
	const [only] = parts;
	return parts.length === 1 && only?.type === 'strong' && !only.children.some(({ type }) => type === 'link');
}

/** `**強み:**` before a list introduces it. */
function isLabel(text: string, container: string): boolean {
	return /[：:]$/u.test(text) && container === 'list' && text.length <= 12;
}

function innerSource(source: string): string {
	return source
		.trim()
		.replace(/^(?:\*\*|__)\s*/u, '')
		.replace(/\s*(?:\*\*|__)$/u, '')
		.replace(/[：:。]+$/u, '');
}
