import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';
import { findPrompt } from './prompts.ts';

export default defineRule({
	name: 'prompt-leak',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: '依頼文（【文体の指示】、【既存の記事の最後の部分】など）が漏れている',
		en: 'Parts of a prompt are left in the text',
	},
	texts: {
		ja: { message: '依頼文の一部「{prompt}」が残っています。', hint: '依頼文を消し、前後を読み直してください。' },
		en: {
			message: 'A part of a prompt is left in the text: "{prompt}".',
			hint: 'Remove it and read what is around it.',
		},
	},
	docs: '言語モデルへの依頼に書いた指示や区切りが、そのまま記事に出てしまったものです。行がまるごと依頼文のときは、修正案がその行を消します。記事が依頼文を話題にして引用しているもの（かぎかっこ、引用文、コード）は対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, container, text, start, end } of document.articleBlocks) {
			if (container === 'quote' || (kind !== 'paragraph' && kind !== 'heading')) continue;
			const source = document.text.slice(start, end);
			for (const prompt of findPrompt(source, text)) {
				const span = { start: start + prompt.start, end: start + prompt.end };
				if (document.isVerbatim(span.start)) continue;
				const edits = prompt.isWholeLine ? [{ ...wholeLines(document.text, span), insert: '' }] : [];
				report({ ...span, params: { prompt: shorten(prompt.text) }, edits });
			}
		}
	},
});

function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
