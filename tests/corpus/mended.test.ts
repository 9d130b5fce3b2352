import { mkdirSync, mkdtempSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles } from '../site/harness.ts';
import { runKawaraban } from '../site/run-command.ts';
import { corpus, hasCorpus, readOracle } from './corpus.ts';

/** Every so many posts; all of them take minutes, which `KAWARABAN_WHOLE_CORPUS=1` takes. */
const everyNth = process.env['KAWARABAN_WHOLE_CORPUS'] === '1' ? 1 : 20;

describe.skipIf(!hasCorpus)('the archive of a real site, imported and mended (skipped without ../shared)', () => {
	const folder = hasCorpus ? mkdtempSync(join(tmpdir(), 'kawaraban-mended-')) : '';
	const jekyll = join(folder, 'jekyll');
	const site = join(folder, 'site');
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('is published with what remains in its baseline, and not without it', { timeout: 900_000 }, async () => {
		const posts = readOracle().filter((_, index) => index % everyNth === 0);
		mkdirSync(join(jekyll, '_posts'), { recursive: true });
		cpSync(join(corpus, '_config.yml'), join(jekyll, '_config.yml'));
		for (const { path } of posts) cpSync(join(corpus, path), join(jekyll, path));
		const run = (...words: string[]) =>
			runKawaraban(words, { environment: { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-20') / 1000) } });

		expect((await run('import', 'jekyll', jekyll, '--out', site)).exitCode).toBe(0);
		expect((await run('check', '--fix', '--unsafe', '--site', site)).exitCode).toBe(1);
		const refused = await run('build', '--site', site);
		expect(refused.exitCode).toBe(1);
		expect(refused.stderr).toContain('ending-cut');

		expect((await run('check', '--baseline', '--site', site)).exitCode).toBe(0);
		const baseline = JSON.parse(readFileSync(join(site, 'check-baseline.json'), 'utf8')) as { findings: object };
		expect(Object.keys(baseline.findings).length).toBeGreaterThan(0);
		const built = await run('build', '--site', site);
		expect(built.stderr.split('\n').filter((line) => line.startsWith('エラー'))).toEqual([]);
		expect(built.exitCode).toBe(0);
		const pages = await listFiles(join(site, 'dist'));
		expect(posts.filter(({ dest }) => !pages.includes(dest.slice(1)))).toEqual([]);
	});
});
