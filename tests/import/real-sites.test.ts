import { afterEach, describe, expect, test } from 'vitest';
import { parseSite } from '../../src/sources/site.ts';
import { readPage } from '../../src/import/verify/page-content.ts';
import { bodyOf, findings, importPlan, removeSiteFolders, render, siteFolder, textOfFile } from './shared.ts';

afterEach(removeSiteFolders);

const config = 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n';

/** The body of one imported post, and what was found in it. */
function importBody(body: string, others: Record<string, string> = {}, name = '2024-05-02-b.md') {
	const plan = importPlan(
		siteFolder({ '_config.yml': config, [`_posts/${name}`]: `---\ntitle: 題\n---\n${body}`, ...others }),
	);
	const { file } = plan.documents.find(({ source }) => source === `_posts/${name}`)!;
	return { plan, body: bodyOf(textOfFile(plan, file)), findings: findings(plan) };
}

/** The lines that a reader sees of an imported body, after the engine has rendered it. */
const visible = (body: string) => readPage(render(body)).lines;

describe('files', () => {
	test('that are no pages keep their names, whatever their extension', () => {
		const plan = importPlan(
			siteFolder({
				'_config.yml': config,
				CNAME: 't.example\n',
				'img/rails.jpg_1208': 'x',
				'a.b/x.01': 'x',
				'theme.scss~backup': '---\n---\nx\n',
				'data.json': '---\npermalink: /api/items\n---\n[]\n',
				'list.json': '---\npermalink: /api/\n---\n[]\n',
			}),
		);
		const written = plan.files.map(({ path }) => path).filter((path) => path.startsWith('public/'));
		expect(written.toSorted()).toEqual([
			'public/CNAME',
			'public/a.b/x.01',
			'public/api/index.json',
			'public/api/items.json',
			'public/img/rails.jpg_1208',
			'public/theme.scss~backup',
		]);
	});

	test('with the tag of a string that old exporters wrote are read as Psych reads them', () => {
		const plan = importPlan(
			siteFolder({
				'_config.yml': `${config}description: ! '説明: 1'\n`,
				'_data/names.yml': "- ! 'a: b'\n",
				'_posts/2011-05-26-a.md':
					'---\ntitle: ! \'[ANN] 3.0: 公開\'\ntags:\n- ! "x: y"\ndate: 2011-05-25 15:19:00 +0000\n---\n{{ site.data.names[0] }}\n',
			}),
		);
		expect(plan.documents).toMatchObject([
			{ title: '[ANN] 3.0: 公開', tags: ['x: y'], outputFile: '/2011/05/26/a.html' },
		]);
		expect(textOfFile(plan, 'content/posts/2011-05-26-a.md')).toBe(
			'---\ntitle: \'[ANN] 3.0: 公開\'\ntags:\n- "x: y"\ndate: 2011-05-25 15:19:00 +0000\n---\na: b\n',
		);
		expect(parseSite(textOfFile(plan, 'site.yaml')).site!.description).toBe('説明: 1');
		expect(findings(plan)).toEqual([]);
	});
});

