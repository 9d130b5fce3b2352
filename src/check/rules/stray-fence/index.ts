import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'stray-fence',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: {
		ja: 'コードの囲み（```）が閉じていない、または本文を囲んでいる',
		en: 'A code fence is not closed, or encloses prose',
	},
	texts: {
		ja: {
			message: 'コードの囲み「{fence}」が{problem}。',
			hint: '囲みの行を消すか、コードの終わりに「```」を書いてください。',
		},
		en: { message: 'The code fence "{fence}" {problem_en}.', hint: 'Remove it, or close it where the code ends.' },
	},
	docs: '言語モデルの出力を囲む ```markdown が残ると、記事の全体がコードとして表示されます。閉じていない囲みと、日本語の文章（三つ以上の文）を囲む markdown・text・言語名なしの囲みを見つけます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, node, start, end } of document.blocks) {
			if (kind !== 'code' || node.type !== 'code') continue;
			const source = document.text.slice(start, end);
			const opening = /^(?:`{3,}|~{3,})[^\n]*/u.exec(source);
			if (opening === null) continue;
			const fence = /^[`~]+/u.exec(opening[0])![0];
			const lines = source.split('\n');
			const isClosed =
				lines.length > 1 && new RegExp(`^[ \\t>]*${fence[0]!}{${fence.length},}[ \\t]*$`, 'u').test(lines.at(-1)!);
			const isWrapper = /^(?:markdown|md|text|txt|plaintext|)$/iu.test(node.lang ?? '') && isProse(node.value);
			if (isClosed && !isWrapper) continue;
			const openingSpan = { start, end: start + opening[0].length };
			const edits =
				isWrapper || node.value.trim() === ''
					? [
							{ start, end: Math.min(openingSpan.end + 1, document.text.length), insert: '' },
							...(isClosed ? [{ start: end - lines.at(-1)!.length, end, insert: '' }] : []),
						]
					: [];
			const params = isClosed
				? { problem: '文章を囲んでいます', problem_en: 'encloses prose' }
				: { problem: '閉じていません', problem_en: 'is not closed' };
			report({ ...openingSpan, params: { fence: opening[0].trim(), ...params }, edits });
		}
	},
});

/** Sentences, and no line that looks like code. */
function isProse(value: string): boolean {
	const sentences = value.match(/[ぁ-ん一-鿿ァ-ヶー]{4}[。！？]/gu) ?? [];
	return (
		sentences.length >= 3 && !/[{};]\s*$|^\s*(?:def|import|const|let|function|class|SELECT|#include)\b/mu.test(value)
	);
}
