import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { encodePath } from '../../../model/url.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'link-broken',
	group: 'links',
	severity: 'warning',
	fix: 'safe',
	summary: { ja: 'サイト内のリンク先がない', en: 'An internal link leads to nothing' },
	texts: rules['link-broken'],
	docs: '記事・ページ・一覧・public/ のどこにもないリンク先です。ファイル名の日付で書かれたリンクのように、指す記事が一つに決まるときは、修正案がその記事のURLに改めます（?と#の部分は残ります）。',
	options: z.strictObject({}),
	checkSite({ index, site, report }) {
		for (const { file, links } of index.documents) {
			for (const { path, href, start, end, place } of links) {
				if (path === '' || index.hasPath(path)) continue;
				const url = index.meantBy(path)?.url ?? null;
				const rest = /[?#].*$/su.exec(href)?.[0] ?? '';
				const origin = /^https?:\/\/[^/]+/u.exec(href)?.[0] ?? '';
				const edits =
					url === null
						? []
						: [{ start, end, insert: `${origin}${origin === '' ? '' : site.base}${encodePath(url)}${rest}` }];
				report({ file, place, params: { href }, severity: site.content.broken_links, edits });
			}
		}
	},
});