describe('HTML', () => {
	test('markdown="1" in a paragraph, within HTML that is raw, and within Markdown', () => {
		const { body, findings: found } = importBody(
			`<div class="row">
  <h5>題</h5>
  <p markdown="1">**太字**と\`<code>\`と[x](/x/)
  の段落。</p>
</div>

<aside markdown="1">
  <img src="/a.png" alt="">
  *引用*の文。
  <p markdown="1" class="credit">
— [名前](https://e.example/)
  </p>
</aside>

<section>
<div markdown="1">

- 一
- **二**

</div>
**そのまま**
</section>
`,
		);
		expect(visible(body)).toEqual(['題', '太字と<code>とxの段落。', '引用の文。', '-名前', '一', '二', '**そのまま**']);
		expect(render(body)).toContain('<p><strong>太字</strong>と<code>&#x3C;code></code>と<a href="/x/">x</a>');
		expect(render(body)).toContain('<p class="credit">— <a href="https://e.example/"');
		expect(found.filter((finding) => !finding.endsWith('import-text-rewritten'))).toEqual([
			'_posts/2024-05-02-b.md:6 import-link-dead',
		]);
	});

	test('a table of contents within an element is dropped like any other', () => {
		const { body } = importBody(
			'<details markdown="block">\n<summary>目次</summary>\n\n1. TOC\n{:toc}\n</details>\n\n## 見出し\n',
		);
		expect(visible(body)).toEqual(['目次', '見出し']);
	});

	test('blank lines and signs in preformatted text of a post in HTML stay code', () => {
		const { body } = importBody('<p>文</p>\n\n<pre>\na = 1\n\n# 注\n\n\n  - b => 2\n</pre>\n', {}, '2024-05-02-b.html');
		expect(render(body)).toContain('a = 1\n\n# 注\n\n\n  - b => 2\n');
	});

	test('a line of nothing but tags is no finding', () => {
		const { body, findings: found } = importBody('一\n\n<br>\n\n<img src="/a.png" alt="図">\n\n二\n');
		expect(body).toBe('一\n\n<br>\n\n<img src="/a.png" alt="図">\n\n二\n');
		expect(found).toEqual([]);
	});
});

test('an attribute list that goes on in the next line is one', () => {
	const { body, findings: found } = importBody('![書影](/a.png){: .icon\nwidth="70"}本が出た。\n');
	expect(body).toBe('![書影](/a.png){: .icon width="70"}本が出た。\n');
	expect(found).toEqual(['_posts/2024-05-02-b.md:4 import-text-rewritten']);
});

describe('definition lists', () => {
	test('stay lists within the items of a list, and two in a row are one', () => {
		const { body, findings: found } = importBody(
			'* [a](/2024/05/02/b.html)\n  大きさ\n  : **7** バイト\n\n  MD5\n  : 66d4\n\n  : 77d4\n* 二\n\n語\n: 意味\n\n句\n: 意義\n',
		);
		expect(visible(body)).toEqual(['a', '大きさ', '7バイト', 'MD5', '66d4', '77d4', '二', '語', '意味', '句', '意義']);
		expect(render(body)).toContain('<dd><strong>7</strong> バイト</dd>');
		expect(found).toEqual(['_posts/2024-05-02-b.md:4 import-text-rewritten']);
	});
});

describe('addresses in the text', () => {
	test('end where they ended, before a sign written as an entity and within a link', () => {
		const { body, findings: found } = importBody(
			'&lt;URL:https://a.example/ja/&gt;から。\n\n[https://a.example/?c=v&amp;p=R][1]\n\n[1]: https://a.example/?c=v&p=R\n',
		);
		expect(visible(body)).toEqual(['<URL:https://a.example/ja/>から。', 'https://a.example/?c=v&p=R']);
		expect(render(body)).toContain('<a href="https://a.example/ja/"');
		expect(found.filter((finding) => finding.endsWith('import-text-differs'))).toEqual([]);
	});
});

