import { afterEach, expect, test } from 'vitest';
import { parseSite } from '../../src/sources/site.ts';
import { bodyOf, importPlan, removeSiteFolders, siteFolder, textOfFile } from './shared.ts';

afterEach(removeSiteFolders);

const posts = {
	'_posts/2024-05-01-night-shift-.md':
		'---\ntitle: 夜勤の人びとを追った一週間\ndate: 2024-05-01 20:00:00 +0000\n---\nx\n',
	'_posts/2024-05-03-v1.5.md': '---\ntitle: 五\n---\nx\n',
	'_posts/2024-05-06-daily.md': '---\ntitle: 月曜のまとめ\n---\nx\n',
	'_posts/2024-05-09-daily.md': '---\ntitle: 木曜のまとめ\n---\nx\n',
	'_posts/2024-05-10-twin.md': '---\ntitle: 双子の負け\ndate: 2024-05-11 00:00:00 +0900\n---\nx\n',
	'_posts/2024-05-11-twin.md': '---\ntitle: 双子の勝ち\ndate: 2024-05-11 09:00:00 +0900\n---\nx\n',
};

/** What a dead link became, and what was said of it. */
function repaired(link: string) {
	const plan = importPlan(
		siteFolder({
			'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\npermalink: /:year/:month/:day/:title/\n',
			...posts,
			'_posts/2024-06-01-links.md': `---\ntitle: 題\n---\n${link}\n`,
		}),
	);
	const found = plan.diagnostics.filter(({ rule }) => rule.startsWith('import-link'));
	const { site } = parseSite(textOfFile(plan, 'site.yaml'));
	return {
		body: bodyOf(textOfFile(plan, 'content/posts/2024-06-01-links.md')).trim(),
		found: found.map(({ file, start, rule, params }) =>
			`${file}:${start.line} ${rule} ${params['how'] ?? params['nearest'] ?? ''}`.trim(),
		),
		redirects: site!.redirects.map(({ from, to }) => `${from} ${to}`),
	};
}

const place = '_posts/2024-06-01-links.md:4';

test.each([
	['the day of the file name', '[a](/2024/05/01/night-shift/)', '/2024/05/02/night-shift/', 'file-date'],
	['the letters of the file name', '[a](/2024/05/01/night-shift-/)', '/2024/05/02/night-shift/', 'file-date'],
	['hyphens for what Jekyll keeps', '[a](/2024/05/03/V1-5/)', '/2024/05/03/v1.5/', 'file-date'],
	['a name on any day', '[a](/2023/01/01/night-shift/)', '/2024/05/02/night-shift/', 'slug'],
	['a title to the letter', '[夜勤の人びとを、追った一週間](/2023/01/01/gone/)', '/2024/05/02/night-shift/', 'title'],
	['a name of two articles with one address', '[a](/2023/01/01/twin/)', '/2024/05/11/twin/', 'slug'],
])('a dead link by %s leads to the article, and so does a redirect', (_, link, to, how) => {
	const from = /\((?<href>[^)]*)\)/u.exec(link)!.groups!['href']!;
	expect(repaired(link)).toEqual({
		body: link.replace(from, to),
		found: [`${place} import-link-repaired ${how}`],
		redirects: [`${from} ${to}`],
	});
});

test('a loser of a collision is found by the day of its own file name', () => {
	expect(repaired('[a](/2024/05/10/twin/)').body).toBe('[a](/2024/05/11/twin-2/)');
});

test('a name of several articles is nobody’s: the nearest in time is told, not taken', () => {
	expect(repaired('[まとめ](/2024/05/10/daily/)')).toEqual({
		body: '[まとめ](/2024/05/10/daily/)',
		found: [`${place} import-link-ambiguous /2024/05/09/daily/`],
		redirects: [],
	});
});

test('a short text or a name at another depth finds nothing', () => {
	expect(repaired('[五](/2023/01/01/gone/) [b](/archive/daily/)').found).toEqual([
		`${place} import-link-dead`,
		`${place} import-link-dead`,
	]);
});
