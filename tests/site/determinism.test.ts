import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differingFiles } from '../../scripts/bench/compare-folders.ts';
import { copyEngine } from '../../scripts/bench/edits.ts';
import { writeEditableFiles } from '../../scripts/bench/editable-files.ts';
import { runKawaraban } from './run-command.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Where two machines may differ without any difference to what they publish. */
interface Machine {
	/** Where its temporary files are: file systems list folders in orders of their own. */
	temporary: string;
	/** The order in which a checkout writes the files. */
	order(paths: string[]): string[];
	environment: Record<string, string>;
}

async function buildOn({ temporary, order, environment }: Machine): Promise<string> {
	const folder = await mkdtemp(join(temporary, 'kawaraban-machine-'));
	folders.push(folder);
	const [siteDir, engineDir, outDir] = [join(folder, 'checkout/site'), join(folder, 'engine'), join(folder, 'dist')];
	copyEngine(engineDir);
	const files = await richSite();
	for (const path of order(Object.keys(files).sort())) {
		await mkdir(dirname(join(siteDir, path)), { recursive: true });
		await writeFile(join(siteDir, path), files[path]!);
	}
	const { exitCode, stderr } = await runKawaraban(
		['build', '--site', siteDir, '--out', outDir, '--cache', join(folder, 'cache')],
		{ engineDir, folder, environment: { ...environment, SOURCE_DATE_EPOCH: '1793491200' } },
	);
	expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
	return outDir;
}

test('two machines with other folders, zones, languages and orders of files publish the same bytes', async () => {
	const shared = '/dev/shm';
	const [one, other] = await Promise.all([
		buildOn({
			temporary: tmpdir(),
			order: (paths) => paths,
			environment: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
		}),
		buildOn({
			temporary: existsSync(shared) ? shared : tmpdir(),
			order: (paths) => paths.toReversed(),
			environment: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '1' },
		}),
	]);
	expect(await differingFiles(one, other)).toEqual([]);
	expect((await readdir(one, { recursive: true })).length).toBeGreaterThan(60);
}, 600_000);

/** A site with one of everything whose order or date could depend on the machine. */
async function richSite(): Promise<Record<string, string | Uint8Array>> {
	const editable = await mkdtemp(join(tmpdir(), 'kawaraban-editable-'));
	folders.push(editable);
	await writeEditableFiles(editable);
	const files: Record<string, string | Uint8Array> = {};
	for (const entry of await readdir(editable, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isFile()) files[path.slice(editable.length + 1)] = await readFile(path);
	}
	return { ...files, ...extraFiles, ...manyPosts() };
}

/** Enough for archives of several pages; several at one instant, and dates in every way of writing. */
function manyPosts(): Record<string, string> {
	const dates = [
		'2026-02-01',
		'2026-02-01 00:30',
		'2026-02-01 00:30:00',
		'2026-01-31T15:30:00Z',
		'2026-02-01 00:30 +0900',
	];
	return Object.fromEntries(
		Array.from({ length: 40 }, (_, index) => {
			// The languages of the two machines sort these in different orders.
			const tags = ['IĞDIR', 'いろは', 'ァア', 'z', 'Ä', '亜', '一', '唖'].slice(index % 7);
			const frontMatter = `title: "同時の記事${index}"\ndate: ${dates[index % dates.length]}\ntags: [${tags.join(', ')}]`;
			return [
				`content/posts/2026-02-01-同時-${(index * 7) % 40}.md`,
				`---\n${frontMatter}\ncategories: [${index % 2 === 0 ? '社会' : '科学'}]\n---\n\n同時の本文${index}です。\n`,
			];
		}),
	);
}

const extraFiles: Record<string, string> = {
	'site.yaml': `title: 同一新聞
description: どの機械でも同じ新聞です。
url: https://example.jp
posts_per_page: 5
default_author: ichiro
authors:
  ichiro: { name: 一郎 }
  hanako: { name: 花子, links: ['https://example.com/hanako'] }
categories:
  - { name: 社会, slug: society, colour: '#1f5f8b' }
  - { name: 科学, slug: science }
redirects:
  - { from: /old/, to: /policy/ }
`,
	'content/posts/2026-03-03-component.mdx': `---
title: 部品のある記事
date: 2026-03-03 23:59:59 +0900
author: hanako
tags: [一, 亜]
updated:
  - { date: 2026-03-04 00:00:00 +0900, note: 直しました, correction: true }
series: 連載
series_part: 1
---

<Callout type="note">注意です。</Callout>
`,
	// Its title is made from its name.
	'content/posts/2026-03-05-in-IZMIR.md': '---\ntags: [一, 亜]\n---\n\n本文です。\n',
	'content/pages/company/index.md': '---\ntitle: 会社\n---\n\n会社です。\n',
	'public/画像/説明.txt': '写し\n',
	'public/a/b/c.txt': 'c\n',
};
