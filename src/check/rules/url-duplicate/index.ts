import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import type { DocumentFacts } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'url-duplicate',
	group: 'front-matter',
	severity: 'error',
	fix: null,
	summary: { ja: '二つの記事が同じURLになる', en: 'Two posts have one URL' },
	texts: rules['url-duplicate'],
	docs: '一方は読者に届きません。Jekyllでは黙って後の日付のものが残ります。両方に報告します。',
	options: z.strictObject({}),
	checkSite({ index, report }) {
		const byUrl = Map.groupBy(
			index.documents.filter(({ url, published }) => url !== null && published),
			({ url }) => url!.normalize('NFC').toLowerCase(),
		);
		for (const group of byUrl.values()) {
			if (group.length < 2) continue;
			for (const document of group)
				report({ file: document.file, place: document.places.title, params: paramsOf(document, group) });
		}
	},
});

function paramsOf(document: DocumentFacts, group: readonly DocumentFacts[]): Record<string, string> {
	const other = group.find(({ file }) => file !== document.file)!;
	return { url: document.url!, other: other.file };
}
