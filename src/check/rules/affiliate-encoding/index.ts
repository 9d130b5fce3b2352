import { z } from 'zod';
import { affiliateLinks } from '../../affiliate-links.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'affiliate-encoding',
	group: 'links',
	severity: 'error',
	fix: 'safe',
	summary: { ja: 'アフィリエイトリンクの検索語が二重に変換されている', en: 'An affiliate link is encoded twice' },
	texts: {
		ja: {
			message: 'アフィリエイトリンクの検索語が二重に変換されています（{part}）。',
			hint: '「%2B」は空白のつもりの「+」にしてください。',
		},
		en: {
			message: 'The search words of the affiliate link are encoded twice ({part}).',
			hint: 'Write "+" for the spaces.',
		},
	},
	docs: '検索語の空白を表す「+」がもう一度変換され、「%2B」になったものです。店では「A+B」という一語の検索になり、何も見つかりません。「%25E3」のように「%」が変換されたものも見つけます。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		for (const { href, start, end } of affiliateLinks(document, site)) {
			const query = href.indexOf('?');
			if (query === -1 || end - start !== href.length) continue;
			const text = href.slice(query);
			const mended = text
				.replace(/(?<=[?&](?:k|field-keywords|keyword|q|sitem)=)[^&#]*/gu, (words) =>
					words.replace(/(?<!%2B|[+&=])%2B(?!%2B|[+&#]|$)/giu, '+'),
				)
				.replace(/%25(?=[0-9A-F]{2}(?:%25[0-9A-F]{2}|[&#]|$))/giu, '%');
			if (mended === text) continue;
			const part = /%2B|%25[0-9A-F]{2}/iu.exec(text)![0];
			report({ start, end, params: { part }, edits: [{ start: start + query, end, insert: mended }] });
		}
	},
});
