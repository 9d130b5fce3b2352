import { isAffiliateLink } from '../../../model/affiliate-link.ts';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { SiteSchema } from '../../../model/site.ts';
import type { PlannedFile } from './import-plan.ts';

/**
 * `affiliate` of site.yaml for a site whose texts link to shops; undefined for any other. Such pages are not
 * published without a label that calls them advertising, and Jekyll knows no setting for one.
 */
export function affiliateSettings(
	files: readonly PlannedFile[],
	report: (diagnostic: Diagnostic) => void,
): Record<string, string> | undefined {
	const links = files.flatMap(({ path, content }) => {
		if (!path.startsWith('content/') || !('text' in content)) return [];
		const found = content.text.match(/(?:https?:)?\/\/[^\s<>()"'\]]+/gu) ?? [];
		return found.filter((href) => isAffiliateLink(href, hosts));
	});
	if (links.length === 0) return undefined;
	report(diagnose('import-affiliate', { file: 'site.yaml' }, { count: links.length }));
	const tag = mostFrequentTag(links);
	return { ...(tag !== null && { amazon_tag: tag }), label, amazon_sentence: amazonSentence };
}

const label = '【PR】この記事には広告（アフィリエイトリンク）が含まれます。';

/** As the programme's terms ask for. */
const amazonSentence = 'Amazonのアソシエイトとして、当サイトは適格販売により収入を得ています。';

const { hosts } = SiteSchema.parse({ title: '-', description: '-', url: 'https://example.com' }).affiliate;

function mostFrequentTag(hrefs: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const href of hrefs) {
		const tag = /amazon\.[^/]+\/.*[?&](?:amp;)?tag=(?<tag>[\w-]+)/u.exec(href)?.groups!.tag;
		if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	}
	return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
