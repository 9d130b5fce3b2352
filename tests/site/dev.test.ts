import { expect, onTestFinished, test, vi } from 'vitest';
import { createTinySite, post, tinySiteTime } from './harness.ts';
import { startKawaraban } from './run-command.ts';

test('the development server shows drafts and scheduled posts, marked as such, and follows every edit', async () => {
	const site = await createTinySite({
		'content/posts/2026-05-12-now.md': post('公開の記事'),
		'content/posts/2026-05-12-draft.md': post('下書きの記事', 'はじめの文。', 'draft: true\n'),
		'content/posts/2026-06-02-future.md': '---\ntitle: 予約の記事\n---\n\n本文です。\n',
	});
	const server = await startKawaraban(['dev', '--site', site.folder, '--port', '0'], {
		environment: { SOURCE_DATE_EPOCH: String(tinySiteTime.getTime() / 1000) },
	});
	onTestFinished(async () => void (await server.stop()));
	const read = async (path: string) => (await fetch(new URL(path, server.url))).text();

	const home = await read('/');
	expect(home).toContain('公開の記事');
	expect(badges(await read('/2026/05/12/now/'))).toEqual([]);
	expect(badges(await read('/2026/05/12/draft/'))).toEqual(['下書き']);
	expect(badges(await read('/2026/06/02/future/'))).toEqual(['予約']);

	await site.write('content/posts/2026-05-12-draft.md', post('下書きの記事', '直した文。', 'draft: true\n'));
	await vi.waitFor(async () => expect(await read('/2026/05/12/draft/')).toContain('直した文。'), { timeout: 20_000 });

	await site.write('content/posts/2026-05-12-draft.md', '---\ntitle: 壊れた\ndate: 2026-13-45\n---\n\n本文\n');
	await vi.waitFor(() => expect(server.output()).toContain('date-invalid'), { timeout: 20_000 });
	expect(await read('/2026/05/12/draft/')).toContain('直した文。');
});

test('Ctrl-C ends it with success', async () => {
	const site = await createTinySite({ 'content/posts/2026-05-12-now.md': post('公開の記事') });
	const server = await startKawaraban(['dev', '--site', site.folder, '--port', '0']);
	expect(await server.stop()).toBe(0);
});

/** Marks of the article itself. */
function badges(html: string): string[] {
	const header = /<article[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';
	return [...header.matchAll(/>\s*(下書き|予約)\s*</g)].map(([, badge]) => badge!);
}
