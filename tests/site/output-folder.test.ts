import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearOut } from '../../src/build/clear-out.ts';
import { stageOutput } from '../../src/build/output-folder.ts';
import { createTinySite, post } from './harness.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-output-'));
	folders.push(folder);
	return folder;
}

test('of a folder only the files that are wanted stay, with the folders that lead to them', async () => {
	const folder = await temporaryFolder();
	const elsewhere = await temporaryFolder();
	await writeFile(join(elsewhere, 'kept.txt'), 'よその');
	for (const path of ['a/b', 'a/c', 'empty/deep', 'was-folder/x', '港/朝']) {
		await mkdir(join(folder, path), { recursive: true });
	}
	for (const path of [
		'a/b/index.html',
		'a/c/index.html',
		'.hidden',
		'was-file',
		'was-folder/x/y',
		'港/朝/index.html',
	]) {
		await writeFile(join(folder, path), path);
	}
	await symlink(elsewhere, join(folder, 'linked'));
	const wanted = ['/a/b/index.html', '/was-file/index.html', '/was-folder', '/港/朝/index.html', '/linked/kept.txt'];
	expect([...clearOut(folder, new Set(wanted))].sort()).toEqual(['/a/b/index.html', '/港/朝/index.html']);
	expect((await readdir(folder, { recursive: true })).sort()).toEqual(
		['a', 'a/b', 'a/b/index.html', '港', '港/朝', '港/朝/index.html'].sort(),
	);
	expect(await readFile(join(elsewhere, 'kept.txt'), 'utf8')).toBe('よその');
});

test('the output before the last waits to be made into the next', async () => {
	const folder = await temporaryFolder();
	const outDir = join(folder, 'dist');
	const spare = join(folder, 'cache/spare');
	await mkdir(join(folder, 'cache'));
	const seen: string[][] = [];
	for (const version of ['1', '2', '3']) {
		const staged = await stageOutput(outDir, spare);
		seen.push(await readdir(staged.path));
		await writeFile(join(staged.path, version), version);
		await staged.publish();
	}
	expect(seen).toEqual([[], [], ['1']]);
	expect(await readdir(outDir)).toEqual(['1', '3']);
	expect(await readdir(spare)).toEqual(['2']);
});

test('pages that become files and files that become folders leave nothing of what they were', async () => {
	const page = (permalink: string) => `---\ntitle: 港\npermalink: ${permalink}\n---\n\n港の案内です。\n`;
	const site = await createTinySite({
		'content/posts/2026-05-12-asa.md': post('港の朝'),
		'content/pages/a.md': page('/a/'),
		'content/pages/b.md': page('/b.html'),
	});
	const first = await site.build();
	const unchanged = join(first.dist, '2026/05/12/asa/index.html');
	const { ino } = await stat(unchanged);
	await site.write('content/pages/a.md', page('/a.html'));
	await site.write('content/pages/b.md', page('/b/'));
	await site.build();
	await site.write('content/pages/a.md', page('/a/'));
	await site.write('content/pages/b.md', page('/b.html/c.html'));
	const third = await site.build();
	expect(third.exitCode).toBe(0);
	expect(third.files.filter((file) => /^[ab][./]/u.test(file))).toEqual(['a/index.html', 'b.html/c.html']);
	expect((await stat(unchanged)).ino).toBe(ino);
});
