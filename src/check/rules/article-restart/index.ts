import { z } from 'zod';
import type { Block } from '../../blocks.ts';
import { blockKey } from '../../repetition.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'article-restart',
	group: 'repetition',
	severity: 'error',
	fix: null,
	summary: { ja: '記事が書き出しからやり直されている', en: 'The article starts again from its opening' },
	texts: {
		ja: {
			message: '{line}行目の書き出しが、ここでもう一度始まっています。',
			hint: 'どちらの版を残すか決め、もう一方を消してください。',
		},
		en: { message: 'The opening of line {line} begins again here.', hint: 'Decide which version to keep.' },
	},
	docs: '最初の見出しや段落の書き出し（記号と空白を除いて30字）が、あとの段落や見出しの初めにもう一度現れるものです。短い書き出しは、次の段落とつなげて比べます。',
	options: z.strictObject({
		min_length: z.int().min(15).default(30).meta({ description: '比べる書き出しの長さ（字）' }),
	}),
	check({ document, options, report }) {
		const prose = document.articleBlocks.filter(
			({ kind, container }) => (kind === 'paragraph' || kind === 'heading') && container === 'root',
		);
		const keys = prose.map(blockKey);
		const openings = openingsOf(prose, keys, options.min_length);
		let previous = -2;
		for (let index = 1; index < prose.length; index += 1) {
			const opening = openings.find(
				({ at, key }) => index > at && (keys[index]!.startsWith(key) || joined(keys, index).startsWith(key)),
			);
			if (opening === undefined) continue;
			// The second paragraph of an opening that has begun again is part of the same restart.
			const isContinuation = previous === index - 1 && opening.at > 0;
			previous = index;
			if (isContinuation) continue;
			const { start, end } = prose[index]!;
			report({ start, end, params: { line: document.placeOf(prose[opening.at]!).start.line } });
		}
	},
});

/** The first block and the first paragraph that is long enough; each may begin an article. */
function openingsOf(prose: readonly Block[], keys: readonly string[], length: number): { at: number; key: string }[] {
	const found: { at: number; key: string }[] = [];
	const first = joined(keys, 0).slice(0, length);
	if (first.length >= length) found.push({ at: 0, key: first });
	const at = prose.findIndex(({ kind }, index) => kind === 'paragraph' && keys[index]!.length >= length);
	if (at > 0 && at < 4) found.push({ at, key: keys[at]!.slice(0, length) });
	return found;
}

function joined(keys: readonly string[], index: number): string {
	return `${keys[index] ?? ''}${keys[index + 1] ?? ''}`;
}
