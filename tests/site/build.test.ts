import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildTinySite, createTinySite, post } from './harness.ts';
import { runKawaraban } from './run-command.ts';

test('one post becomes a whole site', async () => {
	const site = await buildTinySite({ 'content/posts/2026-05-12-qr.md': post('QRコード') });
	expect(site.exitCode).toBe(0);
	expect(site.output).toMatch(/dist に出力しました（記事1本、ファイル\d+個、[\d.]+秒）。\n$/);
	expect(site.files.filter((file) => !/^(?:_astro|search-index)\//.test(file))).toMatchInlineSnapshot(`
		[
		  "2026/05/12/qr/index.html",
		  "2026/05/index.html",
		  "2026/index.html",
		  "_headers",
		  "apple-touch-icon.png",
		  "atom.xml",
		  "external-transmission/index.html",
		  "favicon.ico",
		  "feed.json",
		  "feed.xml",
		  "icon-192.png",
		  "icon-512.png",
		  "index.html",
		  "llms.txt",
		  "manifest.webmanifest",
		  "og/213456c5dc963e03.png",
		  "og/8636d7e241a305d8.png",
		  "robots.txt",
		  "search/index.html",
		  "sitemap-news.xml",
		  "sitemap.xml",
		  "speculation-rules.json",
		]
	`);
	expect(await site.read('2026/05/12/qr/index.html')).toContain('<p>本文です。</p>');
});

test('an error is reported with its place, and the last output stays as it was', async () => {
	const site = await createTinySite({ 'content/posts/2026-05-12-qr.md': post('QRコード') });
	const before = await site.build();
	expect(before.exitCode).toBe(0);
	await site.write('content/posts/2026-05-13-b.md', '---\ntitle: b\ndate: 2026-13-45\n---\n\n本文\n');
	const after = await site.build();
	expect(after).toMatchObject({ exitCode: 1, files: before.files });
	expect(after.output).toContain(
		'content/posts/2026-05-13-b.md:3:7 date-invalid 「2026-13-45」は日付として読めません。 YYYY-MM-DD HH:MM:SS +0900 の形で書いてください。\n',
	);
	expect(after.output).toContain('エラー 1件');
	expect(after.output).toMatch(/エラーがあるため出力しませんでした。前回の出力はそのままです。\n$/);
	expect((await readdir(site.folder)).toSorted()).toEqual(['.kawaraban', 'content', 'dist', 'site.yaml']);
});

test('what must never be published stops the build with its rule and place, unless the baseline holds it', async () => {
	const site = await createTinySite({
		'content/posts/2026-05-12-a.md': post('港の朝', '船が出ます。\n\n---END---'),
		'content/posts/2026-05-12-draft.md': post('下書き', '---END---', 'draft: true\n'),
		'content/posts/2026-05-13-b.md': post('港の夜'),
	});
	const refused = await site.build();
	expect(refused).toMatchObject({ exitCode: 1, files: [] });
	const line = 'content/posts/2026-05-12-a.md:8:1 sentinel 原稿の終わりを示す目印「---END---」が残っています。';
	expect(refused.output).toContain(`${line} 目印を消してください。\nエラー 1件\n`);
	await runKawaraban(['check', '--baseline', '--site', site.folder]);
	const built = await site.build();
	expect(built.exitCode).toBe(0);
	expect(built.output).toContain(`${line} check-baseline.json にあるため、止めずに公開します。\n警告 1件\n`);
});

test('drafts and posts of the future are not published', async () => {
	const { exitCode, files } = await buildTinySite({
		'content/posts/2026-05-12-now.md': post('いま'),
		'content/posts/2026-05-12-draft.md': post('下書き', '本文です。', 'draft: true\n'),
		'content/posts/2026-06-02-future.md': '---\ntitle: 予約\n---\n\n本文です。\n',
	});
	expect(exitCode).toBe(0);
	expect(files.filter((file) => /^2026\/\d\d\/\d\d\//.test(file))).toEqual(['2026/05/12/now/index.html']);
});

test('two posts with one address stop the build, and both are named', async () => {
	const { exitCode, output, files } = await buildTinySite({
		'content/posts/2026-05-12-a.md': post('一つ目', '本文です。', 'permalink: /same/\n'),
		'content/posts/2026-05-12-b.md': post('二つ目', '本文です。', 'permalink: /same/\n'),
	});
	expect(exitCode).toBe(1);
	expect(files).toEqual([]);
	expect(output).toContain('url-duplicate');
	expect(output).toContain('content/posts/2026-05-12-a.md');
	expect(output).toContain('content/posts/2026-05-12-b.md');
});

test('a folder without site.yaml is no site', async () => {
	const site = await createTinySite({});
	await site.remove('site.yaml');
	expect(await site.build('--lang', 'en')).toMatchObject({
		exitCode: 1,
		output:
			'site.yaml:1:1 site-missing There is no site.yaml. Run this in a site folder or name one in SITE_DIR.\nerrors: 1\n' +
			'Nothing was written because of the errors; the last output is untouched.\n',
		files: [],
	});
});

test('the variable SITE_DIR names the site, and the output goes where --out says', async () => {
	const site = await createTinySite({ 'content/posts/2026-05-12-qr.md': post('QRコード') });
	const { exitCode, stdout } = await runKawaraban(['build', '--out', 'public_html', '--lang', 'en'], {
		environment: { SITE_DIR: site.folder },
		folder: site.folder,
	});
	expect(exitCode).toBe(0);
	expect(stdout).toMatch(/Built 1 posts, \d+ files into public_html in [\d.]+ s\.\n$/);
	expect((await readdir(site.folder)).toSorted()).toEqual(['.kawaraban', 'content', 'public_html', 'site.yaml']);
});

test('a post that `new` made is a draft without a finding, and published as soon as that line is gone', async () => {
	const site = await createTinySite({});
	const { stdout } = await runKawaraban([
		'new',
		'新しい記事',
		'--slug',
		'new',
		'--date',
		'2026-05-12',
		'--site',
		site.folder,
	]);
	const file = stdout.trim();
	const draft = await site.build();
	expect(draft).toMatchObject({ exitCode: 0, output: expect.not.stringMatching(/エラー|警告/) });
	expect(draft.files).not.toContain('2026/05/12/new/index.html');
	await site.write(file, (await readFile(join(site.folder, file), 'utf8')).replace(/^draft: .*\n/m, ''));
	const published = await site.build();
	expect(published).toMatchObject({ exitCode: 0, output: expect.not.stringMatching(/エラー|警告/) });
	expect(await published.read('2026/05/12/new/index.html')).toContain('新しい<wbr>記事');
});

test('sites are built at the same time without mixing', async () => {
	const names = ['甲', '乙'];
	const sites = await Promise.all(names.map((name) => buildTinySite({ 'content/posts/2026-05-12-a.md': post(name) })));
	const titles = await Promise.all(
		sites.map(async (site) => /<h1[^>]*>(.*?)<\/h1>/s.exec(await site.read('2026/05/12/a/index.html'))?.[1]?.trim()),
	);
	expect(titles).toEqual(names);
});
