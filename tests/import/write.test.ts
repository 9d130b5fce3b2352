import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folderProblem, importJekyllSite } from '../../src/import/jekyll/import-jekyll.ts';
import { buildMoment, removeSiteFolders, siteFolder } from './shared.ts';

afterEach(removeSiteFolders);

const files = {
	'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
	'_posts/2024-05-01-a.md': '---\ntitle: a\n---\n一つ目\n',
	'_posts/2024-05-02-b.md': '---\ntitle: b\n---\n二つ目\n',
	'assets/a.css': 'body{}',
	'_plugins/evil.rb': 'File.write("pwned", "")',
};

function run(sourceDir: string, outDir: string) {
	const result = importJekyllSite({
		sourceDir,
		outDir,
		timeZone: null,
		now: buildMoment,
		liftBlocks: false,
		fix: false,
	});
	const { written, unchanged, kept } = result.write;
	const found = result.write.diagnostics.map(({ file, rule }) => `${file} ${rule}`);
	return { written, unchanged, kept, found, result };
}

test('writes a site folder and three reports; a second run changes nothing', () => {
	const source = siteFolder(files);
	const out = join(siteFolder({}), 'site');
	expect(run(source, out)).toMatchObject({ written: 4, unchanged: 0, kept: 0, found: [] });
	expect(readFileSync(join(out, 'content/posts/2024-05-01-a.md'), 'utf8')).toBe(files['_posts/2024-05-01-a.md']);
	expect(readFileSync(join(out, 'public/assets/a.css'), 'utf8')).toBe('body{}');
	for (const end of ['md', 'json', 'html']) expect(existsSync(join(out, `.kawaraban/import-report.${end}`))).toBe(true);
	expect(run(source, out)).toMatchObject({ written: 0, unchanged: 4, kept: 0, found: [] });
});

test('a second run keeps what an editor has changed or removed, and says so', () => {
	const source = siteFolder(files);
	const out = join(siteFolder({}), 'site');
	run(source, out);
	writeFileSync(join(out, 'content/posts/2024-05-01-a.md'), '編集した');
	rmSync(join(out, 'content/posts/2024-05-02-b.md'));
	writeFileSync(join(source, '_posts/2024-05-01-a.md'), '---\ntitle: a\n---\n元のほうも変わった\n');
	expect(run(source, out)).toMatchObject({
		written: 0,
		unchanged: 2,
		kept: 2,
		found: ['content/posts/2024-05-01-a.md import-edited', 'content/posts/2024-05-02-b.md import-deleted'],
	});
	expect(readFileSync(join(out, 'content/posts/2024-05-01-a.md'), 'utf8')).toBe('編集した');
	expect(readFileSync(join(out, '.kawaraban/import/content/posts/2024-05-01-a.md'), 'utf8')).toContain(
		'元のほうも変わった',
	);
	expect(existsSync(join(out, 'content/posts/2024-05-02-b.md'))).toBe(false);
});

test('a file that no import wrote is not overwritten', () => {
	const out = siteFolder({ 'site.yaml': 'title: 手書き\n' });
	expect(run(siteFolder(files), out).found).toEqual(['site.yaml import-foreign']);
	expect(readFileSync(join(out, 'site.yaml'), 'utf8')).toBe('title: 手書き\n');
});

test('nothing is written through a symbolic link that leads out of the target', () => {
	const outside = siteFolder({});
	const out = siteFolder({});
	symlinkSync(outside, join(out, 'content'));
	const { found } = run(siteFolder(files), out);
	expect(found).toEqual([
		'content/posts/2024-05-01-a.md import-write-refused',
		'content/posts/2024-05-02-b.md import-write-refused',
	]);
	expect(existsSync(join(outside, 'posts'))).toBe(false);
});

test('symbolic links that leave the source, huge files and other encodings are findings', () => {
	const secret = siteFolder({ 'secret.md': '---\ntitle: 秘密\n---\nx\n' });
	const source = siteFolder({ ...files, '_posts/2024-05-03-huge.md': `---\ntitle: h\n---\n${'あ'.repeat(500_000)}` });
	symlinkSync(join(secret, 'secret.md'), join(source, '_posts/2024-05-04-secret.md'));
	symlinkSync(secret, join(source, 'folder'));
	writeFileSync(join(source, '_posts/2024-05-05-sjis.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x83, 0x41]));
	const { result } = run(source, join(siteFolder({}), 'site'));
	const found = result.diagnostics
		.filter(({ severity }) => severity !== 'info')
		.map(({ file, rule }) => `${file} ${rule}`);
	expect(found.toSorted()).toEqual([
		'_posts/2024-05-03-huge.md file-size',
		'_posts/2024-05-04-secret.md import-symlink',
		'_posts/2024-05-05-sjis.md text-encoding',
		'folder import-symlink',
	]);
});

test('source and target must not overlap', () => {
	const source = siteFolder(files);
	expect(folderProblem(source, join(source, 'out'))).toBe('overlap');
	expect(folderProblem(join(source, '_posts'), source)).toBe('overlap');
	expect(folderProblem(join(source, 'nowhere'), '/tmp/x')).toBe('no-source');
	mkdirSync(join(source, '../beside-the-source'), { recursive: true });
	expect(folderProblem(source, join(source, '../beside-the-source'))).toBe(null);
	rmSync(join(source, '../beside-the-source'), { recursive: true });
});
