import { z } from 'zod';
import { type Block, visibleText } from '../../blocks.ts';
import { type CheckedDocument, spanOf } from '../../document.ts';
import { defineRule } from '../../rule.ts';
import type { Span } from '../../text-edit.ts';

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
	docs: '段落が太字だけの短い行で、あとに本文が続くもの、また段落の一行目が太字だけのものです。太字は目次にも読み上げの見出しにもなりません。深さは、直前の見出しの一つ下です。リンクだけの行、句点で終わる文、「：」で終わる前置きのうち直後が箇条書きのものは対象外です。',
	options: z.strictObject({ max_length: z.int().min(5).default(60).meta({ description: '見出しと見なす長さ（字）' }) }),
	check({ document, options, report }) {
		let depth = 1;
		for (const [index, block] of document.articleBlocks.entries()) {
			if (block.kind === 'heading') depth = block.depth;
			const line = boldLine(block, document);
			if (line === null || line.text.length > options.max_length || line.text.endsWith('、')) continue;
			if (/。[」』）)]*$/u.test(line.text) && line.text.length > 24) continue;
			const next = document.articleBlocks[index + 1];
			if (line.hasText ? isShortLabel(line.text) : !isHeadingOf(line.text, next)) continue;
			const mark = '#'.repeat(Math.min(6, Math.max(2, depth + 1)));
			const { start, end } = line;
			const insert = `${mark} ${innerSource(document.text.slice(start, end))}${line.hasText ? '\n' : ''}`;
			report({
				start,
				end,
				params: { text: line.text.replace(/[：:。]+$/u, ''), mark },
				edits: [{ start, end, insert }],
			});
		}
	},
});

interface BoldLine extends Span {
	text: string;
	/** Whether text follows in the same paragraph. */
	hasText: boolean;
}

/** A paragraph that is nothing but bold, or whose first line is. */
function boldLine({ node, container }: Block, { bodyStart }: CheckedDocument): BoldLine | null {
	if (node.type !== 'paragraph' || container !== 'root') return null;
	const [first, second, ...rest] = node.children.filter(({ type }, index) => index > 0 || type !== 'break');
	if (first?.type !== 'strong' || first.children.some(({ type }) => type === 'link')) return null;
	const hasText = second?.type === 'break' || (second?.type === 'text' && /^[ \t]*\n/u.test(second.value));
	const isAlone = rest.length === 0 && (second === undefined || (second.type === 'text' && second.value.trim() === ''));
	if (!hasText && !isAlone) return null;
	return { ...spanOf(first, bodyStart), text: visibleText(first).trim(), hasText: hasText && !isAlone };
}

function isHeadingOf(text: string, next: Block | undefined): boolean {
	return next !== undefined && next.kind !== 'heading' && next.kind !== 'break' && !isLabel(text, next.container);
}

/** `**ポイント：**` says what the text after it is, as `ポイント：` in one line would. */
function isShortLabel(text: string): boolean {
	return /[：:]$/u.test(text) && text.length <= 6;
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
