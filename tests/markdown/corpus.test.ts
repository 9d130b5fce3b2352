import { existsSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { RenderedDocument } from '../../src/model/rendered.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { options } from './rendering.ts';
import { htmlErrors } from './valid-html.ts';

const shared = new URL('../../../shared/', import.meta.url);
const corpus = new URL('corpus/ai-media/', shared);
const withoutCorpus = !existsSync(corpus);

describe.skipIf(withoutCorpus)('the 658 posts of a real site (skipped without ../shared)', () => {
	const posts = withoutCorpus ? [] : renderAll();

	test('show no ** that Jekyll does not show', () => {
		expect(posts).toHaveLength(658);
		const worse = posts.filter(({ ours, jekyll }) => asterisks(ours.html) > asterisks(jekyll));
		expect(worse.map(({ name }) => name)).toEqual([]);
	});

	test('have the heading ids of Jekyll, but for these', () => {
		const expected = posts.flatMap(({ jekyll }) => headingIds(jekyll));
		const missing = posts.flatMap(({ name, ours, jekyll }) => {
			const ids = new Set(ours.facts.headings.map(({ id }) => id));
			return headingIds(jekyll)
				.filter((id) => !ids.has(id))
				.map((id) => `${name}#${id.slice(0, 20)}`);
		});
		expect(expected).toHaveLength(5361);
		// A list item right above `---` is a heading in kramdown, and a list and a line in CommonMark.
		expect(missing).toEqual([
			'2026-02-23-2-multimodal-ai-roi-3x-mechanism.md#nttのaiロボットプラットフォームその',
			'2026-02-23-2-multimodal-ai-roi-3x-mechanism.md#nttのaiロボットプラットフォームその',
			'2026-02-27-2-open-source-llm-strategy.md#オープンソースllmの躍進gpt-4o超',
			'2026-03-03-1-openai-100b-funding-ai-future.md#copilotは開発者の生産性を本当に2',
		]);
	});

	test('are valid HTML', { timeout: 300_000 }, async () => {
		for (const { name, ours } of posts) expect([name, ...(await htmlErrors(ours.html))]).toEqual([name]);
	});

	test('have nothing to complain about but Liquid, shown as text', () => {
		const found = posts.flatMap(({ ours }) => ours.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`));
		expect(found).toEqual(Array.from({ length: 16 }, () => 'warning liquid-tag'));
	});
});

test.skipIf(withoutCorpus)('every Markdown input that Jekyll was asked about is rendered to valid HTML', async () => {
	const cases = JSON.parse(readFileSync(new URL('jekyll/markdown-cases.json', shared), 'utf8')) as Record<
		string,
		{ markdown: string }
	>;
	expect(Object.keys(cases)).toHaveLength(270);
	for (const [name, { markdown }] of Object.entries(cases)) {
		const source = { body: markdown, format: 'md', file: name, bodyLine: 1 } as const;
		const { html } = renderMarkdown(source, { ...options, liquid: 'text' });
		expect([name, ...(await htmlErrors(html))]).toEqual([name]);
	}
});

function renderAll(): { name: string; ours: RenderedDocument; jekyll: string }[] {
	const lines = readFileSync(new URL('oracle-html.jsonl', corpus), 'utf8').trim().split('\n');
	return lines.map((line) => {
		const { path, html } = JSON.parse(line) as { path: string; html: string };
		const text = readFileSync(new URL(path, corpus), 'utf8');
		const frontMatter = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
		const source = {
			body: text.slice(frontMatter.length),
			format: 'md',
			file: path,
			bodyLine: frontMatter.split('\n').length,
		} as const;
		return {
			name: path.replace('_posts/', ''),
			ours: renderMarkdown(source, { ...options, liquid: 'text' }),
			jekyll: html,
		};
	});
}

function asterisks(html: string): number {
	return visible(parseFragment(html)).split('**').length - 1;
}

function visible(node: DefaultTreeAdapterTypes.Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(visible).join('') : '';
}

function headingIds(html: string): string[] {
	const find = (node: DefaultTreeAdapterTypes.Node): string[] => {
		if (!('childNodes' in node)) return [];
		const id =
			'tagName' in node && /^h[1-6]$/u.test(node.tagName) ? node.attrs.find(({ name }) => name === 'id') : undefined;
		return [...(id ? [id.value] : []), ...node.childNodes.flatMap(find)];
	};
	return find(parseFragment(html));
}
