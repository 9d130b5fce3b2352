import { z } from 'zod';
import { articleEnd } from '../../article-end.ts';
import { defineRule } from '../../rule.ts';
import { finishedPart, isCutOff } from '../../sentences.ts';

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
		const last = articleEnd(document);
		if (last?.kind !== 'paragraph' || last.container === 'quote' || !isCutOff(last.text) || isSignature(last.text))
			return;
		if (last.container === 'list' && !/[。！？]/u.test(last.text) && !/[をがはにの、]$/u.test(last.text.trim())) return;
		const done = finishedPart(document.text.slice(last.start, last.end));
		const start =
			last.start + done.length + /^\s*/u.exec(document.text.slice(last.start + done.length, last.end))![0].length;
		report({ start: start < last.end ? start : last.start, end: last.end, params: { tail: tailOf(last.text) } });
	},
});

/** `取材・文：港 花子` */
function isSignature(text: string): boolean {
	return (
		/^[（(]?(?:取材|文|執筆|構成|編集|写真|監修|翻訳|提供|協力|公開日|更新日|最終更新)[・\p{L}]{0,8}[:：／/]/u.test(
			text.trim(),
		) || /^[*_]*(?:以上|了|おわり|続く)[*_]*$/u.test(text.trim())
	);
}

function tailOf(text: string): string {
	const trimmed = text.trim();
	return trimmed.length > 20 ? `…${trimmed.slice(-20)}` : trimmed;
}
