import { z } from 'zod';
import { defineRule } from '../../rule.ts';
import { wholeLines } from '../../text-edit.ts';

/** `（続き）` alone, or at either end of a block. */
const note =
	/[（(【［[]\s*(?:記事の|本文の|前回の|文章の)?(?:続き|つづき|続く|つづく|承前|continued|cont(?:inued)?\.?|to be continued)(?:です|となります|から|へ)?\s*[）)】］\]]/giu;
/** `既存の記事でも触れましたが`: said of an article the reader cannot know. */
const mention =
	/(?:既存|元|提供された|ご提示(?:いただいた|の))の?(?:記事|文章|本文|原稿)(?:で(?:も|は)?|に(?:も|おいて(?:も)?)?|の中で(?:も)?)(?=[^。！？]{0,80}(?:触れ|述べ|指摘|言及|紹介|説明|取り上げ|強調|見|挙げ|示|書|あ(?:った|りました|る)|解説|議論|語|「))/gu;

export default defineRule({
	name: 'continuation-note',
	group: 'residue',
	severity: 'warning',
	fix: 'unsafe',
	summary: {
		ja: '続きを書かせた跡（（続き）、「既存の記事でも触れた」）が残っている',
		en: 'Traces of a continued draft (“continued”, “as the existing article said”) are left',
	},
	texts: {
		ja: {
			message: '続きを書かせた跡「{note}」が残っています。',
			hint: '消すか、「先にも」のように言い換えてください。',
		},
		en: { message: 'A trace of a continued draft is left: "{note}".', hint: 'Remove or reword it.' },
	},
	docs: '「既存の記事」は、続きを頼まれた言語モデルから見た呼び方で、読者にはどの記事のことか分かりません。「（続き）」は見出しや段落の端にあるものだけを見つけます。修正案は「（続き）」を消し、「既存の記事でも」を「先にも」に改めます。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const { kind, container, start, end } of document.articleBlocks) {
			if (container === 'quote' || (kind !== 'paragraph' && kind !== 'heading')) continue;
			const source = document.text.slice(start, end);
			for (const match of source.matchAll(note)) {
				const before = source.slice(0, match.index).split('\n').at(-1)!;
				const after = source.slice(match.index + match[0].length).split('\n')[0]!;
				const isAlone = /^[\s*_#>]*$/u.test(before) && /^[\s*_]*$/u.test(after);
				const isAtEnd = /^[\s*_：:]*$/u.test(after) || /^[\s*_#>]*$/u.test(before);
				const span = { start: start + match.index, end: start + match.index + match[0].length };
				if (!isAtEnd || document.isVerbatim(span.start)) continue;
				const edit = isAlone ? { ...wholeLines(document.text, span), insert: '' } : { ...span, insert: '' };
				report({ ...span, params: { note: match[0] }, edits: [edit] });
			}
			for (const match of source.matchAll(mention)) {
				const span = { start: start + match.index, end: start + match.index + match[0].length };
				if (document.isVerbatim(span.start)) continue;
				const insert = match[0].endsWith('も') ? '先にも' : match[0].endsWith('は') ? '先には' : '先に';
				report({ ...span, params: { note: match[0] }, edits: [{ ...span, insert }] });
			}
		}
	},
});
