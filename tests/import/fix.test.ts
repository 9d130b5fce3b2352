import { afterEach, expect, test } from 'vitest';
import { importPlan, removeSiteFolders, siteFolder, textOfFile } from './shared.ts';

afterEach(removeSiteFolders);

const article = `---
title: 港
---
船は朝早く港を出ます。
---

昼には戻ります。

---END---

<<<<<<< Updated upstream
橋は来春に開通します。
=======
橋は来夏に開通します。
>>>>>>> Stashed changes

港の歴史
---

\`\`\`
---END---
\`\`\`
`;

function imported(fix: boolean) {
	const plan = importPlan(
		siteFolder({
			'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
			'_posts/2024-05-01-a.md': article,
		}),
		{ fix },
	);
	const found = plan.diagnostics.filter(({ rule }) => /accident|mended/u.test(rule));
	return {
		text: textOfFile(plan, 'content/posts/2024-05-01-a.md'),
		found: found.map(({ file, start, rule, params }) => `${file}:${start.line} ${rule} ${params['kind']}`),
	};
}

test('--fix mends what was published by accident, and reports each by its line in the source', () => {
	expect(imported(true)).toEqual({
		text: `---
title: 港
---
船は朝早く港を出ます。

---

昼には戻ります。

橋は来春に開通します。

橋は来夏に開通します。

港の歴史
---

\`\`\`
---END---
\`\`\`
`,
		found: [
			'_posts/2024-05-01-a.md:4 import-mended sentence-heading',
			'_posts/2024-05-01-a.md:9 import-mended sentinel',
			'_posts/2024-05-01-a.md:11 import-mended conflict-marker',
			'_posts/2024-05-01-a.md:13 import-mended conflict-marker',
			'_posts/2024-05-01-a.md:15 import-mended conflict-marker',
		],
	});
});

test('without --fix the same is imported as it was, and listed', () => {
	const { text, found } = imported(false);
	expect(text).toContain('船は朝早く港を出ます。\n---\n');
	expect(text).toContain('---END---');
	expect(found).toEqual([
		'_posts/2024-05-01-a.md:4 import-accident sentence-heading',
		'_posts/2024-05-01-a.md:9 import-accident sentinel',
		'_posts/2024-05-01-a.md:11 import-accident conflict-marker',
		'_posts/2024-05-01-a.md:13 import-accident conflict-marker',
		'_posts/2024-05-01-a.md:15 import-accident conflict-marker',
	]);
});

test('a site with affiliate links gets the label without which their pages cannot be published', () => {
	const plan = importPlan(
		siteFolder({
			'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
			'_posts/2024-05-01-a.md':
				'---\ntitle: a\n---\n[本](https://www.amazon.co.jp/dp/4101010013/?tag=x-22)と[本](https://amzn.to/abc)\n',
		}),
	);
	expect(textOfFile(plan, 'site.yaml')).toContain(
		`affiliate:
  amazon_tag: x-22
  label: 【PR】この記事には広告（アフィリエイトリンク）が含まれます。
  amazon_sentence: Amazonのアソシエイトとして、当サイトは適格販売により収入を得ています。
`,
	);
	expect(plan.diagnostics.find(({ rule }) => rule === 'import-affiliate')?.params).toEqual({ count: 2 });
});
