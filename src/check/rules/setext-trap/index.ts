import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { sentenceCount } from '../../sentences.ts';

export default defineRule({
	name: 'setext-trap',
	group: 'structure',
	severity: 'error',
	fix: 'safe',
	summary: { ja: '「---」のすぐ上の文が見出しになっている', en: 'A sentence right above `---` becomes a heading' },
	texts: {
		ja: { message: '「---」のすぐ上の文「{text}」が見出しになります。', hint: '「---」の前に空行を入れてください。' },
		en: {
			message: 'The sentence "{text}" right above "---" becomes a heading.',
			hint: 'Put a blank line before "---".',
		},
	},
	docs: 'Markdownでは、文のすぐ下の行に「---」や「===」を書くと、その文が見出しになります。区切り線のつもりで書かれたもの（句点で終わる文、長い文、複数行の段落、属性「{: .x}」の行、リンクだけの行）を見つけます。下線で書いた本当の見出しは対象外です。',
	options: z.strictObject({
		max_heading: z.int().min(10).default(60).meta({ description: 'これより長いものは見出しと見なしません（字）' }),
	}),
	check({ document, options, report }) {
		const isInConflict = /^(?:<{7}|>{7})(?: |$)/mu.test(document.text);
		for (const { kind, isSetext, start, end, text } of document.blocks) {
			if (kind !== 'heading' || !isSetext) continue;
			const source = document.text.slice(start, end);
			const underlineStart = start + source.lastIndexOf('\n') + 1;
			const words = text.trim();
			// The middle of a conflict is for conflict-marker: with a blank line before it, it would be shown.
			if (isInConflict && /\n={7}$/u.test(source)) continue;
			if (!isSentence(words, source, options.max_heading)) continue;
			const shown = words.length > 30 ? `…${words.slice(-30)}` : words;
			const indent = /^[ \t>]*/u.exec(document.text.slice(underlineStart, end))![0];
			report({
				start,
				end,
				params: { text: shown.replaceAll('\n', ' ') },
				edits: [{ start: underlineStart, end: underlineStart, insert: `${indent.trimEnd()}\n` }],
			});
		}
	},
});

/** What no editor would underline as a heading. */
function isSentence(words: string, source: string, maxHeading: number): boolean {
	return (
		/[。！!]["”」』）)*_]*$/u.test(words) ||
		words.length > maxHeading ||
		sentenceCount(words) > 1 ||
		/[、，]$/u.test(words) ||
		words.includes('\n') ||
		/\n\{:[^\n]*\}\n/u.test(source) ||
		/^(?:\*\s*※|※|[-*+] |\d+[.)] |\[[^\]]*\]\([^)]*\)\s*\n)/u.test(source) ||
		/^<{7}|^={7}|^>{7}|^---END/u.test(source)
	);
}
