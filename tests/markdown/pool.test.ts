import { afterAll, expect, test } from 'vitest';
import { createRenderPool } from '../../src/markdown/pool.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { options } from './rendering.ts';

const pool = createRenderPool({ threads: 2 });
afterAll(() => pool.close());

const source = (body: string) => ({ body, format: 'md', file: 'content/posts/a.md', bodyLine: 5 }) as const;

test('threads render what this thread renders', async () => {
	const bodies = Array.from({ length: 20 }, (_, number) => `## 見出し${number}\n\n**「本文」**です。[x](javascript:y)`);
	const rendered = await Promise.all(bodies.map((body) => pool.render(source(body), options)));
	expect(rendered).toEqual(bodies.map((body) => renderMarkdown(source(body), options)));
});

test('diagnostics survive the way between threads', async () => {
	const error = await pool.render(source('>'.repeat(20_000)), options).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(DiagnosticError);
	expect((error as DiagnosticError).diagnostics).toEqual([
		{
			file: 'content/posts/a.md',
			start: { line: 5, column: 102 },
			rule: 'markdown-depth',
			severity: 'error',
			params: { limit: 100 },
		},
	]);
});

test('an article that takes too much memory is refused', async () => {
	const small = createRenderPool({ threads: 1, memoryLimitMb: 8 });
	try {
		const error = await small.render(source('文\n\n'.repeat(5000)), options).catch((reason: unknown) => reason);
		expect((error as DiagnosticError).diagnostics).toMatchObject([
			{ file: 'content/posts/a.md', rule: 'markdown-failed', severity: 'error' },
		]);
	} finally {
		await small.close();
	}
});

test('an article that takes too long is refused, and the pool goes on', async () => {
	const impatient = createRenderPool({ threads: 1, timeLimitMs: 1 });
	try {
		const slow = source(`${'*a_ '.repeat(500)}\n\n`.repeat(10));
		const error = await impatient.render(slow, options).catch((reason: unknown) => reason);
		expect((error as DiagnosticError).diagnostics).toMatchObject([
			{
				file: 'content/posts/a.md',
				rule: 'markdown-failed',
				params: { reason: '1ミリ秒で終わりません / not finished within 1 ms' },
			},
		]);
	} finally {
		await impatient.close();
	}
	expect((await pool.render(source('文'), options)).html).toBe('<p>文</p>');
});
