import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics, formatDiagnostic } from '../../src/model/diagnostic.ts';
import { type LoadedDocument, loadDocuments, type LoadOptions } from '../../src/sources/load.ts';
import { compareCodePoints } from '../../src/model/text.ts';
import { createPublicFiles } from '../../src/sources/public-files.ts';
import { parseSite } from '../../src/sources/site.ts';
import { createSiteFolder } from './site-folder.ts';

const { site } = parseSite('title: x\ndescription: x\nurl: https://example.jp\n');

async function load(files: Record<string, string | Uint8Array>, options: Partial<LoadOptions> = {}) {
	const siteDir = createSiteFolder(files);
	const draft = join(siteDir, 'content/drafts/idea.md');
	if ('content/drafts/idea.md' in files) utimesSync(draft, 1_770_000_000, 1_770_000_000);
	const posts: LoadedDocument<object>[] = [];
	const pages: LoadedDocument<object>[] = [];
	const publicFiles = await createPublicFiles(join(siteDir, 'public'));
	const { diagnostics } = await loadDocuments(siteDir, site!, {
		publicFiles,
		onPost: (post) => void posts.push(post),
		onPage: (page) => void pages.push(page),
		...options,
	});
	const findings = diagnostics.sort(compareDiagnostics).map((diagnostic) => formatDiagnostic(diagnostic, 'en'));
	posts.sort((a, b) => compareCodePoints(a.document.file, b.document.file));
	return { posts, pages, findings, publicFiles };
}

describe('a site', () => {
	test('is handed over document by document', async () => {
		const { posts, pages, findings } = await load({
			'content/posts/2026-05-12-a.mdx': '---\ntitle: 題\n---\n\nText\n',
			'content/pages/about/team.md': '---\ntitle: 概要\n---\nPage\n',
		});
		expect(findings).toEqual([]);
		expect(posts).toEqual([
			{
				document: {
					id: '2026-05-12-a.mdx',
					file: 'content/posts/2026-05-12-a.mdx',
					format: 'mdx',
					frontMatter: expect.objectContaining({ title: '題', date: '2026-05-12T00:00:00+09:00' }),
					keyPositions: { title: { line: 2, column: 1 } },
					digest: 'a1e19a93ba456784e9188aee8d5ffb299cfbf6496dd410edb8c6df14d4c38cbc',
					bodyLine: 4,
				},
				body: '\nText\n',
			},
		]);
		expect(pages).toMatchObject([
			{ document: { id: 'about/team.md', file: 'content/pages/about/team.md' }, body: 'Page\n' },
		]);
	});

	test('may have drafts, dated by their file, with ids that no post has', async () => {
		const files = {
			'content/posts/2026-05-12-a.md': 'x',
			'content/drafts/2026-05-12-a.md': 'x',
			'content/drafts/idea.md': 'x',
		};
		const { posts } = await load(files);
		expect(posts).toMatchObject([
			{ document: { id: '_drafts/2026-05-12-a.md', file: 'content/drafts/2026-05-12-a.md' } },
			{ document: { id: '_drafts/idea.md', frontMatter: { title: 'Idea', date: '2026-02-02T11:40:00+09:00' } } },
			{ document: { id: '2026-05-12-a.md' } },
		]);
		expect((await load(files, { drafts: false })).posts).toHaveLength(1);
	});

	test('has every finding of every file, and hands over none that has an error', async () => {
		const { posts, findings } = await load({
			'content/posts/2026-05-12-a.md': '---\ntitle: [x]\ntoc: 1\n---\n',
			'content/posts/2026-05-13-b.md': '---\ntitle: x\n',
			'content/posts/2026-05-14-c.md': Buffer.from('ok\xff', 'latin1'),
			'content/posts/2026-05-15-d.md': Buffer.alloc(1_048_577, 'a'),
			'content/posts/note.txt': '',
			'content/posts/undated.md': '',
		});
		expect(posts).toEqual([]);
		expect(findings).toMatchInlineSnapshot(`
			[
			  "content/posts/2026-05-12-a.md:2:8 fm-type The value of "title" is wrong. Expected: text",
			  "content/posts/2026-05-12-a.md:3:6 fm-type The value of "toc" is wrong. Expected: true or false",
			  "content/posts/2026-05-13-b.md:1:1 fm-unclosed The front matter is not closed. Write "---" on the line after its last key.",
			  "content/posts/2026-05-14-c.md:1:3 text-encoding The byte at offset 2 is not valid UTF-8. Save the file as UTF-8.",
			  "content/posts/2026-05-15-d.md:1:1 file-size The file is too large (1048577 bytes, at most 1048576). Split the article.",
			  "content/posts/undated.md:1:1 post-file-name The file name is not of the form "YYYY-MM-DD-name.md". Put the date at its beginning.",
			  "content/posts/note.txt:1:1 file-extension A ".txt" file is not read as an article. Put images and the like in public/. Articles end with .md .markdown .mdx.",
			]
		`);
	});

	test('is warned of an unknown key once', async () => {
		const text = '---\ntitle: x\nweather: fine\nmood: good\n---\n';
		const { posts, findings } = await load({
			'content/posts/2026-05-12-a.md': text,
			'content/posts/2026-05-11-b.md': text,
			'content/pages/c.md': text,
		});
		expect(posts).toMatchObject([{ document: { frontMatter: { mood: 'good' } } }, {}]);
		expect(findings).toMatchInlineSnapshot(`
			[
			  "content/posts/2026-05-11-b.md:3:1 fm-unknown-key The key "weather" is not used.",
			  "content/posts/2026-05-11-b.md:4:1 fm-unknown-key The key "mood" is not used.",
			]
		`);
	});
});

