import { describe, expect, test } from 'vitest';
import { html, render } from './rendering.ts';

describe('headings', () => {
	test('have the ids of github-slugger and a link to themselves beside them', () => {
		expect(html('## 「Claude 4.5」とは？——3つの理由・まとめ')).toMatchInlineSnapshot(
			`"<div class="heading"><h2 id="claude-45とは3つの理由まとめ">「Claude 4.5」とは？<wbr>——3つの<wbr>理由・まとめ</h2><a class="heading-anchor" href="#claude-45とは3つの理由まとめ" aria-label="「「Claude 4.5」とは？——3つの理由・まとめ」へのリンク"></a></div>"`,
		);
		expect(render('## まとめ\n\n## **まとめ**\n\n### A `b` [c](/d)').facts.headings).toEqual([
			{ depth: 2, id: 'まとめ', text: 'まとめ' },
			{ depth: 2, id: 'まとめ-1', text: 'まとめ' },
			{ depth: 3, id: 'a-b-c', text: 'A b c' },
		]);
	});

	test('have the ids of Jekyll where they hold dashes', () => {
		const body = '## A -- B --- C\n\n---END---\n---\n\n## `--x` あ---い';
		expect(render(body).facts.headings.map(({ id }) => id)).toEqual(['a--b--c', 'end', '--x-あい']);
	});

	test('without a letter have an id, too', () => {
		expect(render('## ！？\n\n## ……').facts.headings.map(({ id }) => id)).toEqual(['section', '-1']);
	});

	test('that are empty are left out', () => {
		expect(html('## \n\n文\n\n<h2> </h2>')).toBe('<p>文</p>');
	});

	test('keep their id when an element before them has the same', () => {
		expect(html('<p id="a">文</p>\n\n## a')).toContain('<p>文</p>\n<div class="heading"><h2 id="a">a</h2>');
	});

	test('have no link where only text may stand', () => {
		expect(html('<details><summary><h3>題</h3></summary>文</details>')).toBe(
			'<details><summary><h3 id="題">題</h3></summary>文</details>',
		);
	});
});

describe('tables', () => {
	test('scroll within a named region, and alignment is a class', () => {
		expect(html('| 左 | 中 | 右 | 無 |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 |')).toMatchInlineSnapshot(`
			"<section class="table-scroll" tabindex="0" aria-label="表"><table>
			<thead>
			<tr>
			<th class="align-left" scope="col">左</th>
			<th class="align-center" scope="col">中</th>
			<th class="align-right" scope="col">右</th>
			<th scope="col">無</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td class="align-left">1</td>
			<td class="align-center">2</td>
			<td class="align-right">3</td>
			<td></td>
			</tr>
			</tbody>
			</table></section>"
		`);
	});

	test('have names of their own: the caption or a number', () => {
		const table = '| a |\n|---|\n| 1 |';
		const captioned = '<table><caption>価格</caption><tr><th>品</th><td>1</td></tr></table>';
		const result = html(`${table}\n\n${captioned}\n\n${captioned}`);
		expect(Array.from(result.matchAll(/aria-label="([^"]*)"/gu), ([, label]) => label)).toEqual(['表1', '価格', '表3']);
		expect(result).toContain('<th scope="col">a</th>');
		expect(result).toContain('<th scope="row">品</th>');
	});
});

describe('code', () => {
	test.each([
		['a long line', '[a]('.repeat(2000)],
		['a long block', 'a a a a a a\n'.repeat(1000)],
		['many open brackets', '${\n'.repeat(2500)],
	])('is left as it is where %s would keep the highlighter busy', (_, code) => {
		const shown = html(`~~~cpp\n${code}\n~~~`);
		expect(shown).toContain('<code class="language-cpp">');
		expect(shown).not.toContain('hljs');
	});

	test('is highlighted with classes, and the keyboard can scroll it', () => {
		expect(html('```js\nconst 一 = "二"; // 三\n```')).toMatchInlineSnapshot(`
			"<pre tabindex="0" role="group" aria-label="コード（js）"><code class="hljs language-js"><span class="hljs-keyword">const</span> 一 = <span class="hljs-string">"二"</span>; <span class="hljs-comment">// 三</span>
			</code></pre>"
		`);
	});

	test('of an unknown or no language stays plain', () => {
		expect(html('```日本語\n<b>\n```')).toBe(
			'<pre tabindex="0" role="group" aria-label="コード（日本語）"><code class="hljs language-日本語">&#x3C;b>\n</code></pre>',
		);
		expect(html('    字下げ')).toBe('<pre tabindex="0" role="group" aria-label="コード"><code>字下げ\n</code></pre>');
	});

	test('may name a file after its language', () => {
		expect(html('```python:app.py\nprint(1)\n```')).toContain('class="hljs language-python"><span');
	});

	test('has no space at the end of its lines', () => {
		expect(html('```\na  \n\t\nb\n```')).toBe(
			'<pre tabindex="0" role="group" aria-label="コード"><code>a\n\nb\n</code></pre>',
		);
	});
});

describe('images', () => {
	test('alone in a paragraph are figures with their title as caption', () => {
		expect(html('![図](/a.png "説明")')).toBe(
			'<figure><img src="/a.png" alt="図" loading="lazy" decoding="async"><figcaption>説明</figcaption></figure>',
		);
		expect(html('[![図](/a.png)](/b)')).toBe(
			'<figure><a href="/b"><img src="/a.png" alt="図" loading="lazy" decoding="async"></a></figure>',
		);
	});

	test('within text are not', () => {
		expect(html('文![図](/a.png "説明")')).toBe(
			'<p>文<img src="/a.png" alt="図" title="説明" loading="lazy" decoding="async"></p>',
		);
	});

	test('have their size if it is known', () => {
		const images = { '/図/a b.png': { width: 640, height: 480 } };
		const expected =
			'<figure><img src="/n/%E5%9B%B3/a%20b.png" alt="" loading="lazy" decoding="async" width="640" height="480"></figure>';
		expect(html('![](</図/a b.png>)', 'md', { base: '/n', images })).toBe(expected);
		expect(html('![](</n/図/a b.png>)', 'md', { base: '/n', images })).toBe(expected);
	});
});

test('task lists name their boxes', () => {
	expect(html('- [ ] 未\n- [x] 済')).toMatchInlineSnapshot(`
		"<ul class="contains-task-list">
		<li class="task-list-item"><input type="checkbox" disabled aria-label="未完了"> 未</li>
		<li class="task-list-item"><input type="checkbox" checked disabled aria-label="完了"> 済</li>
		</ul>"
	`);
});

test('lists are tight or loose as a whole', () => {
	expect(html('- 一\n- 二')).toBe('<ul>\n<li>一</li>\n<li>二</li>\n</ul>');
	expect(html('- 一\n- 二\n\n- 三')).toBe(
		'<ul>\n<li>\n<p>一</p>\n</li>\n<li>\n<p>二</p>\n</li>\n<li>\n<p>三</p>\n</li>\n</ul>',
	);
	expect(html('3. 三\n4. 四')).toBe('<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>');
});

test('line ends and a byte-order mark make no difference', () => {
	const body = '# 題\n\n一\n二\n\n- 三\n\n```\n四\n五\n```\n';
	expect(html(body.replaceAll('\n', '\r\n'))).toBe(html(body));
	expect(html(body.replaceAll('\n', '\r'))).toBe(html(body));
	expect(html(`\uFEFF${body}`)).toBe(html(body));
});
