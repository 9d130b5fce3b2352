import { z } from 'zod';
import { headingMarkSpan } from '../../heading-mark.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'heading-first-level',
	group: 'structure',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: '最初の見出しがH2より深い', en: 'The first heading is deeper than level 2' },
	texts: {
		ja: { message: '最初の見出しがH{depth}です。', hint: '本文の見出しはH2から始めてください。' },
		en: { message: 'The first heading is of level {depth}.', hint: 'Begin with level 2.' },
	},
	docs: '題名（H1）の次はH2です。修正案は、最初のH2が現れるまでの見出しを、いちばん浅いものがH2になるように揃えて上げます。',
	options: z.strictObject({}),
	check({ document, report }) {
		const headings = document.articleBlocks.filter(({ kind, container }) => kind === 'heading' && container === 'root');
		const [first] = headings;
		if (first === undefined || first.depth <= 2) return;
		const next = headings.findIndex(({ depth }) => depth <= 2);
		const run = next === -1 ? headings : headings.slice(0, next);
		const rise = Math.min(...run.map(({ depth }) => depth)) - 2;
		const edits =
			rise === 0
				? [{ ...headingMarkSpan(document.text, first), insert: '##' }]
				: run.map((block) => {
						const { start, end } = headingMarkSpan(document.text, block);
						return { start, end, insert: '#'.repeat(block.depth - rise) };
					});
		report({ start: first.start, end: first.end, params: { depth: first.depth }, edits });
	},
});
