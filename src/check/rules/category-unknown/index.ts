import { z } from 'zod';
import { rules } from '../../../model/rules.ts';
import { closestName } from '../../../model/closest-name.ts';
import { itemSpans, scalarText } from '../../front-matter-entries.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'category-unknown',
	group: 'front-matter',
	severity: 'warning',
	fix: 'unsafe',
	summary: { ja: 'サイトにないカテゴリーが書かれている', en: 'A category that the site does not have' },
	texts: rules['category-unknown'],
	docs: 'site.yaml の categories にない名前です。よく似た名前があれば、修正案がそれに改めます。site.yaml にカテゴリーが一つもなければ調べません。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		const known = site.categories.map(({ name }) => name);
		if (document.kind !== 'post' || known.length === 0) return;
		for (const key of ['categories', 'category']) {
			for (const { value, start, end } of itemSpans(document.entry(key))) {
				if (known.includes(value)) continue;
				const closest = closestName(value, known);
				const edits =
					closest === null ? [] : [{ start, end, insert: scalarText(document.text.slice(start, end), closest) }];
				report({ start, end, params: { category: value }, edits });
			}
		}
	},
});
