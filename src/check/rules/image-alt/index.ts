import { z } from 'zod';
import { visitNodes } from '../../document.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'image-alt',
	group: 'links',
	severity: 'warning',
	fix: null,
	summary: { ja: '画像に代替テキストがない', en: 'An image without alternative text' },
	texts: {
		ja: {
			message: '画像「{src}」に代替テキストがありません。',
			hint: '何が写っているかを「![…](…)」のかぎに書いてください。',
		},
		en: { message: 'The image "{src}" has no alternative text.', hint: 'Say what it shows.' },
	},
	docs: '「画像」「image」やファイル名だけのものも、ないのと同じです。HTMLの img では、飾りを表す alt="" を許します。',
	options: z.strictObject({}),
	check({ document, report }) {
		visitNodes(document, (node, span) => {
			if (node.type === 'image' || node.type === 'imageReference') {
				const src = node.type === 'image' ? node.url : node.identifier;
				if (isEmptyAlt(node.alt ?? '')) report({ ...span, params: { src } });
			} else if (node.type === 'html') {
				for (const match of node.value.matchAll(/<img\b[^>]*>/giu)) {
					if (/\balt\s*=/iu.test(match[0])) continue;
					const start = span.start + match.index;
					const src = /\bsrc\s*=\s*["']?([^"'\s>]+)/iu.exec(match[0])?.[1] ?? '';
					report({ start, end: start + match[0].length, params: { src } });
				}
			}
		});
	},
});

function isEmptyAlt(alt: string): boolean {
	const text = alt.trim();
	return (
		text === '' ||
		/^(?:画像|写真|図|イメージ|image|img|photo|picture|alt)\d*$/iu.test(text) ||
		/^[\w.-]+\.(?:png|jpe?g|gif|webp|avif|svg)$/iu.test(text)
	);
}
