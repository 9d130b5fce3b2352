import { z } from 'zod';
import { affiliateLinks } from '../../affiliate-links.ts';
import { defineRule } from '../../rule.ts';

const label =
	/【?PR】?|［PR］|\[PR\]|アフィリエイト|プロモーション|広告(?:を含|リンク|表示)|本(?:ページ|記事)[^。\n]{0,20}広告|収益(?:化|を得)|ステマ/u;

export default defineRule({
	name: 'affiliate-label',
	group: 'links',
	severity: 'warning',
	fix: null,
	summary: { ja: 'アフィリエイトリンクの前に広告の表示がない', en: 'Affiliate links without a label before them' },
	texts: {
		ja: {
			message: 'アフィリエイトリンクの前に、広告であることの表示がありません。',
			hint: '最初のリンクより前に「【PR】」や「アフィリエイトリンクを含みます」と書いてください。',
		},
		en: {
			message: 'No label before the affiliate links says that they are advertising.',
			hint: 'Put "PR" before the first of them.',
		},
	},
	docs: '景品表示法の指定告示（2023年10月施行）により、広告であることは、読者がリンクに出会う前に分からなければなりません。記事の終わりの注記では足りません。タグのない、ただのリンクは対象外です。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		const paid = affiliateLinks(document, site).filter(({ url }) => url !== null && isPaid(url));
		const [first] = paid.toSorted((a, b) => a.start - b.start);
		if (first === undefined || label.test(document.text.slice(document.bodyStart, first.start))) return;
		report({ start: first.start, end: first.end });
	},
});

/** Amazon's links earn only with a tag; the other hosts exist for nothing else. */
function isPaid(url: URL): boolean {
	return !/(?:^|\.)amazon\.(?:co\.jp|com)$/u.test(url.hostname) || url.searchParams.has('tag');
}
