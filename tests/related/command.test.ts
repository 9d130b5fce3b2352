import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareSite } from '../../src/build/prepare.ts';
import { openSiteCache } from '../../src/cache/site-cache.ts';
import { main } from '../../src/cli/main.ts';
import { fakeTerminal } from '../cli/fake-terminal.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kawaraban-related-'));
	await mkdir(join(folder, 'content/posts'), { recursive: true });
	await writeFile(join(folder, 'site.yaml'), 'title: 瓦版\ndescription: 説明\nurl: https://example.jp\n');
});

afterEach(() => rm(folder, { recursive: true }));

test('kawaraban related shows the very list that the build makes, without posts that hold an error', async () => {
	await writePost('2026-05-01-reikyaku', '量子ビットの冷却', '量子ビットを冷却する装置。量子ビットの誤り訂正。');
	await writePost('2026-05-02-kombu', '昆布の選び方', '味噌汁の出汁を昆布から取る。昆布と鰹節の出汁。冷却はしない。');
	await writePost('2026-05-03-teisei', '誤り訂正の話', '符号による誤り訂正。測定と符号の歴史。\n\n---END---');
	const terminal = fakeTerminal(folder);
	expect(await main(['related', '2026-05-01-reikyaku', '--site', '.', '--cache', 'cache', '--explain'], terminal)).toBe(
		0,
	);
	const listed = terminal.printed.slice(0, terminal.printed.indexOf(''));
	const titles = listed.map((line) => line.split('  ')[1]);
	expect({ titles, errors: terminal.errors }).toEqual({ titles: ['昆布の選び方'], errors: [] });
	expect(titles).toEqual(await relatedTitles('2026-05-01-reikyaku.md'));
});

async function writePost(name: string, title: string, body: string): Promise<void> {
	const frontMatter = `---\ntitle: ${title}\ndate: ${name.slice(0, 10)}\n---\n`;
	await writeFile(join(folder, `content/posts/${name}.md`), `${frontMatter}\n${body}\n`);
}

/** As the build relates them. */
async function relatedTitles(id: string): Promise<string[]> {
	const cache = await openSiteCache({ folder: join(folder, 'cache/blobs'), maxBytes: 1e9, environment: {} });
	try {
		const prepared = await prepareSite({
			siteDir: folder,
			cache,
			buildTime: new Date('2026-05-12T15:30:45+09:00'),
			preview: false,
			onProgress: () => undefined,
		});
		if (!('publication' in prepared)) throw new Error('The site cannot be read.');
		const post = prepared.publication.posts.find(({ source }) => source.id === id)!;
		return post.related.map(({ post: { source } }) => source.frontMatter.title);
	} finally {
		await cache.close();
	}
}
