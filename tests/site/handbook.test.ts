import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { elementsOf } from './html.ts';
import { buildTinySite, post } from './harness.ts';
import { repository } from './run-command.ts';

test('the examples of the handbook build without a finding, and become what it says', async () => {
	const handbook = await readFile(join(repository, 'docs/handbook.md'), 'utf8');
	const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
	const { exitCode, output, read } = await buildTinySite({
		'public/assets/images/posts/laundry-marks.png': image,
		'public/assets/images/posts/mean-as-balance.png': image,
		'content/posts/2026-05-12-markdown.md': post('Markdown', examples(handbook, 'markdown')),
		'content/posts/2026-05-12-mdx.mdx': post('MDX', examples(handbook, 'mdx')),
	});
	expect(output).not.toMatch(/エラー|警告/);
	expect(exitCode).toBe(0);
	const markdown = elementsOf(await read('2026/05/12/markdown/index.html')).map(({ name }) => name);
	expect(markdown).toEqual(expect.arrayContaining(['figure', 'figcaption', 'table', 'dl', 'dt', 'dd', 'sup']));
	const mdx = elementsOf(await read('2026/05/12/mdx/index.html')).map(({ attributes }) => attributes['class']);
	expect(mdx).toEqual(expect.arrayContaining(['callout callout-note', 'chart chart-bar']));
});

function examples(document: string, language: string): string {
	const blocks = [...document.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))];
	expect(blocks.length).toBeGreaterThan(0);
	return blocks.map(([, example]) => example).join('\n');
}
