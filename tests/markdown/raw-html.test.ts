import { describe, expect, test } from 'vitest';
import { complaints, html } from './rendering.ts';

describe('HTML that articles need passes', () => {
	test.each([
		'<p><kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>印</mark> <abbr title="題">略</abbr></p>',
		'<p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby></p>',
		'<figure><figcaption>説明</figcaption></figure>',
		'<div class="box" id="x" lang="en">x</div>',
		'<p><time datetime="2026-05-12">5月12日</time> <del>旧</del> <ins>新</ins></p>',
	])('%s', (body) => {
		expect(html(body)).toBe(body);
	});

	test('also around Markdown', () => {
		expect(html('<details>\n<summary>題</summary>\n\n本文**強調**\n\n</details>')).toBe(
			'<details>\n<summary>題</summary>\n<p>本文<strong>強調</strong></p>\n</details>',
		);
	});
});

describe('dangerous HTML is made harmless', () => {
	test.each([
		['<img src=x onerror=alert(1)>', '<img src="x" alt="" loading="lazy" decoding="async">'],
		['<p style="color:red" onclick="x" class="c">文</p>', '<p class="c">文</p>'],
		['<a id=document name=body>', '<a id="user-content-document"></a>'],
		['<base href=//evil>文', '文'],
		['<meta http-equiv="refresh" content="0;url=//evil">', ''],
		['<link rel="stylesheet" href="//evil">', ''],
		['<form action=//evil><input name=password></form>', '<div></div>'],
		['文<input type=checkbox>', '<p>文</p>'],
		['<iframe src="//evil"></iframe>\n\n文', '<p>文</p>'],
		['<object data=x>代わり</object>', '<p>代わり</p>'],
		['<script>alert(1)</script>\n\n文', '<p>文</p>'],
		['前<script>alert(1)</script>後', '<p>前後</p>'],
		['<style>a{}</style>\n\n文', '<p>文</p>'],
		['<svg><script>alert(1)</script></svg>\n\n文', '<p>文</p>'],
		['前<math><mi>x</mi></math>後', '<p>前後</p>'],
		['<video src=x autoplay>代わり</video>', '<p>代わり</p>'],
		[
			'<a target=_blank rel="opener sponsored" href="https://x.jp">x</a>',
			'<p><a rel="sponsored noopener" href="https://x.jp" class="external">x</a></p>',
		],
		[
			'<a href="https://x.jp" role=button tabindex=5 aria-hidden=true>x</a>',
			'<p><a href="https://x.jp" rel="noopener" class="external">x</a></p>',
		],
		['<img src="/a.png" srcset="x 2x" alt="図">', '<img src="/a.png" alt="図" loading="lazy" decoding="async">'],
		['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', ''],
		['<div id="a b" class="x x">文</div>', '<div class="x x">文</div>'],
	])('%s', (body, expected) => {
		expect(html(body).trim()).toBe(expected);
	});

	test('links with a forbidden scheme lose it, with a warning', () => {
		const body = '<a href="javascript:alert(1)">文</a> <img src="data:x" alt="図">';
		expect(complaints(body)).toEqual([
			'1:37 link-scheme warning data:x',
			'1:1 link-scheme warning javascript:alert(1)',
		]);
	});
});

describe('HTML that never ends loses nothing of the article', () => {
	test.each([
		['<!-- <script> **a**', '<p>&#x3C;!-- &#x3C;script> <strong>a</strong></p>'],
		['<script>', '<p>&#x3C;script></p>'],
		['前 <script>alert(1)', '<p>前 &#x3C;script>alert(1)</p>'],
		['<svg><style><img src onerror=alert(1)></style>', '<p>&#x3C;svg></p>'],
		[
			'<iframe srcdoc="<script>alert(1)</script>">',
			'<p>&#x3C;iframe srcdoc="&#x3C;script>alert(1)&#x3C;/script>"></p>',
		],
		['<textarea>a', '<p>&#x3C;textarea>a</p>'],
		['<select><option>a', '<p>&#x3C;select>a</p>'],
		['<plaintext>', '<p>&#x3C;plaintext></p>'],
		['<title>a', '<p>&#x3C;title>a</p>'],
		['<?php a', '<p>&#x3C;?php a</p>'],
		['<!DOCTYPE a', '<p>&#x3C;!DOCTYPE a</p>'],
		['<![CDATA[ a', '<p>&#x3C;![CDATA[ a</p>'],
		['> <!-- a', '<blockquote>\n<p>&#x3C;!-- a</p>\n</blockquote>'],
	])('%s', (body, expected) => {
		expect(html(`${body}\n\n**次**`)).toBe(`${expected}\n<p><strong>次</strong></p>`);
	});
});

describe('HTML that browsers would rearrange is put right', () => {
	test.each([
		['<p>前<div>中</div>後', '<p>前</p><div>中</div>後'],
		['<div><b><p>文</p></b></div>', '<div><p>文</p></div>'],
		['<ul>前<li>項目</li></ul>', '<ul><li>前</li><li>項目</li></ul>'],
		['<li>項目</li>', '<div>項目</div>'],
		['<details>文</details>', '<details><summary>詳細</summary>文</details>'],
		['<center>中</center><center>央</center>', '<div>中</div><div>央</div>'],
		['<table><tr><td>1</td></tr></table>', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
		['<button><p>文</p></button>', '<p>文</p>'],
	])('%s', (body, expected) => {
		expect(html(body)).toContain(expected);
	});
});
