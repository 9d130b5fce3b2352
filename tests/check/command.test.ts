import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeTerminal } from '../cli/fake-terminal.ts';

const settings = {
	title: '港新聞',
	description: '港の新聞',
	url: 'https://minato.example',
	categories: [{ name: '暮らし', slug: 'life' }],
};
const clean = '---\ntitle: 港の朝\ndate: 2026-05-10\ncategories: [暮らし]\n---\n\n港の朝は早い。\n';
const post = 'content/posts/2026-05-10-minato-no-asa.md';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kawaraban-check-'));
	write('site.yaml', JSON.stringify(settings));
	write(post, clean);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

function read(path: string) {
	return readFileSync(join(folder, path), 'utf8');
}

async function check(...words: string[]) {
	const terminal = fakeTerminal(folder);
	const code = await main(['check', '--site', folder, ...words], terminal);
	return { code, printed: terminal.printed.join('\n'), errors: terminal.errors.join('\n') };
}

function git(...words: string[]) {
	execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@minato.example', ...words]);
}

test('a clean site passes', async () => {
	expect(await check()).toEqual({
		code: 0,
		printed: '1個のファイルを調べました。問題は見つかりませんでした。',
		errors: '',
	});
});

test('an error fails, a warning does not', async () => {
	write(post, `${clean}\n３つです。\n`);
	expect((await check()).code).toBe(0);
	write(post, `${clean}\n---END---\n`);
	expect((await check()).code).toBe(1);
});

test('--fix mends, and a second run has nothing to do', async () => {
	write(post, `${clean}\n---END---\n\n３つです。\n`);
	expect(await check('--fix')).toMatchObject({ code: 0, errors: '1個のファイルで2件を直しました。' });
	expect(read(post)).toBe(`${clean}\n3つです。\n`);
	expect((await check('--fix')).errors).toBe('0個のファイルで0件を直しました。');
});

test('--dry-run shows what would change and writes nothing', async () => {
	const before = `${clean}\n３つです。\n`;
	write(post, before);
	const { printed, errors } = await check('--fix', '--dry-run');
	expect(printed).toContain(`--- a/${post}\n+++ b/${post}\n`);
	expect(printed).toContain('\n-３つです。\n+3つです。\n');
	expect(errors).toBe('1個のファイルで1件を直せます（書き込んではいません）。');
	expect(read(post)).toBe(before);
});

test('a link to a file-name date is mended, since the post it means is known', async () => {
	write('content/posts/2026-05-01-todai-no-hikari.md', clean.replace('2026-05-10', '2026-05-01 22:00:00 +0000'));
	write(post, `${clean}\n[灯台](/2026/05/01/todai-no-hikari/)\n`);
	await check('--fix', '--rule', 'link-broken');
	expect(read(post)).toBe(`${clean}\n[灯台](/2026/05/02/todai-no-hikari/)\n`);
});

test('a baseline lets through what was there, fails on what is new, and can only fall', async () => {
	write(post, `${clean}\n---END---\n\n３つです。\n`);
	expect(await check('--baseline')).toMatchObject({
		code: 0,
		errors: '基準 check-baseline.json に2件を記録しました。',
	});
	expect((await check()).printed).toBe(
		'1個のファイルを調べました。問題は見つかりませんでした。（ほかに基準として記録済み 2件）',
	);
	write(post, `${clean}\n---END---\n\n[END]\n`);
	expect(await check('--baseline')).toMatchObject({
		code: 1,
		errors: '基準 check-baseline.json は2件から1件になりました。',
	});
	expect(JSON.parse(read('check-baseline.json')).findings[post]).toEqual({ sentinel: [expect.any(String)] });
});

test('with a baseline a new warning fails too', async () => {
	write(post, `${clean}\n---END---\n`);
	await check('--baseline');
	write(post, `${clean}\n---END---\n\n３つです。\n`);
	expect((await check()).code).toBe(1);
});

