import { z } from 'zod';
import { internalPath } from '../../internal-path.ts';
import { scalarText } from '../../front-matter-entries.ts';
import { defineRule } from '../../rule.ts';
import { encodePath } from '../../../model/url.ts';

export default defineRule({
	name: 'canonical-dead',
	group: 'front-matter',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: 'canonical_url の指す先がサイトにない', en: '`canonical_url` leads to nowhere on this site' },
	texts: {
		ja: {
			message: 'canonical_url「{url}」がサイトにありません。{suggestion}',
			hint: '検索エンジンはこの記事を載せなくなります。直すか、消してください。',
		},
		en: {
			message: 'The canonical URL "{url}" leads nowhere.',
			hint: 'Search engines will drop this article: correct or remove it.',
		},
	},
	docs: '自サイトを指すものだけを調べます。指す記事が分かるときは、修正案がそのURLに改めます。',
	options: z.strictObject({}),
	checkSite({ index, site, report }) {
		for (const { file, canonical, url } of index.documents) {
			if (canonical === null) continue;
			const path = internalPath(canonical.url, `${site.url}${site.base}${url ?? '/'}`, site);
			if (path === null || index.hasPath(path)) continue;
			const meant = index.meantBy(path);
			const target = meant?.url ? `${site.url}${site.base}${encodePath(meant.url)}` : null;
			const edits =
				target === null ? [] : [{ start: canonical.start, end: canonical.end, insert: scalarText('"', target) }];
			report({
				file,
				place: canonical.place,
				params: { url: canonical.url, suggestion: target === null ? '' : `「${meant!.url}」のことですか。` },
				edits,
			});
		}
	},
});
