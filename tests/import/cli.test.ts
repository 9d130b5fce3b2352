import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { buildMoment, removeSiteFolders, siteFolder } from './shared.ts';

afterEach(removeSiteFolders);

async function run(...argv: string[]) {
	const output: string[] = [];
	const errors: string[] = [];
	const exitCode = await main(argv, {
		print: (line) => void output.push(line),
		printError: (line) => void errors.push(line),
		colours: false,
		workingDirectory: '/',
		environment: {},
		now: () => buildMoment,
		interrupted: () => new Promise(() => {}),
	} as Parameters<typeof main>[1]);
	return { exitCode, output: output.join('\n'), errors: errors.join('\n') };
}

test('imports a site, shows how far it is, and says where the reports are', async () => {
	const source = siteFolder({
		'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
		'_posts/2024-05-01-a.md': '---\ntitle: a\n---\n一つ目\n',
	});
	const out = join(siteFolder({}), 'site');
	const { exitCode, output, errors } = await run('import', 'jekyll', source, '--out', out);
	expect(exitCode).toBe(0);
	expect(errors).toContain('[··········] 変換 0/1');
	expect(output).toContain('記事1本、ページ0枚を取り込みました');
	expect(existsSync(join(out, '.kawaraban/import-report.html'))).toBe(true);
});

test('an article that Jekyll could not read either makes the command fail, after importing the rest', async () => {
	const source = siteFolder({
		'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
		'_posts/2024-05-01-a.md': '---\ntitle: foo: bar\n---\n一つ目\n',
	});
	const { exitCode, errors } = await run('import', 'jekyll', source, '--out', join(siteFolder({}), 'site'));
	expect(exitCode).toBe(1);
	expect(errors).toContain('_posts/2024-05-01-a.md:2');
});

test('a call without a target, a source or a known kind is explained', async () => {
	const source = siteFolder({});
	expect(await run('import', 'jekyll', source)).toMatchObject({
		exitCode: 2,
		errors: '--out で作るフォルダを指定してください。',
	});
	expect(await run('import', 'hugo', source, '--out', '/tmp/x')).toMatchObject({ exitCode: 2 });
	expect(await run('import', 'jekyll', join(source, 'x'), '--out', '/tmp/x')).toMatchObject({ exitCode: 2 });
	expect(await run('verify')).toMatchObject({ exitCode: 2, errors: '--against で比べるものを指定してください。' });
});

test('verify fails where an old address has no answer', async () => {
	const dist = siteFolder({ 'a/index.html': '<main><p>x</p></main>' });
	const old = siteFolder({ 'a/index.html': '<main><p>x</p></main>', 'b/index.html': '<main><p>y</p></main>' });
	expect(await run('verify', '--out', dist, '--against', old)).toMatchObject({
		exitCode: 1,
		output: 'なし /b/\n同じ 1件、転送 0件、移動 0件、なし 1件、新しい 0件、本文の違い 0件、見出しの違い 0件',
	});
	expect(await run('verify', '--out', dist, '--against', dist)).toMatchObject({ exitCode: 0 });
});
