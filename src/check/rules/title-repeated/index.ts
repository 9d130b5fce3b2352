import { z } from 'zod';
import { normalizeParagraph } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

export default defineRule({
	name: 'title-repeated',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '題名が本文の最初の行で繰り返されている', en: 'The title is repeated as the first line' },
	texts: {
		ja: {
			message: '本文の最初の行が題名の繰り返しです（{kind}）。',
			hint: 'この行を消してください。題名はページに表示されます。',
		},
		en: { message: 'The first line repeats the title ({kind_en}).', hint: 'Remove it; the page shows the title.' },
	},
	docs: '題名と同じか、題名の幹（「2026年」や「の全貌と実践的な活用法」のような飾りを除いた部分）と同じ、短い最初の段落か見出しです。',
	options: z.strictObject({
		min_stem: z.int().min(4).default(10).meta({ description: '幹と見なす、続いて一致する長さ（字）' }),
	}),
	check({ document, options, report }) {
		const title = normalizeParagraph(document.frontMatter?.title ?? '');
		const first = document.blocks.find(({ kind }) => kind !== 'html');
		if (
			title === '' ||
			first === undefined ||
			(first.kind !== 'paragraph' && first.kind !== 'heading') ||
			first.container !== 'root'
		)
			return;
		const line = normalizeParagraph(first.text);
		if (line === '' || line.length > Math.max(title.length * 1.6, 40)) return;
		const isSame = line === title;
		const common = isSame ? line.length : commonLength(line, title);
		if (!isSame && (common < options.min_stem || common < Math.min(line.length, title.length) * 0.5)) return;
		const params = isSame ? { kind: '全体', kind_en: 'whole' } : { kind: '幹', kind_en: 'stem' };
		const edits = [{ ...wholeLines(document.text, first), insert: '' }];
		report({ start: first.start, end: first.end, params, edits });
	},
});

/** Length of the longest run of characters that both have. */
function commonLength(a: string, b: string): number {
	let longest = 0;
	let above = new Uint16Array(b.length + 1);
	for (let row = 1; row <= a.length; row += 1) {
		const current = new Uint16Array(b.length + 1);
		for (let column = 1; column <= b.length; column += 1) {
			if (a[row - 1] !== b[column - 1]) continue;
			current[column] = above[column - 1]! + 1;
			longest = Math.max(longest, current[column]!);
		}
		above = current;
	}
	return longest;
}
