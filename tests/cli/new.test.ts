import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { fakeTerminal } from './fake-terminal.ts';

const settings = `title: 瓦版
description: 説明
url: https://example.jp
default_author: henshubu
authors:
  henshubu: { name: 編集部, kind: organization }
categories:
  - { name: 科学と技術, slug: science }
`;

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kawaraban-new-'));
	await writeFile(join(folder, 'site.yaml'), settings);
});

afterEach(() => rm(folder, { recursive: true }));

test('a title becomes a draft of today, and its path is printed', async () => {
	expect(await newPost('QRコードの仕組み')).toEqual({
		exitCode: 0,
		printed: ['content/posts/2026-05-12-qrコードの仕組み.md'],
		errors: [],
	});
	const frontMatter = await readFrontMatter('2026-05-12-qrコードの仕組み.md');
	expect(frontMatter).toMatchObject({
		title: 'QRコードの仕組み',
		date: '2026-05-12 15:30:00 +0900',
		categories: [],
		authors: ['henshubu'],
		draft: true,
	});
});

test('slug, category (by its slug too) and date can be chosen', async () => {
	const { printed } = await newPost('題名', '--slug', 'QR-code_2.0', '--category', 'science', '--date', '2026-07-01');
	expect(printed).toEqual(['content/posts/2026-07-01-QR-code_2.0.md']);
	expect(await readFrontMatter('2026-07-01-QR-code_2.0.md')).toMatchObject({
		date: '2026-07-01 00:00:00 +0900',
		categories: ['科学と技術'],
	});
});

test('the date is that of the site, not of the machine', async () => {
	await writeFile(join(folder, 'site.yaml'), `${settings}timezone: America/Los_Angeles\n`);
	const { printed } = await newPost('題名', '--slug', 'a');
	expect(printed).toEqual(['content/posts/2026-05-11-a.md']);
	expect(await readFrontMatter('2026-05-11-a.md')).toMatchObject({ date: '2026-05-11 23:30:00 -0700' });
});

test.each(['2026-07-01 18:30', '2026/7/1 18:30:00', '2026-07-01T18:30:00+09:00'])(
	'the date %s is understood',
	async (date) => {
		const { printed } = await newPost('題名', '--slug', 'a', '--date', date);
		expect(printed).toEqual(['content/posts/2026-07-01-a.md']);
		expect(await readFrontMatter('2026-07-01-a.md')).toMatchObject({ date: '2026-07-01 18:30:00 +0900' });
	},
);

test('nothing is ever overwritten', async () => {
	await mkdir(join(folder, 'content/posts'), { recursive: true });
	const file = join(folder, 'content/posts/2026-05-12-a.md');
	await writeFile(file, 'mine');
	expect(await newPost('題名', '--slug', 'a')).toEqual({
		exitCode: 1,
		printed: [],
		errors: ['content/posts/2026-05-12-a.md はもうあります。--slug で別の名前を付けてください。'],
	});
	expect(await readFile(file, 'utf8')).toBe('mine');
});

test.each([
	['引用"符"と\'点\'', '引用"符"と\'点\''],
	['a: b # c', 'a: b # c'],
	['二行の\n題名', '二行の 題名'],
	['全角　空白', '全角　空白'],
	['  前後  ', '前後'],
	['yes', 'yes'],
])('the title %j is written as valid YAML', async (title, written) => {
	await newPost(title, '--slug', 'a');
	expect(await readFrontMatter('2026-05-12-a.md')).toMatchObject({ title: written });
});

test.each([
	[['   '], '題名が空です。'],
	[['a\u0000b'], '題名に使えない文字 U+0000 があります。'],
	[['a\u001B[2Jb'], '題名に使えない文字 U+001B があります。'],
	[['a\u202Eb'], '題名に使えない文字 U+202E があります。'],
	[['🚀'], '題名からファイル名を作れません。--slug で指定してください。'],
	[
		['題名', '--slug', '../../etc/passwd'],
		'--slug「"../../etc/passwd"」は使えません。空白や「/」などの記号は入れられません（たとえば「etc-passwd」）。',
	],
	[
		['題名', '--slug', 'a\nb'],
		'--slug「"a\\nb"」は使えません。空白や「/」などの記号は入れられません（たとえば「a-b」）。',
	],
	[['題名', '--slug', 'CON'], '--slug「CON」は使えません。システムが使う名前か、長すぎる名前です。'],
	[
		['題名', '--date', '2026-02-30'],
		'日付「2026-02-30」は読めません。YYYY-MM-DD または "YYYY-MM-DD HH:MM" の形で書いてください。',
	],
	[['題名', '--category', '科学'], 'カテゴリー「科学」は site.yaml にありません。あるもの：科学と技術 (science)'],
])('%j is refused and nothing is written', async (args, message) => {
	expect(await newPost(...args)).toEqual({ exitCode: 2, printed: [], errors: [message] });
	expect(await readdir(folder)).toEqual(['site.yaml']);
});

test('without site.yaml the folder is no site', async () => {
	await rm(join(folder, 'site.yaml'));
	const { exitCode, errors } = await newPost('題名');
	expect(exitCode).toBe(1);
	expect(errors[0]).toMatch(/^site\.yaml:1:1 site-missing site\.yaml が見つかりません。/);
	expect(await readdir(folder)).toEqual([]);
});

test('the variable SITE_DIR names the site, and --site goes before it', async () => {
	const terminal = fakeTerminal(folder, { SITE_DIR: '.' });
	expect(await main(['new', '題名', '--slug', 'a'], terminal)).toBe(0);
	expect(await main(['new', '題名', '--slug', 'a', '--site', 'nowhere'], terminal)).toBe(1);
	expect(terminal.printed).toEqual(['content/posts/2026-05-12-a.md']);
});

async function newPost(...args: string[]) {
	const terminal = fakeTerminal('/');
	const exitCode = await main(['new', '--site', folder, ...args], terminal);
	return { exitCode, printed: terminal.printed, errors: terminal.errors };
}

async function readFrontMatter(file: string): Promise<Record<string, unknown>> {
	const text = await readFile(join(folder, 'content/posts', file), 'utf8');
	return parse(text.split(/^---$/m)[1]!);
}