test('--changed looks at what git says changed', async () => {
	write('content/posts/2026-05-02-b.md', `${clean}\n---END---\n`);
	git('init', '-q');
	git('add', '.');
	git('commit', '-qm', 'a');
	expect(await check('--changed')).toMatchObject({
		code: 0,
		printed: '0個のファイルを調べました。問題は見つかりませんでした。',
	});
	write(post, `${clean}\n---END---\n`);
	write('content/posts/2026-05-03-新.md', `${clean}\n---END---\n`);
	const { printed } = await check('--changed', '--format', 'json');
	expect([...new Set(JSON.parse(printed).findings.map(({ file }: { file: string }) => file))]).toEqual([
		'content/posts/2026-05-03-新.md',
		post,
	]);
});

test('one file is checked alone', async () => {
	write('content/posts/2026-05-02-b.md', `${clean}\n---END---\n`);
	const { code, printed } = await check(join(folder, post));
	expect([code, printed]).toEqual([0, '1個のファイルを調べました。問題は見つかりませんでした。']);
});

test.each([
	[['--format', 'xml'], '形式「xml」はありません。pretty・json・github・sarif・html のどれかにしてください。'],
	[['--rule', 'sentinal'], '規則「sentinal」はありません。'],
	[['--unsafe'], '「--unsafe」は --fix とともに使います。'],
	[['--changed'], 'gitの変更を調べられません。サイトがリポジトリの中にあるか、コミットの名前を確かめてください。'],
	[['nowhere.md'], '「nowhere.md」に記事がありません。'],
])('%j is refused', async (words, message) => {
	expect(await check(...words)).toEqual({ code: 2, printed: '', errors: message });
});

test('--list names every rule', async () => {
	expect((await check('--list')).printed).toMatch(/^affiliate-cut +error +アフィリエイトリンクが途中で切れている$/mu);
});

test('--output writes the report to a file', async () => {
	expect((await check('--format', 'html', '--output', 'report.html')).printed).toBe('');
	expect(existsSync(join(folder, 'report.html'))).toBe(true);
});

test('a path is given from the working folder or from the site', async () => {
	write(post, `${clean}\n---END---\n`);
	for (const path of [post, join(folder, post), 'content', 'content/']) {
		const { code, printed } = await check(path);
		expect([path, code, printed.includes('sentinel')]).toEqual([path, 1, true]);
	}
	expect(await check('.')).toMatchObject({ code: 1, errors: '' });
	expect((await check('content/posts/none.md')).errors).toContain('「content/posts/none.md」に記事がありません。');
});

test('settings that cannot be used are reported with the rule that was meant, and nothing is checked', async () => {
	const rulesOf = { sentinal: 'off', 'title-too-long': { max_length: 'long' } };
	write('site.yaml', JSON.stringify({ ...settings, check: { rules: rulesOf } }));
	const { code, errors } = await check();
	expect(code).toBe(1);
	expect(errors).toContain('check-rule 設定「check.rules.sentinal」の規則はありません。（sentinel？）');
	expect(errors).toContain('site-value 設定「check.rules.title-too-long');
});

test('--fix follows a link to a file and leaves the link', async () => {
	mkdirSync(join(folder, 'content/shared'));
	write('content/shared/note.md', `${clean}\n---END---\n`);
	symlinkSync('../shared/note.md', join(folder, 'content/posts/2026-05-11-link.md'));
	await check('--fix');
	expect(lstatSync(join(folder, 'content/posts/2026-05-11-link.md')).isSymbolicLink()).toBe(true);
	expect(read('content/shared/note.md')).toBe(`${clean}\n`);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written stays and is named', async () => {
	write(post, `${clean}\n---END---\n`);
	chmodSync(join(folder, post), 0o444);
	const { code, printed } = await check('--fix');
	expect(code).toBe(1);
	expect(printed).toContain('ファイルに書き込めません（EACCES）。元のままにしました。 file-write');
	expect(read(post)).toContain('---END---');
});

test.skipIf(isInstalled('@textlint/kernel'))(
	'--prose without textlint names the one command that installs it',
	async () => {
		const { code, errors } = await check('--prose', post);
		expect(code).toBe(2);
		expect(errors).toContain('--prose にはtextlintが必要です。「npm install --no-save @textlint/kernel@15 ');
	},
);

function isInstalled(name: string): boolean {
	try {
		return import.meta.resolve(name) !== '';
	} catch {
		return false;
	}
}
