import { describe, expect, test } from 'vitest';
import { html } from './rendering.ts';

describe('an attribute list on a line of its own', () => {
	test.each([
		['paragraph', '段落\n{: .c #i}', '<p id="i" class="c">段落</p>'],
		['heading', '## 見出し\n{: .c}', 'h2 class="c" id="見出し"'],
		['underlined heading', '見出し\n---\n{: .c}', 'h2 class="c" id="見出し"'],
		['list', '- 一\n- 二\n{: .c}', '<ul class="c">\n<li>一</li>\n<li>二</li>\n</ul>'],
		['ordered list', '1. 一\n{: .c}', '<ol class="c">'],
		['task list', '- [ ] 一\n{: .c}', '<ul class="contains-task-list c">'],
		['quote', '> 引用\n{: .c}', '<blockquote class="c">\n<p>引用</p>\n</blockquote>'],
		['paragraph in a quote', '> 引用\n> {: .c}', '<blockquote>\n<p class="c">引用</p>\n</blockquote>'],
		['table', '| a |\n|---|\n| 1 |\n{: .c}', '<table class="c">'],
		[
			'code',
			'```js\n1\n```\n{: .c #i}',
			'<pre tabindex="0" role="group" aria-label="コード（js）" class="c" id="i"><code class="hljs language-js">',
		],
		['definition list', '用語\n: 定義\n{: .c}', '<dl class="c">'],
		['tight list item', '- 一\n  {: .c}\n- 二', '<li class="c">一</li>'],
		['figure', '![図](/a.png)\n{: .c}', '<figure class="c">'],
	])('belongs to the %s above', (_, body, expected) => {
		expect(html(body)).toContain(expected);
		expect(html(body)).not.toContain('{:');
	});

	test('belongs to the block below if a blank line or nothing is above it', () => {
		expect(html('{: .c}\n段落')).toBe('<p class="c">段落</p>');
		expect(html('一\n\n{: .c}\n\n二')).toBe('<p>一</p>\n<p class="c">二</p>');
		expect(html('{: .a}\n{: .b}\n段落')).toBe('<p class="a b">段落</p>');
	});

	test('ends the paragraph above it', () => {
		expect(html('一\n{: .c}\n二')).toBe('<p class="c">一</p>\n<p>二</p>');
	});

	test('is never visible, not even after HTML or with nothing to belong to', () => {
		expect(html('<div>x</div>\n{: .c}')).toBe('<div>x</div>');
		expect(html('段落\n\n{: .c}\n')).toBe('<p>段落</p>');
	});

	test('is code in code', () => {
		expect(html('`{: .c}`')).toBe('<p><code>{: .c}</code></p>');
		expect(html('```\n{: .c}\n```')).toBe(
			'<pre tabindex="0" role="group" aria-label="コード"><code>{: .c}\n</code></pre>',
		);
	});
});

describe('an attribute list within a line', () => {
	test('belongs to the element just before it', () => {
		expect(html('**太字**{: .a}と`code`{:.b}と[文](/x){:.c target="_blank" rel="me"}')).toBe(
			'<p><strong class="a">太字</strong>と<code class="b">code</code>と<a href="/x" class="c">文</a></p>',
		);
	});

	test('belongs to the list item it begins', () => {
		expect(html('- {: .c} 一\n- 二')).toBe('<ul>\n<li class="c">一</li>\n<li>二</li>\n</ul>');
	});

	test('belongs to the heading it ends, in long or short form', () => {
		expect(html('## 見出し {: #i .c}')).toContain('<h2 id="i" class="c">見出し</h2>');
		expect(html('## 見出し {#日本}')).toContain('<h2 id="日本">見出し</h2>');
	});

	test('stays text after text, as in kramdown', () => {
		expect(html('文 {: .c}')).toBe('<p>文 {: .c}</p>');
		expect(html('文 {#i} 続き')).toBe('<p>文 {#i} 続き</p>');
	});
});

test('only classes and the id pass, and the size of an image', () => {
	expect(html('段落\n{: .c onclick="x" style="color:red" title="t" data-x="y"}')).toBe('<p class="c">段落</p>');
	expect(html('![図](/a.png){: width="30" height="1e9" onerror="x"}')).toBe(
		'<figure><img src="/a.png" alt="図" width="30" loading="lazy" decoding="async"></figure>',
	);
});
