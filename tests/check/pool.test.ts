import { expect, test } from 'vitest';
import { checkFiles, fixFiles } from '../../src/check/pool.ts';
import { SiteSchema } from '../../src/model/site.ts';

const site = SiteSchema.parse({ title: '港新聞', description: '港の新聞', url: 'https://minato.example' });

const post = (id: string, body: string) => ({
	file: `content/posts/2026-05-10-${id}.md`,
	kind: 'post' as const,
	bytes: Buffer.from(`---\ntitle: 港の朝\ndate: 2026-05-10\n---\n\n${body}\n`),
});
const long = post('nagai', '港の朝は早い。'.repeat(20_000));
const limits = { timeLimitMs: 1, memoryLimitMb: 256 };

test('a file that takes too long is named, and nothing is said of it', async () => {
	expect(await checkFiles([long], { site, threads: 1, rules: null, limits })).toEqual([
		{
			file: 'content/posts/2026-05-10-nagai.md',
			findings: [],
			diagnostics: [
				{
					rule: 'check-failed',
					severity: 'error',
					file: 'content/posts/2026-05-10-nagai.md',
					start: { line: 1, column: 1 },
					params: { reason: '1ミリ秒で終わりません / not finished within 1 ms' },
				},
			],
			facts: null,
			suppressions: [],
		},
	]);
});

test('a file that cannot be mended in time is left as it is, and named', async () => {
	const { texts, diagnostics } = await fixFiles([long], {
		site,
		threads: 1,
		rules: null,
		unsafe: true,
		siteFindings: [[]],
		limits,
	});
	expect(texts).toEqual([null]);
	expect(diagnostics).toMatchObject([{ rule: 'check-failed', file: long.file }]);
});

test('a file that takes too much memory is named, and those after it are checked', async () => {
	const small = { timeLimitMs: 60_000, memoryLimitMb: 48 };
	const files = [post('words', 'a '.repeat(400_000)), post('asa', '港の朝は早い。'), post('hiru', '港の昼は暑い。')];
	const checked = await checkFiles(files, { site, threads: 1, rules: null, limits: small });
	expect(checked.map(({ file, diagnostics }) => [file.slice(25, -3), diagnostics.map(({ rule }) => rule)])).toEqual([
		['words', ['check-failed']],
		['asa', []],
		['hiru', []],
	]);
});

/** Each once kept a rule's pattern busy for minutes. */
const rows = {
	parentheses: '（'.repeat(100_000),
	brackets: '【'.repeat(100_000),
	hyphens: `a${'-'.repeat(14_000)}`,
	digits: '1'.repeat(300_000),
	stars: `${'★'.repeat(100_000)}あ`,
	asterisks: `${'*'.repeat(14_000)}あ`,
	sentence: `${'あ'.repeat(100_000)}。あ`,
	fence: `~~~\n${'あ'.repeat(100_000)}\n~~~`,
	heading: `## ${'テーマに関連する'.repeat(12_000)}`,
	attributes: `文\n{: ${'a'.repeat(300_000)}}`,
};

test('long rows of one sign are checked in no time', async () => {
	const files = Object.entries(rows).map(([id, body]) => post(id, body));
	const checked = await checkFiles(files, {
		site,
		threads: 2,
		rules: null,
		limits: { timeLimitMs: 5000, memoryLimitMb: 256 },
	});
	const failed = checked.filter(({ diagnostics }) => diagnostics.some(({ rule }) => rule === 'check-failed'));
	expect(failed.map(({ file }) => file)).toEqual([]);
}, 60_000);
