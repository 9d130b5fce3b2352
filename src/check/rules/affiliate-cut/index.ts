import { z } from 'zod';
import { affiliateLinks, isAffiliateHost } from '../../affiliate-links.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'affiliate-cut',
	group: 'links',
	severity: 'error',
	fix: null,
	summary: { ja: 'アフィリエイトリンクが途中で切れている', en: 'An affiliate link is cut off' },
	texts: {
		ja: {
			message: 'アフィリエイトリンク「{tail}」が途中で切れています。',
			hint: 'リンクを書き直すか、消してください。',
		},
		en: { message: 'The affiliate link "{tail}" is cut off.', hint: 'Write it again or remove it.' },
	},
	docs: '閉じかっこのないリンク、値のない tag、サイトのタグの途中で終わる tag、途中で切れた商品番号や「%E3%8」です。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		for (const { href, url, start, end } of affiliateLinks(document, site)) {
			if (isCut(href, url, site.affiliate.amazon_tag)) report({ start, end, params: { tail: tailOf(href) } });
		}
		// A link without its closing bracket is not one: the address stands in the text.
		for (const { source, start: offset } of document.textRuns) {
			for (const match of source.matchAll(/\]\((https?:\/\/([^/\s)]+)[^\s)]*)$/gmu)) {
				if (!isAffiliateHost(match[2]!, site)) continue;
				const start = offset + match.index + 2;
				report({ start, end: start + match[1]!.length, params: { tail: tailOf(match[1]!) } });
			}
		}
	},
});

function isCut(href: string, url: URL | null, siteTag: string | undefined): boolean {
	if (url === null || /%(?:[0-9A-F]?)$/iu.test(href) || /[?&](?:tag|k|ref)?=?$/iu.test(href)) return true;
	const tag = url.searchParams.get('tag');
	if (tag !== null && tag !== siteTag && siteTag !== undefined && siteTag.startsWith(tag)) return true;
	if (tag !== null && /amazon/u.test(url.hostname) && !/-\d{2}$/u.test(tag)) return true;
	const product = /\/(?:dp|gp\/product)\/([^/?#]*)/u.exec(url.pathname)?.[1];
	return product !== undefined && product.length < 10;
}

function tailOf(href: string): string {
	return href.length > 30 ? `…${href.slice(-30)}` : href;
}
