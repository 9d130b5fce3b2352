import { z } from 'zod';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'anchor-broken',
	group: 'links',
	severity: 'warning',
	fix: null,
	summary: { ja: 'リンク先に、その見出し（#…）がない', en: 'An anchor leads to nothing' },
	texts: {
		ja: {
			message: 'リンク先「{href}」に、見出し「#{fragment}」がありません。',
			hint: '見出しの文を確かめてください。',
		},
		en: { message: 'There is no heading "#{fragment}" at "{href}".', hint: 'Check the heading.' },
	},
	docs: '記事の中と、ほかの記事への「#見出し」です。一覧やファイルへのリンクは調べません。',
	options: z.strictObject({}),
	checkSite({ index, report }) {
		for (const { file, url, links } of index.documents) {
			for (const { path, fragment, href, place } of links) {
				if (fragment === '' || fragment === 'top' || fragment.startsWith(':~:')) continue;
				const target = path === url || href.startsWith('#') ? index.byUrl.get(url ?? '') : index.byUrl.get(path);
				if (target === undefined || target.anchors.includes(fragment)) continue;
				report({ file, place, params: { href, fragment } });
			}
		}
	},
});
