import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { importJekyllSite } from '../../src/import/jekyll/import-jekyll.ts';
import { readRecordedChanges } from '../../src/import/verify/recorded-changes.ts';
import { verifySite } from '../../src/import/verify/verify-site.ts';
import { readPage } from '../../src/import/verify/page-content.ts';
import { bodyOf, buildMoment, removeSiteFolders, render, siteFolder, textOfFile } from './shared.ts';

afterEach(removeSiteFolders);

const article = `---
title: 港
---
船は朝早く港を出ます。
---

昼には戻ります。

---END---

夜は静かです。

---

## 関連記事

- [橋](/2024/05/02/b.html)

`;

/** As Jekyll showed the article. */
const jekyll = {
	url: '/2024/05/01/a.html',
	content: readPage(
		'<main><h2 id="船は朝早く港を出ます">船は朝早く港を出ます。</h2><p>昼には戻ります。</p><p>—END—</p><p>夜は静かです。</p><hr><h2 id="関連記事">関連記事</h2><ul><li><a href="/2024/05/02/b.html">橋</a></li></ul></main>',
	),
};

/** What `verify` says of the article, imported with both options and then changed. */
function verified(change: (body: string) => string = (body) => body) {
	const out = join(siteFolder({}), 'site');
	const { plan } = importJekyllSite({
		sourceDir: siteFolder({
			'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
			'_posts/2024-05-01-a.md': article,
			'_posts/2024-05-02-b.md': '---\ntitle: b\n---\nx\n',
		}),
		outDir: out,
		timeZone: null,
		now: buildMoment,
		liftBlocks: true,
		fix: true,
	});
	const page = join(out, 'dist/2024/05/01/a.html');
	mkdirSync(dirname(page), { recursive: true });
	const body = change(bodyOf(textOfFile(plan, 'content/posts/2024-05-01-a.md')));
	writeFileSync(page, `<main>${render(body)}</main>`);
	const { excused, text, headings } = verifySite(join(out, 'dist'), [jekyll], readRecordedChanges(out));
	return { excused, text, headings, changes: plan.changes };
}

describe('what the import is recorded to have taken out of an article', () => {
	test('is in the report to the letter', () => {
		const source = '_posts/2024-05-01-a.md';
		expect(verified().changes).toEqual([
			{ kind: 'mended', source, line: 4, text: '', above: '船は朝早く港を出ます。' },
			{ kind: 'mended', source, line: 9, text: '---END---\n\n', above: '' },
			{ kind: 'lifted', source, line: 13, text: '---\n\n## 関連記事\n\n- [橋](/2024/05/02/b.html)\n\n', above: '' },
		]);
	});

	test('is excused', () => {
		const { excused, text, headings } = verified();
		expect({ excused, text, headings }).toEqual({
			excused: [{ url: '/2024/05/01/a.html', changes: 3 }],
			text: [],
			headings: [],
		});
	});

	test('excuses nothing else: a sentence or a heading that is gone is still found', () => {
		const { text } = verified((body) => body.replace('昼には戻ります。\n', ''));
		expect(text).toEqual([
			{
				url: '/2024/05/01/a.html',
				diff: ['- 昼には戻ります。', '- -END-', '- 関連記事', '- 橋'],
			},
		]);
	});
});

test('a site without a report has nothing to excuse', () => {
	expect(readRecordedChanges(siteFolder({}))).toEqual(new Map());
	expect(readRecordedChanges(siteFolder({ '.kawaraban/import-report.json': '{"changes": 1}' }))).toEqual(new Map());
});