describe('images', () => {
	test('that are missing are warned of, others take the name of their file', async () => {
		const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#888' } })
			.png()
			.toBuffer();
		const decomposed = '/図ガ.png'.normalize('NFD');
		const { posts, findings, publicFiles } = await load({
			'content/posts/2026-05-11-a.md': '---\nimage: /図ガ.png\n---\n',
			'content/posts/2026-05-12-b.md': '---\ntitle: b\nimage: /no.png\n---\n',
			'content/posts/2026-05-13-c.md': '---\nimage: /cut.png\n---\n',
			[`public${decomposed}`]: png,
			'public/cut.png': png.subarray(0, 40),
		});
		expect(posts.map(({ document }) => (document.frontMatter as { image: string }).image)).toEqual([
			decomposed,
			'/no.png',
			'/cut.png',
		]);
		expect(publicFiles.knownSizes()).toEqual({ [decomposed]: { width: 3, height: 2 } });
		expect(findings).toMatchInlineSnapshot(`
			[
			  "content/posts/2026-05-13-c.md:2:1 image-corrupt The image "/cut.png" is damaged or cut off. Save the image again.",
			  "content/posts/2026-05-12-b.md:3:1 image-missing There is no image "/no.png"; the default image is used. Put it in public/ or correct "image".",
			]
		`);
	});
});

test('few bodies are under way at once, however slow their reader is', async () => {
	const files = Object.fromEntries(
		Array.from({ length: 60 }, (_, day) => [`content/posts/2026-05-12-${day}.md`, `${day}`]),
	);
	let current = 0;
	let most = 0;
	const seen: string[] = [];
	await load(files, {
		async onPost({ body }) {
			most = Math.max(most, (current += 1));
			await new Promise((resolve) => setTimeout(resolve, 1));
			current -= 1;
			seen.push(body);
		},
	});
	expect(seen).toHaveLength(60);
	expect(most).toBe(16);
});

test('an error of the reader is not swallowed', async () => {
	const failing = { onPost: () => Promise.reject(new Error('renderer')) };
	await expect(load({ 'content/posts/2026-05-12-a.md': 'x' }, failing)).rejects.toThrow('renderer');
});
