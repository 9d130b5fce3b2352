import { z } from 'zod';
import { defineRule } from '../../rule.ts';

const boilerplate =
	/^(?:(?:この|本)(?:記事|ページ|投稿)(?:では|は)、?(?:[^。]{0,30}(?:について|を))?(?:詳しく)?(?:解説|紹介|説明)(?:し|いたし)(?:ます|ています)。?$)|(?:の最新(?:ニュース|情報|動向)(?:を|と)[^。]{0,24}(?:お届け|解説|ご?紹介|配信)(?:し|いたし)ます)|^(?:AI|テクノロジー|ビジネス)?(?:の)?(?:最新)?(?:ニュース|記事)(?:です|の概要です)?。?$|(?:ご紹介|お届け)する専門メディア|^(?:description|excerpt|説明|概要|要約|ここに[^。]*)[。:：]?$/u;

export default defineRule({
	name: 'description-boilerplate',
	group: 'front-matter',
	severity: 'warning',
	fix: null,
	summary: { ja: '説明文が決まり文句だけである', en: 'description or excerpt is boilerplate' },
	texts: {
		ja: { message: '{key} が決まり文句です。', hint: 'この記事だけの内容を書いてください。' },
		en: { message: '"{key}" is boilerplate.', hint: 'Say what this article is about.' },
	},
	docs: 'どの記事にも当てはまる文（「〜の最新情報をお届けします」など）です。',
	options: z.strictObject({}),
	check({ document, report }) {
		for (const key of ['description', 'excerpt']) {
			const entry = document.entry(key);
			if (typeof entry?.value !== 'string' || !boilerplate.test(entry.value.trim())) continue;
			report({ ...entry.valueSpan, params: { key } });
		}
	},
});
