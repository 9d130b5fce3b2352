import { expect, test } from 'vitest';
import { maxListedWarnings, renderReport } from '../../src/cli/report.ts';
import { diagnose } from '../../src/model/diagnostic.ts';

const plain = { language: 'ja', colours: false, verbose: false } as const;
const brokenLink = (line: number, file = 'content/posts/b.md') =>
	diagnose('link-broken', { file, start: { line, column: 3 } }, { href: '/x/' });
const badDate = diagnose(
	'date-invalid',
	{ file: 'content/posts/z.md', start: { line: 4, column: 7 } },
	{ value: '2/30' },
);

test('nothing found is nothing said', () => {
	expect(renderReport([], plain)).toBe('');
});

test('errors come first, then warnings by file and line, then the counts', () => {
	const report = renderReport([brokenLink(9), brokenLink(2), badDate, brokenLink(5, 'content/posts/a.md')], plain);
	expect(report).toMatchInlineSnapshot(`
		"content/posts/z.md:4:7 date-invalid 「2/30」は日付として読めません。 YYYY-MM-DD HH:MM:SS +0900 の形で書いてください。
		content/posts/a.md:5:3 link-broken リンク先「/x/」がサイトにありません。 リンク先の記事のURLを確かめてください。
		content/posts/b.md:2:3 link-broken リンク先「/x/」がサイトにありません。 リンク先の記事のURLを確かめてください。
		content/posts/b.md:9:3 link-broken リンク先「/x/」がサイトにありません。 リンク先の記事のURLを確かめてください。
		エラー 1件、警告 3件"
	`);
});

test('English on demand', () => {
	expect(renderReport([badDate, brokenLink(2)], { ...plain, language: 'en' })).toMatchInlineSnapshot(`
		"content/posts/z.md:4:7 date-invalid "2/30" is not a date. Write it as YYYY-MM-DD HH:MM:SS +0900.
		content/posts/b.md:2:3 link-broken The link "/x/" leads nowhere on this site. Check the URL of the article it means.
		errors: 1, warnings: 1"
	`);
});

test('many warnings are counted by rule, most frequent first, and --verbose shows them all', () => {
	const warnings = [
		...Array.from({ length: maxListedWarnings + 5 }, (_, index) => brokenLink(index + 1, 'content/posts/a.md')),
		...Array.from({ length: 7 }, (_, index) =>
			diagnose(
				'image-missing',
				{ file: 'content/posts/c.md', start: { line: index + 1, column: 1 } },
				{ image: '/i.png' },
			),
		),
	];
	const lines = renderReport([badDate, ...warnings], plain).split('\n');
	expect(lines.filter((line) => line.startsWith('content/'))).toHaveLength(1 + maxListedWarnings);
	expect(lines.slice(1 + maxListedWarnings)).toMatchInlineSnapshot(`
		[
		  "ほかの警告と参考：",
		  "  image-missing 7件",
		  "  link-broken 5件",
		  "--verbose ですべて表示します。",
		  "エラー 1件、警告 32件",
		]
	`);
	const verbose = renderReport([badDate, ...warnings], { ...plain, verbose: true }).split('\n');
	expect(verbose).toHaveLength(1 + warnings.length + 1);
	expect(verbose.at(-1)).toBe('エラー 1件、警告 32件');
});

test('every error is shown however many there are', () => {
	const errors = Array.from({ length: 50 }, (_, index) =>
		diagnose('date-invalid', { file: 'a.md', start: { line: index + 1, column: 1 } }, { value: 'x' }),
	);
	expect(renderReport(errors, plain).split('\n')).toHaveLength(51);
});

test('colours mark the severity only where they are wanted', () => {
	const escape = String.fromCodePoint(0x1b);
	expect(renderReport([badDate], plain)).not.toContain(escape);
	const coloured = renderReport([badDate], { ...plain, colours: true });
	expect(coloured).toContain(`${escape}[31mdate-invalid${escape}[39m`);
});

test('control and direction characters of a file name or a value are shown, not obeyed', () => {
	const hostile = diagnose('date-invalid', { file: 'a\u001B[2J\n.md' }, { value: '\u202Egnp' });
	expect(renderReport([hostile], plain).split('\n')[0]).toBe(
		'a\\u{1B}[2J\\u{A}.md:1:1 date-invalid 「\\u{202E}gnp」は日付として読めません。 YYYY-MM-DD HH:MM:SS +0900 の形で書いてください。',
	);
});
