import { z } from 'zod';
import { articleEnd } from '../../article-end.ts';
import { breaksOff } from '../../breaks-off.ts';
import { defineRule } from '../../rule.ts';
import { finishedPart, isCutOff, isLeftHanging } from '../../sentences.ts';

export default defineRule({
	name: 'ending-cut',
	group: 'repetition',
	severity: 'error',
	fix: null,
	summary: { ja: '記事の終わりが文の途中で切れている', en: 'The article ends mid-sentence' },
	texts: {
		ja: { message: '記事が「{tail}」で途切れています。', hint: '終わりまで書くか、最後の文を消してください。' },
		en: { message: 'The article breaks off at "{tail}".', hint: 'Finish it, or remove the last sentence.' },
	},
	docs: '記事の最後の段落が文の途中で終わっているものです。関連記事・書籍・案内などの埋め込みは、記事の終わりと見なしません。',
	options: z.strictObject({}),
	check({ document, report }) {
		const end = articleEnd(document);
		if (end?.block.kind !== 'paragraph' || end.block.container === 'quote' || isSignature(end.text)) return;
		const { block: last, text } = end;
		if (last.container === 'list' ? !isLeftHanging(text) : !isCutOff(text) && !breaksOff(text, last, document)) return;
		const done = finishedPart(document.text.slice(last.start, last.end));
		const start =
			last.start + done.length + /^\s*/u.exec(document.text.slice(last.start + done.length, last.end))![0].length;
		report({ start: start < last.end ? start : last.start, end: last.end, params: { tail: tailOf(text) } });
	},
});

/** `取材・文：港 花子` */
function isSignature(text: string): boolean {
	return (
		/^[（(]?(?:取材|聞き手|文|執筆|構成|編集|写真|撮影|監修|翻訳|提供|協力|初出|公開日|更新日|最終更新|お問い?合わ?せ|連絡先)[・\p{L}]{0,8}[:：／/]/u.test(
			text.trim(),
		) || /^[*_]*(?:以上|了|おわり|続く)[*_]*$|^[^、。]{0,20}(?:編集部|取材班|編集長|記者|ライター)$/u.test(text.trim())
	);
}

function tailOf(text: string): string {
	return text.length > 20 ? `…${text.slice(-20)}` : text;
}
