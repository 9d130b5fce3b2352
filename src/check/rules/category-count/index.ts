import { z } from 'zod';
import { itemSpans } from '../../front-matter-entries.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
	name: 'category-count',
	group: 'front-matter',
	severity: 'warning',
	fix: null,
	summary: { ja: 'カテゴリーがない、または二つ以上ある', en: 'No category, or more than one' },
	texts: {
		ja: { message: 'カテゴリーが{count}個あります。', hint: '一つだけ書いてください。' },
		en: { message: 'There are {count} categories.', hint: 'Name exactly one.' },
	},
	docs: 'パンくずと一覧は、一つ目のカテゴリーだけを使います。site.yaml の categories にカテゴリーが一つもないサイトでは、書かれていなくてもかまいません。',
	options: z.strictObject({}),
	check({ document, site, report }) {
		if (document.kind !== 'post' || document.frontMatter === null) return;
		const { length: count } = 'categories' in document.frontMatter ? (document.frontMatter.categories as string[]) : [];
		if (count === 1 || (count === 0 && site.categories.length === 0)) return;
		const entry = document.entry('categories') ?? document.entry('category');
		const items = itemSpans(entry);
		const span = entry === undefined ? { start: 0, end: 3 } : items.length > 0 ? entry.valueSpan : entry.keySpan;
		report({ ...span, params: { count } });
	},
});
