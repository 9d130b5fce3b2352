import { z } from 'zod';
import { affiliateLinks } from '../../affiliate-links.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'affiliate-tag',
	group: 'links',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: 'Amazonへのリンクにサイトのタグがない', en: "An Amazon link lacks the site's tag" },
	texts: {
		ja: {
			message: 'Amazonへのリンクに、このサイトのタグがありません（{tag}）。',
			hint: 'site.yaml の affiliate.amazon_tag を付けてください。',
		},
		en: { message: "The Amazon link lacks the site's tag ({tag}).", hint: 'Add affiliate.amazon_tag of site.yaml.' },
	},
	docs: 'site.yaml に affiliate.amazon_tag があれば、それと違うか、タグのないリンクを見つけ、修正案がそのタグを付けます。設定がなければ、タグのないリンクだけを見つけます。短縮リンク（amzn.to）は対象外です。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		const siteTag = site.affiliate.amazon_tag;
		for (const { href, url, start, end } of affiliateLinks(document, site)) {
			if (url === null || !/(?:^|\.)amazon\.(?:co\.jp|com)$/u.test(url.hostname) || url.pathname.length < 2) continue;
			const tag = url.searchParams.get('tag');
			if (siteTag === undefined ? tag !== null : tag === siteTag) continue;
			const edits =
				siteTag === undefined || end - start !== href.length ? [] : [{ start, end, insert: withTag(href, siteTag) }];
			report({ start, end, params: { tag: tag === null ? 'なし' : tag }, edits });
		}
	},
});

function withTag(href: string, tag: string): string {
	if (/[?&]tag=/u.test(href)) return href.replace(/(?<=[?&]tag=)[^&#]*/u, tag);
	const hash = href.indexOf('#');
	const [base, fragment] = hash === -1 ? [href, ''] : [href.slice(0, hash), href.slice(hash)];
	return `${base}${base.includes('?') ? '&' : '?'}tag=${tag}${fragment}`;
}
