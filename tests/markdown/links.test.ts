import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { complaints, html, options, render } from './rendering.ts';

describe('a bare address', () => {
	test.each([
		['参照：https://example.com/a。次の文', 'https://example.com/a', '。次の文'],
		['（https://example.com/）', 'https://example.com/', '）'],
		['「https://a.jp/b_(c)」と', 'https://a.jp/b_(c)', '」と'],
		['(https://a.jp/b)', 'https://a.jp/b', ')'],
		['https://example.com/日本語', 'https://example.com/', '日本語'],
		['https://a.jp/%E3%81%82%20！', 'https://a.jp/%E3%81%82%20', '！'],
		['https://a.jp/?x=1&y=2、', 'https://a.jp/?x=1&amp;y=2', '、'],
		['https://a.jp/_b_/c_d.', 'https://a.jp/_b_/c_d', '.'],
		['https://a.jp/!!!b...', 'https://a.jp/!!!b', '...'],
		['http://localhost:3000/x', 'http://localhost:3000/x', ''],
	])('%s ends where the URL ends', (body, url, after) => {
		const encoded = url.replace('&amp;', '&#x26;');
		expect(html(body)).toContain(`<a href="${encoded}" rel="noopener" class="external">${encoded}</a>${after}`);
	});

	test('may begin with www, also after Japanese', () => {
		expect(html('詳しくはwww.example.com、')).toBe(
			'<p>詳しくは<a href="http://www.example.com" rel="noopener" class="external">www.example.com</a>、</p>',
		);
	});

	test('may be an e-mail address', () => {
		expect(html('宛先はfoo.bar@example.jpまで。')).toBe(
			'<p>宛先は<a href="mailto:foo.bar@example.jp">foo.bar@example.jp</a>まで。</p>',
		);
	});

	test('leaves emphasis around it alone', () => {
		expect(html('**https://a.jp**です')).toBe(
			'<p><strong><a href="https://a.jp" rel="noopener" class="external">https://a.jp</a></strong>です</p>',
		);
	});

	test('is text in code, in a word, in a link, and without a host', () => {
		expect(html('`https://a.jp`')).toBe('<p><code>https://a.jp</code></p>');
		expect(html('xhttps://a.jp')).toBe('<p>xhttps://a.jp</p>');
		expect(html('https://。')).toBe('<p>https://。</p>');
		expect(html('[https://a.jp と a@b.jp](/x)')).toBe('<p><a href="/x">https://a.jp と a@b.jp</a></p>');
	});
});

test('links to other sites are marked, those of this site are not', () => {
	expect(
		html('[a](https://other.jp) [b](//cdn.jp/x) [c](https://example.jp/x) [d](/x) [e](#x) [f](mailto:a@b.jp)'),
	).toBe(
		'<p><a href="https://other.jp" rel="noopener" class="external">a</a> ' +
			'<a href="//cdn.jp/x" rel="noopener" class="external">b</a> <a href="https://example.jp/x">c</a> ' +
			'<a href="/x">d</a> <a href="#x">e</a> <a href="mailto:a@b.jp">f</a></p>',
	);
});

test('paths from the root get the base once', () => {
	expect(html('[a](/x) [b](/news/y) [c](z) ![d](/d.png) <a href="/e">e</a>', 'md', { base: '/news' })).toBe(
		'<p><a href="/news/x">a</a> <a href="/news/y">b</a> <a href="z">c</a> ' +
			'<img src="/news/d.png" alt="d" loading="lazy" decoding="async"> <a href="/news/e">e</a></p>',
	);
});

test('every link is listed as written, with its place in the file, images are not', () => {
	const body =
		'[一](/あ/ "題")と<https://b.jp/>\n> [二][ref] ![図](/c.png) d@e.jp\n> <a href="/f">f</a> [三](#g)\n\n[ref]: /h';
	const { facts } = render(body);
	expect(facts.links).toEqual([
		{ href: '/あ/', line: 1, column: 1 },
		{ href: 'https://b.jp/', line: 1, column: 14 },
		{ href: '/h', line: 2, column: 3 },
		{ href: 'mailto:d@e.jp', line: 2, column: 25 },
		{ href: '/f', line: 3, column: 3 },
		{ href: '#g', line: 3, column: 22 },
	]);
});

test('a link that nobody could see or name is left out or named', () => {
	expect(html('前[](https://a.jp)後')).toBe('<p>前後</p>');
	expect(html('文[![](/a.png)](/x)')).toBe(
		'<p>文<a href="/x" aria-label="/x"><img src="/a.png" alt="" loading="lazy" decoding="async"></a></p>',
	);
});

describe('an address with a forbidden scheme is refused', () => {
	test.each([
		['[x](javascript:alert(1))', '1:1', 'javascript:alert(1)'],
		['[x](&#106;avascript:alert(1))', '1:1', 'javascript:alert(1)'],
		['[x](java&#9;script:alert(1))', '1:1', 'java\tscript:alert(1)'],
		['[x](javascript&colon;alert(1))', '1:1', 'javascript:alert(1)'],
		['文[x](JaVaScRiPt:alert(1) "題")', '1:2', 'JaVaScRiPt:alert(1)'],
		['<javascript:alert(1)>', '1:1', 'javascript:alert(1)'],
		['[x](vbscript:a)', '1:1', 'vbscript:a'],
		['[x](file:///etc/passwd)', '1:1', 'file:///etc/passwd'],
		['> - ![x](<data:image/svg+xml,y>)', '1:5', 'data:image/svg+xml,y'],
		['![x](data:image/svg+xml,<svg onload=alert(1)>)', '1:1', 'data:image/svg+xml,'],
		['一\n\n二[x](data:text/html,y z)', '3:2', 'data:text/html,y'],
		['[x]\n\n[x]: javascript:alert(1)', '3:1', 'javascript:alert(1)'],
		['[![x](data:a)](javascript:b)', '1:1', 'javascript:b'],
	])('%j', (body, place, href) => {
		expect(complaints(body)[0]).toBe(`${place} link-scheme error ${href}`);
		expect(render(body).html).not.toMatch(/<a |<img /u);
	});

	test('both the link and the image in it', () => {
		expect(complaints('[![x](data:a)](javascript:b)')).toEqual([
			'1:1 link-scheme error javascript:b',
			'1:2 link-scheme error data:a',
		]);
	});

	test('with the line of the file, not of the body', () => {
		const source = { body: '一\n\n[x](javascript:y)', format: 'md', file: 'content/posts/b.md', bodyLine: 12 } as const;
		const { diagnostics } = renderMarkdown(source, options);
		expect(diagnostics).toEqual([
			{
				file: 'content/posts/b.md',
				start: { line: 14, column: 1 },
				end: { line: 14, column: 18 },
				rule: 'link-scheme',
				severity: 'error',
				params: { href: 'javascript:y' },
			},
		]);
	});

	test('but an escaped bracket is text', () => {
		expect(complaints('\\[x](javascript:a b)')).toEqual([]);
	});
});
