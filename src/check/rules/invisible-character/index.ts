// oxlint-disable no-misleading-character-class -- single invisible characters, each meant by itself
import { z } from 'zod';
import { defineRule } from '../../rule.ts';

/** Zero-width and other unseen characters; joiners count only where nothing is to be joined. */
const invisible =
	/[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+|(?<![\p{Extended_Pictographic}\p{EMod}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}])[\u200C\u200D]+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、])\u200D+/gu;

export default defineRule({
	name: 'invisible-character',
	group: 'residue',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: '目に見えない文字（ゼロ幅空白など）がある', en: 'Invisible characters such as zero-width spaces' },
	texts: {
		ja: { message: '目に見えない文字 {codePoint} があります。', hint: '消してください。' },
		en: { message: 'There is an invisible character, {codePoint}.', hint: 'Remove it.' },
	},
	docs: '貼り付けた文章や言語モデルの出力に混じる、幅のない文字です。検索や比較を妨げます。絵文字をつなぐ文字と、異体字を選ぶ文字は対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const match of document.text.matchAll(invisible)) {
			const start = match.index;
			const end = start + match[0].length;
			if (document.isVerbatim(start) || isInFlag(document.text, start)) continue;
			const codePoint = `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
			report({ start, end, params: { codePoint }, edits: [{ start, end, insert: '' }] });
		}
	},
});

/** Flags of regions are an emoji and tag characters: 🏴󠁧󠁢󠁥󠁮󠁧󠁿. */
function isInFlag(text: string, offset: number): boolean {
	return text.codePointAt(offset)! >= 0xe0000 && text.slice(Math.max(0, offset - 2), offset) === '🏴';
}
