import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildTinySite, post } from './harness.ts';

let built: BuiltSite;

beforeAll(async () => {
	const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a3b8f' } });
	const png = await photo.png().toBuffer();
	built = await buildTinySite({
		'public/photo.png': png,
		'public/copy.png': png,
		'public/unused.png': await photo.clone().negate().png().toBuffer(),
		'public/logo.gif': await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
			.gif()
			.toBuffer(),
		'content/posts/2026-05-01-a.md': post('写真', '![説明](/photo.png)\n\n![もう一度](/copy.png)\n\n![印](/logo.gif)'),
	});
	if (built.exitCode !== 0) throw new Error(built.output);
});

test('each picture that is shown is made smaller once, and one that is not shown is left alone', async () => {
	const made = built.files.filter((file) => file.endsWith('.avif'));
	expect(made.map((file) => file.replace(/[0-9a-f]{16}/u, 'digest'))).toEqual([
		'_astro/digest-420.avif',
		'_astro/digest-840.avif',
		'_astro/digest-900.avif',
	]);
	const sizes = await Promise.all(made.map(async (file) => (await sharp(join(built.dist, file)).metadata()).width));
	expect(sizes).toEqual([420, 840, 900]);
	const html = await built.read('2026/05/12/a/index.html');
	expect(html.match(/<picture>/gu)).toHaveLength(2);
	expect(html).toMatch(/<figure><img src="\/logo\.gif"[^>]* width="9" height="9">/u);
});

test('nothing is made again: neither in the next build nor in one that has lost all but the cache', async () => {
	const first = await Promise.all(built.files.filter((file) => file.endsWith('.avif')).map(readBytes));
	await built.site.write('content/posts/2026-05-02-b.md', post('次の記事', '![説明](/photo.png)'));
	const { output, exitCode } = await built.site.build('--report');
	expect([exitCode, output]).toEqual([0, expect.stringMatching(/0枚を作成、3枚はキャッシュから/u)]);
	await built.site.remove('dist');
	for (const folder of await workFolders()) await built.site.remove(folder);
	const again = await built.site.build('--report');
	expect(again.output).toMatch(/0枚を作成、3枚はキャッシュから/u);
	expect(await Promise.all(again.files.filter((file) => file.endsWith('.avif')).map(readBytes))).toEqual(first);
});

function readBytes(file: string): Promise<Buffer> {
	return readFile(join(built.dist, file));
}

/** Everything of the cache but the store. */
async function workFolders(): Promise<string[]> {
	const names = await readdir(join(built.site.folder, '.kawaraban'));
	return names.filter((name) => name !== 'blobs').map((name) => `.kawaraban/${name}`);
}
