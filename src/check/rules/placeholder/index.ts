import { z } from 'zod';
import { defineRule } from '../../rule.ts';

/** A run of brackets is tried from its first one only: there may be a hundred thousand. */
const patterns = [
	/(?<![[［【(（<＜{｛])[[［【(（<＜{｛]+\s*(?:ここに|こちらに)[^\]］】)）>＞}｝\n]{1,40}(?:挿入|入力|記入|追加|記載|配置|入れ|書|入る|入ります)[^\]］】)）>＞}｝\n]{0,12}[\]］】)）>＞}｝]+/gu,
	/(?<![[［【<＜{｛])[[［【<＜{｛]+\s*(?:会社名|企業名|製品名|商品名|サービス名|著者名|氏名|お?名前|日付|年月日|URL|リンク|画像|図表?|グラフ|写真|タイトル|要(?:確認|出典|追記|修正)|未定稿|仮(?:題|置き)?|(?:画像|図表?|グラフ|写真|リンク|出典|動画|表)(?:を)?(?:挿入|追加|入れる|差し込み)(?:予定|箇所|位置)?)\s*[\]］】>＞}｝]+/gu,
	/[[［]\s*(?:insert|add|your|company|product|author|name|date|image|link|url|placeholder|citation needed|source)(?:\s+[a-z ]{1,30})?\s*(?:here|name)?\s*[\]］]/giu,
	/(?<![\w-])(?:TODO|FIXME|TBD|WIP)[:：]|(?<=^|[（(【［[])(?:TODO|FIXME|TBD|WIP)(?=[）)】］\]]|$)/gmu,
	/\blorem ipsum\b/giu,
	/\{\{\s*[a-z_][\w. ]{0,30}\s*\}\}|\$\{[a-z_][\w.]{0,30}\}|%[A-Z][A-Z_]{2,20}%|__[A-Z][A-Z_]{2,20}__/gu,
];

export default defineRule({
	name: 'placeholder',
	group: 'residue',
	severity: 'warning',
	fix: null,
	summary: { ja: '埋め忘れ（[会社名]、（ここに図を挿入）、TODO）が残っている', en: 'A placeholder was not filled in' },
	texts: {
		ja: { message: '埋め忘れと思われる「{placeholder}」が残っています。', hint: '内容を書くか、消してください。' },
		en: { message: 'This looks like a placeholder: "{placeholder}".', hint: 'Fill it in or remove it.' },
	},
	docs: '下書きの穴として書かれる語を、コードとリンクの外で見つけます。「〇〇について教えて」のように、読者への例として伏せ字を使った文は対象外です。',
	options: z.strictObject({}),
	check({ document, report }) {
		const { text, bodyStart } = document;
		const body = text.slice(bodyStart);
		for (const pattern of patterns) {
			for (const match of body.matchAll(pattern)) {
				const lead = match[0].length - match[0].trimStart().length;
				const start = bodyStart + match.index + lead;
				const end = start + match[0].trim().length;
				// A link's text: `[画像](…)`.
				if (document.isVerbatim(start) || /^[\](]*\(|^:/u.test(text.slice(end, end + 2)) || isQuoted(text, start, end))
					continue;
				report({ start, end, params: { placeholder: text.slice(start, end) } });
			}
		}
	},
});

function isQuoted(text: string, start: number, end: number): boolean {
	return /[「『"“]/u.test(text[start - 1] ?? '') && /[」』"”]/u.test(text[end] ?? '');
}
