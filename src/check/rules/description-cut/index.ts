import { z } from 'zod';
import { endsSentence, finishedPart } from '../../sentences.ts';
import { defineRule } from '../../rule.ts';
import { scalarText } from '../../front-matter-entries.ts';

export default defineRule({
	name: 'description-cut',
	group: 'front-matter',
	severity: 'warning',
	fix: 'unsafe',
	summary: {
		ja: '説明文（description・excerpt）が文の途中で切れている',
		en: 'description or excerpt is cut mid-sentence',
	},
	texts: {
		ja: { message: '{key} が「{tail}」で切れています。', hint: '文を終わりまで書いてください。' },
		en: { message: '"{key}" breaks off at "{tail}".', hint: 'Finish the sentence.' },
	},
	docs: '検索結果と一覧に出る文が、「…」や文の途中で終わっているものです。一文だけの短い説明（体言止め）は対象外です。修正案は、終わった文が40字以上あるときに、そこまでに縮めます。',
	options: z.strictObject({ min_length: z.int().min(10).default(40).meta({ description: '調べる長さ（字）' }) }),
	check({ document, options, report }) {
		for (const key of ['description', 'excerpt']) {
			const entry = document.entry(key);
			if (entry === undefined || typeof entry.value !== 'string') continue;
			const value = entry.value.trim();
			const isElided = /(?:\.{3}|…)$/u.test(value);
			const stem = value.replace(/(?:\.{3,}|…+)$/u, '');
			if (value.length < options.min_length || (!isElided && (endsSentence(value) || endsInWhole(value)))) continue;
			const done = finishedPart(stem);
			const written = document.text.slice(entry.valueSpan.start, entry.valueSpan.end);
			const isOneLine = !written.includes('\n');
			const edits = done.length >= 40 && isOneLine ? [{ ...entry.valueSpan, insert: scalarText(written, done) }] : [];
			report({ ...entry.valueSpan, params: { key, tail: `…${value.slice(-12)}` }, edits });
		}
	},
});

/** A noun or a whole verb may end a description: 「…を解説」「…を紹介します」. */
function endsInWhole(value: string): boolean {
	const tail = value.slice(value.search(/[^。！？!?]*$/u));
	// A catch phrase such as 「なぜ早いのか？港の朝を歩く」 has no full stop.
	if (tail.length < value.length && !value.includes('。') && !/[、をがはにのと]$/u.test(value) && value.length < 100)
		return true;
	return tail.length === value.length
		? /(?:解説|紹介|説明|比較|分析|考察|まとめ|です|ます|ました|とは|事例|方法|動向|ポイント|一覧|ガイド|戦略)$/u.test(
				value,
			)
		: /(?:解説|紹介|説明|比較|分析|考察|です|ます|ました|ません|でしょう)$/u.test(value);
}
