import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { SiteSchema } from '../../src/model/site.ts';

let siteDir: string;
beforeEach(() => {
	siteDir = mkdtempSync(join(tmpdir(), 'kawaraban-content-'));
	mkdirSync(join(siteDir, 'content/posts'), { recursive: true });
});
afterEach(() => rmSync(siteDir, { recursive: true }));

type Sources = Parameters<typeof checkContent>[0];

/** Sources of posts that all hold the same error, told apart by their front matter. */
function sourcesOf(posts: Record<string, { draft?: boolean; published?: boolean }>): Sources {
	const site = SiteSchema.parse({ title: '港新聞', description: '港の新聞', url: 'https://minato.example' });
	const sources = Object.entries(posts).map(([id, frontMatter]) => {
		const file = `content/posts/${id}`;
		writeFileSync(join(siteDir, file), '---\ntitle: 港の朝\ndate: 2026-05-10\n---\n\n港の朝は早い。\n\n---END---\n');
		return { id, file, digest: id, frontMatter: { draft: false, published: true, ...frontMatter } };
	});
	return { site, posts: sources, pages: [], publicFiles: { paths: [] } } as unknown as Sources;
}

function check(sources: Sources, preview: boolean) {
	const store = { get: async () => undefined, has: async () => false, put: async () => true };
	return checkContent(sources, { siteDir, store, buildTime: new Date('2026-06-01T00:00:00Z'), preview });
}

const posts = {
	'2026-05-10-asa.md': {},
	'2026-05-11-draft.md': { draft: true },
	'2026-05-12-hidden.md': { published: false },
};

test('a build refuses what is published, and names the posts that other posts should not lead to', async () => {
	const { diagnostics, postsWithErrors } = await check(sourcesOf(posts), false);
	expect(diagnostics.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)).toEqual([
		'content/posts/2026-05-10-asa.md error sentinel',
	]);
	expect([...postsWithErrors]).toEqual(['2026-05-10-asa.md']);
});

test('a preview shows the same of drafts too, and goes on', async () => {
	const { diagnostics } = await check(sourcesOf(posts), true);
	expect(diagnostics.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
		'content/posts/2026-05-10-asa.md warning',
		'content/posts/2026-05-11-draft.md warning',
		'content/posts/2026-05-12-hidden.md warning',
	]);
});
