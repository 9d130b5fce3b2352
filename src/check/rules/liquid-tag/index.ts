import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'liquid-tag',
	group: 'residue',
	severity: 'error',
	fix: 'unsafe',
	summary: { ja: 'Liquidの記法（{% include … %}）が残っている', en: 'Liquid tags are left in the text' },
	texts: rules['liquid-tag'],
	docs: 'Jekyllの雛形の記法です。このエンジンは実行しないので、読者にはそのまま見えます。site.yaml の content.liquid が text のサイトでは警告になります。コードの中のものは対象外です。修正案は、記法だけの行を消します。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		const { text, bodyStart } = document;
		for (const match of text.matchAll(/\{%-?\s*[a-z]\w*[^\n]*?%\}|\{\{[^{}\n]+\}\}/gu)) {
			const start = match.index;
			const end = start + match[0].length;
			if (start < bodyStart || document.isVerbatim(start)) continue;
			const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd(text, end));
			const edits = line.trim() === match[0] ? [{ ...wholeLines(text, { start, end }), insert: '' }] : [];
			report({
				start,
				end,
				params: { tag: match[0] },
				severity: site.content.liquid === 'text' ? 'warning' : 'error',
				edits,
			});
		}
	},
});

function lineEnd(text: string, offset: number): number {
	const index = text.indexOf('\n', offset);
	return index === -1 ? text.length : index;
}
