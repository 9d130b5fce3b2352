import { describe, expect, test } from 'vitest';
import { complaints, html } from './rendering.ts';

describe('nesting deeper than 100 is refused, and at once', () => {
	test.each([
		['quotes', '>'.repeat(20_000), '1:102'],
		['quotes with spaces', `${'> '.repeat(20_000)}文`, '1:203'],
		['lists on one line', `${'- '.repeat(20_000)}文`, '1:203'],
		['numbered lists', `${'1. '.repeat(20_000)}文`, '1:304'],
		['lists by indentation', Array.from({ length: 150 }, (_, n) => `${'  '.repeat(n)}- 文`).join('\n'), '101:203'],
		['lists by tabs', Array.from({ length: 150 }, (_, n) => `${'\t'.repeat(n)}- 文`).join('\n'), '101:403'],
		['quotes and lists', `文\n\n${'> - '.repeat(20_000)}文`, '3:203'],
		['brackets', '['.repeat(20_000), '1:101'],
		['emphasis', `${'*a **b '.repeat(60)}${'b** a* '.repeat(60)}`, '1:351'],
		['tags within a line', '<b>'.repeat(5000), '1:301'],
		['tags of their own', '<div>\n\n'.repeat(200), '201:1'],
		['tags in MDX', `${'<div>\n\n'.repeat(101)}${'</div>\n\n'.repeat(101)}`, '201:1'],
	])('%s', (name, body, place) => {
		const start = performance.now();
		expect(complaints(body, name.includes('MDX') ? 'mdx' : 'md')).toEqual([`${place} markdown-depth error 100`]);
		// A hundred times what it takes, for machines under load; without the check it would be minutes.
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});

test('a hundred levels are still rendered', () => {
	expect(html(`${'>'.repeat(100)} 文`).match(/<blockquote>/gu)).toHaveLength(100);
	expect(html(`${'['.repeat(100)}文${']'.repeat(100)}`)).toContain('文');
});

test('brackets, markers and quotes in code do not count', () => {
	const deep = `${'>'.repeat(300)}\n${'['.repeat(300)}\n${'*'.repeat(5000)}`;
	expect(complaints(`\`\`\`\n${deep}\n\`\`\``)).toEqual([]);
	expect(complaints(`- ~~~\n  ${deep.replaceAll('\n', '\n  ')}\n  ~~~`)).toEqual([]);
});

test('unclosed brackets and emphasis count for one paragraph only', () => {
	expect(complaints('[[[[ **\n\n'.repeat(1500))).toEqual([]);
	expect(complaints(`| a |\n|---|\n${'| **文** [ |\n'.repeat(1200)}`)).toEqual([]);
});

test('what would take the parser minutes is refused', () => {
	expect(complaints(`文${'*a_ '.repeat(3000)}`)).toEqual([
		'1:8002 markdown-failed error 一つの段落に強調の記号が4000個を超えています / more than 4000 emphasis markers in one paragraph',
	]);
	expect(complaints('文\n=\n'.repeat(2001))).toEqual([
		'4002:1 markdown-failed error 下線の見出しが2000個を超えています / more than 2000 underlined headings',
	]);
	expect(complaints(`${'<b>'.repeat(99)}\n\n${'文\n\n'.repeat(2000)}<i>`)).toEqual(['4003:1 markdown-depth error 100']);
});

test('more markup than any article has is refused, but not in code', () => {
	const reason = '記号と改行が15000個を超えています / more than 15000 markup characters and line ends';
	expect(complaints('a|'.repeat(20_000))).toEqual([`1:30000 markdown-failed error ${reason}`]);
	expect(complaints('\n'.repeat(20_000))).toEqual([`15001:1 markdown-failed error ${reason}`]);
	expect(complaints(`~~~\n${'a|b\n'.repeat(20_000)}~~~`)).toEqual([]);
});

test('backticks that are never closed are refused where they cost too much', () => {
	const runs = (count: number) => Array.from({ length: count }, (_, length) => '`'.repeat(length)).join(' ');
	expect(html(runs(120))).toContain('`');
	expect(complaints(`文\n\n${runs(120)}${'あ'.repeat(200_000)}`)).toEqual([
		'3:1 markdown-failed error 閉じていない「`」の長い列が多すぎます / too many runs of backticks that are never closed',
	]);
});

test('a long run of punctuation in an address costs linear time', () => {
	const start = performance.now();
	expect(html(`https://a.jp/${'!'.repeat(100_000)}b`)).toContain('!b</a>');
	expect(performance.now() - start).toBeLessThan(10_000);
});
