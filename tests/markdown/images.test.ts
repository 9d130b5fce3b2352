import { describe, expect, test } from 'vitest';
import { complaints, html, render } from './rendering.ts';

describe('an image of a host that site.yaml does not name', () => {
	test('becomes a link that its alternative text names', () => {
		expect(render('港の写真 ![港の朝](https://img.example.com/a.png) です。').html).toBe(
			'<p>港の写真 <a href="https://img.example.com/a.png" rel="noopener" class="external">港の朝</a> です。</p>',
		);
	});

	test('is reported where it stands, with its host', () => {
		const body =
			'本文\n\n![港](https://img.example.com/a.png) と ![朝][asa]\n\n' +
			'<p><img src="//IMG.example.net:8080/b.png" alt="夕"></p>\n\n[asa]: http://img.example.org/c.png\n';
		expect(complaints(body)).toEqual([
			'3:1 image-host warning img.example.com',
			'3:39 image-host warning img.example.org',
			'5:4 image-host warning img.example.net:8080',
		]);
	});

	test.each([
		['with no text is called by its host', '![](https://i.example/a.png)', '>i.example</a></p>'],
		['in a paragraph of its own makes no figure', '![港](https://i.example/a.png "港の朝")', '<p><a href='],
		['in HTML is a link, too', '<p><img src="\\\\i.example/a.png" alt="港"></p>', '<p><a href="\\\\i.example/a.png"'],
		[
			'in HTML for counting readers is left out',
			'数<img src="https://i.example/0.gif" width="1" height="1">',
			'<p>数</p>',
		],
	])('%s', (_, body, expected) => {
		const { html: shown } = render(body);
		expect(shown).toContain(expected);
		expect(shown).not.toContain('<img');
	});

	test.each([
		['Markdown', '[![港](https://i.example/a.png)](https://l.example/)'],
		['HTML', '<a href="https://l.example/"><b><img src="https://i.example/a.png" alt="港"></b></a>'],
	])('leaves its text to the link that it stands in (%s)', (_, body) => {
		expect(render(body).html.replaceAll(/<\/?b>/gu, '')).toBe(
			'<p><a href="https://l.example/" rel="noopener" class="external">港</a></p>',
		);
	});

	test('in a Figure keeps its caption', () => {
		const { html: shown } = render('<Figure src="https://i.example/a.png" alt="港" caption="港の朝" />', 'mdx');
		expect(shown).toBe(
			'<figure><a href="https://i.example/a.png" rel="noopener" class="external">港</a>' +
				'<figcaption>港の朝</figcaption></figure>',
		);
	});

	test('that names a user before its host is refused', () => {
		expect(complaints('<img src="https://ok.example@evil.example/a.png" alt="港">')).toEqual([
			'1:1 link-userinfo error https://ok.example@evil.example/a.png',
		]);
	});
});

test('images of hosts that site.yaml names, and of the site itself, are shown', () => {
	const body =
		'![a](https://I.example/1.png) ![b](https://example.jp/2.png) <img src="//i.example/3.png"> ![d](/4.png)';
	expect(
		[...html(body, 'md', { imageHosts: ['i.example'] }).matchAll(/<img src="([^"]+)"/gu)].map(([, src]) => src),
	).toEqual(['https://I.example/1.png', 'https://example.jp/2.png', '//i.example/3.png', '/4.png']);
});

test('hosts are found in the finished article, however their images were written', () => {
	const body =
		'![a](https://B.example/1.png) <img src="//c.example/2.png"> ![no](https://a.example/3.png)\n\n' +
		'![own](/img/4.png) `![no](https://code.example/)` [link](https://link.example/) ![](HTTPS://b.example/5.png)';
	const { facts } = render(body, 'md', { imageHosts: ['b.example', 'c.example'] });
	expect(facts.imageHosts).toEqual(['b.example', 'c.example']);
});
