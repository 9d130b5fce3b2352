import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { llmsTxt } from '../../src/feeds/llms.ts';
import { allowedLine, hostileTitle, propertyRuns } from './hostile-text.ts';

test('title, description and a list of links for each section', () => {
	expect(
		llmsTxt({
			title: '瓦版通信',
			description: '自治体とくらしを伝えるニュースサイト',
			sections: [
				{
					name: '科学と技術',
					links: [
						{ title: 'QR決済の手数料', url: 'https://example.jp/2026/05/12/qr/', summary: '窓口の手数料を比べた。' },
						{ title: '【解説】[速報]', url: 'https://example.jp/a_(b)/', summary: '' },
					],
				},
				{ name: '記事のない分野', links: [] },
				{ name: '案内', links: [{ title: '運営者情報', url: 'https://example.jp/about/', summary: '' }] },
			],
		}),
	).toMatchInlineSnapshot(`
		"# 瓦版通信

		> 自治体とくらしを伝えるニュースサイト

		## 科学と技術

		- [QR決済の手数料](https://example.jp/2026/05/12/qr/): 窓口の手数料を比べた。
		- [【解説】［速報］](https://example.jp/a_%28b%29/)

		## 案内

		- [運営者情報](https://example.jp/about/)
		"
	`);
});

test.each([
	'- 項',
	'+ 項',
	'* 項',
	'1. 項',
	'2026) 年',
	'> 引',
	'# 題',
	'===',
	'---',
	'***',
	'~~~',
	'```',
	'<b>',
	'[a]: /x',
	'|a|',
])('a description that begins as %s stays a paragraph', (description) => {
	const text = llmsTxt({ title: '題', description, sections: [] });
	expect(outline(unified().use(remarkParse).parse(text))).toEqual([
		['heading', '題'],
		['blockquote', ['paragraph', description]],
	]);
});

test('no text turns into markup, for Markdown and for the parser of llmstxt.org', () => {
	fc.assert(
		fc.property(
			hostileTitle,
			hostileTitle,
			hostileTitle,
			fc.webUrl({ withQueryParameters: true }),
			(title, name, summary, url) => {
				const text = llmsTxt({ title, description: summary, sections: [{ name, links: [{ title, url, summary }] }] });
				const linkText = allowedLine(title).replaceAll('[', '［').replaceAll(']', '］');
				const href = new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
				expect(outline(unified().use(remarkParse).parse(text))).toEqual([
					['heading', allowedLine(title)],
					['blockquote', ['paragraph', allowedLine(summary)]],
					['heading', allowedLine(name)],
					['list', ['listItem', ['paragraph', ['link', href, linkText], `: ${allowedLine(summary)}`]]],
				]);
				expect(text.split('\n').at(-2)).toMatch(/^- \[[^\]]+\]\([^)]+\): ./u);
			},
		),
		propertyRuns,
	);
});

interface MarkdownNode {
	type: string;
	value?: string;
	url?: string;
	children?: MarkdownNode[];
}

function outline({ children = [] }: MarkdownNode): unknown[] {
	return children.map((node) => {
		if (node.type === 'text') return node.value;
		return [node.type, ...(node.url === undefined ? [] : [node.url]), ...outline(node)];
	});
}