describe('Liquid', () => {
	test('include_relative reads below the document, and nothing else', () => {
		const { body, findings: found } = importBody(
			'{% include_relative _parts/a.md %}\n\n{% include_relative ../_config.yml %}{% include_relative /_config.yml %}{% include_relative none.md %}\n',
			{ '_posts/_parts/a.md': '部分 {{ page.title }}\n', 'secret.md': 'x' },
		);
		expect(body.trim()).toBe('部分 題');
		expect(found).toEqual(Array.from({ length: 3 }, () => '_posts/2024-05-02-b.md:6 import-liquid-include'));
	});

	test('page.previous and page.next are the neighbours by date, in a collection by path', () => {
		const { plan, body } = importBody('{{ page.previous.title }}・{{ page.next.url }}・{{ page.next.next.title }}\n', {
			'_config.yml': `${config}collections: {docs: {output: true}}\n`,
			'_posts/2024-05-01-a.md': '---\ntitle: 前\n---\nx\n',
			'_posts/2024-05-03-c.md': '---\ntitle: 次\n---\n{{ page.next.title }}\n',
			'_docs/1.md': '---\ntitle: 一\n---\n{{ page.next.title }}\n',
			'_docs/2.md': '---\ntitle: 二\n---\nx\n',
		});
		expect(body).toBe('前・/2024/05/03/c.html・\n');
		expect(bodyOf(textOfFile(plan, 'content/pages/docs/1.md'))).toBe('二\n');
		expect(bodyOf(textOfFile(plan, 'content/posts/2024-05-03-c.md'))).toBe('\n');
	});

	test('a tag that cannot be read costs itself only, and an output keeps its first value', () => {
		const { body, findings: found } = importBody(
			'一 {{ "値" || shout }} 二\n\n{% if %}三{% endif %}\n\n{{ page.title }}\n',
		);
		expect(visible(body)).toEqual(['一値二', '三', '題']);
		expect([...new Set(found)]).toEqual([
			'_posts/2024-05-02-b.md:4 import-liquid-failed',
			'_posts/2024-05-02-b.md:6 import-liquid-failed',
		]);
	});

	test('a tag that only a plugin knew is left out of an include, too', () => {
		const { body, findings: found } = importBody('{% include box.html %}\n', {
			'_includes/box.html': '箱{% avatar me size=40 %}\n',
		});
		expect(body).toBe('箱\n\n');
		expect(found).toEqual(['_posts/2024-05-02-b.md:4 import-liquid-tag']);
	});

	test('times and numbers show as Ruby shows them', () => {
		const { body } = importBody('{{ page.date }} {{ site.data.versions[0].name }} {{ site.data.versions[1].name }}\n', {
			'_data/versions.yml': '- name: 4.0\n- name: 3\n',
		});
		expect(body).toBe('2024-05-02 00:00:00 +0900 4.0 3\n');
	});

	test('highlight within HTML is HTML', () => {
		const { body } = importBody('<div>\n{% highlight ruby %}\nputs "<b>"\n\n# 注\n{% endhighlight %}\n</div>\n');
		expect(visible(body)).toEqual(['puts"<b>"#注']);
	});

	test('what raw protects is shown in indented code as well', () => {
		const { body } = importBody('文\n\n{% raw %}\n    {{ x }}\n{% endraw %}\n');
		expect(visible(body)).toEqual(['文', '{{x}}']);
	});
});

test('hosts of images that readers saw are named in site.yaml, the most frequent first', () => {
	const { plan, findings: found } = importBody(
		'![a](https://i.example/a.png) ![b][r] <img class="x" src="//i.example/c.png"> ![d](/d.png)\n\n![e](https://t.example/e.png) ![](http://localhost:99/f.png)\n\n[r]: https://cdn.example/b.png\n',
	);
	expect(parseSite(textOfFile(plan, 'site.yaml')).site!.content.image_hosts.map(({ host }) => host)).toEqual([
		'i.example',
		'cdn.example',
	]);
	expect(found.filter((finding) => finding.includes('image-host'))).toEqual([
		'site.yaml:1 import-image-host',
		'site.yaml:1 import-image-host',
	]);
});

test('a link of a scheme that is not published leaves its text', () => {
	const { body, findings: found } = importBody(
		'[部屋](irc://irc.example/#a "題")と![図](:a.png)と[続き](mailto:a@example.jp)\n',
	);
	expect(body).toBe('部屋と図と[続き](mailto:a@example.jp)\n');
	expect(found.filter((finding) => finding.includes('link'))).toEqual([
		'_posts/2024-05-02-b.md:4 import-link-scheme',
		'_posts/2024-05-02-b.md:4 import-link-scheme',
	]);
});
