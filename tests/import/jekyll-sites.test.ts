import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSite } from '../../src/sources/site.ts';
import { BooksSchema } from '../../src/model/books.ts';
import { CallsToActionSchema } from '../../src/model/calls-to-action.ts';
import { bodyOf, findings, importPlan, removeSiteFolders, render, siteFolder, textOfFile } from './shared.ts';

afterEach(removeSiteFolders);

/** Output files by source. The expectations were taken from `jekyll build` of Jekyll 4.3.1. */
function outputs(files: Record<string, string>): Record<string, string | null> {
	const plan = importPlan(siteFolder(files));
	return Object.fromEntries(plan.documents.map(({ source, outputFile }) => [source, outputFile]));
}

describe('addresses of sites of other shapes', () => {
	test('pretty permalinks, categories by folder, a zone with summer time', () => {
		expect(
			outputs({
				'_config.yml': 'url: https://a.example\nbaseurl: /blog\ntimezone: Europe/Paris\npermalink: pretty\n',
				'news/tech/_posts/2024-03-31-dst-night.markdown': '---\ntitle: DST\ndate: 2024-03-31 02:30\n---\nx\n',
				'news/tech/_posts/2024-01-01-first.md': '---\ncategory: "Web Dev"\n---\nx\n',
				'_posts/2024-10-27-autumn.md': '---\ntitle: "秋: 時計"\ndate: 2024-10-26 23:30:00 +0000\n---\nx\n',
				'about.md': '---\ntitle: About\n---\nx\n',
			}),
		).toEqual({
			'news/tech/_posts/2024-03-31-dst-night.markdown': '/news/tech/2024/03/31/dst-night/index.html',
			'news/tech/_posts/2024-01-01-first.md': '/news/tech/web dev/2024/01/01/first/index.html',
			'_posts/2024-10-27-autumn.md': '/2024/10/27/autumn/index.html',
			'about.md': '/about/index.html',
		});
	});

	test('collections_dir, permalinks by defaults, and two posts with one name', () => {
		expect(
			outputs({
				'_config.yml': `url: https://c.example
timezone: Asia/Tokyo
permalink: /:categories/:short_year-:i_month-:i_day/:slug:output_ext
collections_dir: content
collections:
  docs: {output: true, permalink: "/manual/:title:output_ext"}
  people: {output: true}
defaults:
  - {scope: {path: content/_posts/en}, values: {permalink: "/en/:title/"}}
`,
				'content/_posts/2024-02-29-Leap Day.md': '---\ntitle: 閏日\ncategories: 科学 Tech\n---\nx\n',
				'content/_posts/en/2024-02-28-hello-world.md': '---\ntitle: Hello\n---\nx\n',
				'content/_posts/2024-02-27-a.md': '---\nslug: Same Slug\ndate: 2024-02-27 10:00:00 +0900\n---\nx\n',
				'content/_posts/2024-02-27-b.md': '---\nslug: same-slug\ndate: 2024-02-27 11:00:00 +0900\n---\nx\n',
				'content/_docs/01-intro.md': '---\ntitle: Intro\n---\nx\n',
				'content/_docs/deep/2020-01-02-dated.md': '---\ntitle: Dated\n---\nx\n',
				'content/_people/山田 太郎.md': '---\ntitle: 山田\n---\nx\n',
			}),
		).toEqual({
			'content/_posts/2024-02-29-Leap Day.md': '/科学/tech/24-2-29/leap-day.html',
			'content/_posts/en/2024-02-28-hello-world.md': '/en/hello-world/index.html',
			'content/_posts/2024-02-27-a.md': '/24-2-27/same-slug-2.html',
			'content/_posts/2024-02-27-b.md': '/24-2-27/same-slug.html',
			'content/_docs/01-intro.md': '/manual/01-intro.html',
			'content/_docs/deep/2020-01-02-dated.md': '/manual/dated.html',
			'content/_people/山田 太郎.md': '/people/山田 太郎.html',
		});
	});

	test('weeks of ISO 8601, include and exclude, posts in HTML and without front matter', () => {
		expect(
			outputs({
				'_config.yml':
					'url: https://d.example\ntimezone: UTC\npermalink: weekdate\nexclude: [private, "*.bak"]\ninclude: [_extra]\n',
				'_posts/2020-12-31-iso.md': '---\n---\nx\n',
				'_posts/2021-01-01-iso2.html': '---\ntitle: H\n---\n<p>x</p>\n',
				'_posts/2016-01-03-nofm.md': 'front matterなし\n',
				'_extra/page.md': '---\ntitle: E\n---\nx\n',
				'_other/page.md': '---\ntitle: E\n---\nx\n',
				'private/x.md': '---\ntitle: E\n---\nx\n',
			}),
		).toEqual({
			'_posts/2020-12-31-iso.md': '/2020/W53/Thu/iso.html',
			'_posts/2021-01-01-iso2.html': '/2021/W53/Fri/iso2.html',
			'_posts/2016-01-03-nofm.md': '/2016/W53/Sun/nofm.html',
			'_extra/page.md': '/_extra/page.html',
		});
	});

	test('names and front matter of every kind', () => {
		expect(
			outputs({
				'_config.yml': 'url: https://e.example\ntimezone: Asia/Tokyo\npermalink: /archives/:year/:month/:title\n',
				'_posts/2024-05-01-C++ と C#.md': '---\n---\nx\n',
				'_posts/2024-05-02-ﾊﾝｶｸ･①.md': '---\ntitle: yes\ntags: 2024\n---\nx\n',
				'_posts/2024-05-03-dot.name.v2.md': '---\ndate: 2024-05-03 23:59:59.9 +0900\n---\nx\n',
				'_posts/2024-05-04-perma.md': '---\npermalink: /日本語/:year/:title.html\n---\nx\n',
				'_posts/2024-02-30-roll.md': '---\ndate: 2024-02-30 10:00\n---\nx\n',
				'_posts/2024-05-10-crlf.md': '---\r\ntitle: crlf\r\n---\r\n一\r\n',
				'_posts/2024-05-11-bom.md': '\uFEFF---\ntitle: bom\n---\n一\n',
				'a/b/c.md': '---\ntitle: c\n---\nx\n',
				'a/index.md': '---\ntitle: ai\n---\nx\n',
			}),
		).toEqual({
			'_posts/2024-05-01-C++ と C#.md': '/archives/2024/05/C++-と-C.html',
			'_posts/2024-05-02-ﾊﾝｶｸ･①.md': '/archives/2024/05/ﾊﾝｶｸ.html',
			'_posts/2024-05-03-dot.name.v2.md': '/archives/2024/05/dot.name.v2.html',
			'_posts/2024-05-04-perma.md': '/日本語/2024/perma.html',
			'_posts/2024-02-30-roll.md': '/archives/2024/03/roll.html',
			'_posts/2024-05-10-crlf.md': '/archives/2024/05/crlf.html',
			'_posts/2024-05-11-bom.md': '/archives/2024/05/bom.html',
			'a/b/c.md': '/a/b/c.html',
			'a/index.md': '/a/index.html',
		});
	});
});

describe('what only Jekyll itself could know', () => {
	const config = 'url: https://t.example\ntimezone: America/New_York\npermalink: /:year/:month/:day/:hour/:title/\n';

	test('zones by the names that Ruby knows, and local time for every other name', () => {
		const files = {
			'_config.yml': config,
			'_posts/2024-07-06-pst.md': '---\ntitle: a\ndate: 2024-07-06 12:00:00 PST\n---\nx\n',
			'_posts/2024-07-06-ist.md': '---\ntitle: b\ndate: 2024-07-06 12:00:00 IST\n---\nx\n',
		};
		const plan = importPlan(siteFolder(files));
		expect(plan.documents.map(({ outputFile }) => outputFile).sort()).toEqual([
			'/2024/07/06/12/ist/index.html',
			'/2024/07/06/16/pst/index.html',
		]);
		expect(textOfFile(plan, 'content/posts/2024-07-06-pst.md')).toContain('date: 2024-07-06 16:00:00 -0400\n');
		expect(findings(plan)).toEqual([
			'_posts/2024-07-06-ist.md:3 import-date-zone',
			'_posts/2024-07-06-pst.md:3 import-date-zone',
		]);
	});

	test('a page with a byte order mark is no page, a default does not hide one, and .txt may be Markdown', () => {
		const plan = importPlan(
			siteFolder({
				'_config.yml': `${config}markdown_ext: md,txt\ndefaults:\n  - {scope: {path: ""}, values: {published: false}}\n`,
				'_posts/2024-07-06-hidden.md': '---\ntitle: a\n---\nx\n',
				'bom.md': '\uFEFF---\ntitle: b\n---\nx\n',
				'open.txt': '---\ntitle: c\n---\n# 見出し\n',
			}),
		);
		expect(plan.documents.map(({ source, outputFile }) => `${source} ${outputFile}`)).toEqual([
			'_posts/2024-07-06-hidden.md null',
			'open.txt /open/index.html',
		]);
		expect(textOfFile(plan, 'public/bom.md')).toBe('copy of bom.md');
		expect(bodyOf(textOfFile(plan, plan.documents[1]!.file))).toBe('# 見出し\n');
		expect(findings(plan)).toEqual(['bom.md:1 import-bom', '_posts/2024-07-06-hidden.md:1 import-hidden']);
	});
});

describe('front matter', () => {
	const config = 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n';

	test('stays as it was where the engine reads it as Jekyll did', () => {
		const head =
			"---\ntitle:   '題'   # コメント\ndate: 2024-05-01 10:00:00 +0000\ntags: [a,  b]\ncustom: {x: 1}\n---\n";
		const plan = importPlan(siteFolder({ '_config.yml': config, '_posts/2024-05-01-a.md': `${head}本文\n` }));
		expect(textOfFile(plan, 'content/posts/2024-05-01-a.md')).toBe(`${head}本文\n`);
	});

	test('changes only the lines that the engine would read otherwise', () => {
		const text =
			'---\ntitle: 題\n# 下書き？\ndraft: true\ndate: 2024-02-30\nimage: https://cdn.example/x.png\n---\n本文\n';
		const plan = importPlan(siteFolder({ '_config.yml': config, '_posts/2024-05-01-a.md': text }));
		expect(textOfFile(plan, 'content/posts/2024-05-01-a.md')).toBe(
			'---\ntitle: 題\n# 下書き？\njekyll_draft: true\ndate: 2024-03-01 00:00:00 +0900\njekyll_image: https://cdn.example/x.png\n---\n本文\n',
		);
		expect(findings(plan)).toEqual([
			'_posts/2024-05-01-a.md:4 import-draft-key',
			'_posts/2024-05-01-a.md:5 import-date-rolled-over',
			'_posts/2024-05-01-a.md:6 import-key-renamed',
		]);
	});

	test('a name in NFD keeps its address by a written permalink, its file being in NFC', () => {
		const name = 'ガ'.normalize('NFD');
		const plan = importPlan(
			siteFolder({ '_config.yml': config, [`_posts/2024-05-01-${name}.md`]: '---\ntitle: 題\n---\n本文\n' }),
		);
		expect(plan.documents.map(({ file, outputFile }) => [file, outputFile])).toEqual([
			[`content/posts/2024-05-01-${'ガ'.normalize('NFC')}.md`, `/2024/05/01/${name}.html`],
		]);
		expect(textOfFile(plan, plan.documents[0]!.file)).toContain(`permalink: "/2024/05/01/${encodeURI(name)}.html"`);
	});

	test('a redirect_from that has a page of its own is dropped; redirect_to becomes a redirect', () => {
		const plan = importPlan(
			siteFolder({
				'_config.yml': config,
				'_posts/2024-05-01-a.md': '---\ntitle: a\nredirect_from: [/2024/05/01/b.html, /old/]\n---\nx\n',
				'_posts/2024-05-01-b.md': '---\ntitle: b\n---\nx\n',
				'_posts/2024-05-01-c.md':
					'---\ntitle: c\nredirect_to: https://other.example/\nredirect_from: /older/\n---\nx\n',
			}),
		);
		expect(textOfFile(plan, 'content/posts/2024-05-01-a.md')).toContain('redirect_from: ["/old/"]\n');
		expect(textOfFile(plan, 'content/posts/2024-05-01-c.md')).toBe(
			'---\ntitle: c\nredirect_from: /older/\npublished: false\n---\nx\n',
		);
		expect(parseSite(textOfFile(plan, 'site.yaml')).site!.redirects).toEqual([
			{ from: '/2024/05/01/c.html', to: 'https://other.example/' },
			{ from: '/older/', to: 'https://other.example/' },
		]);
		expect(findings(plan)).toEqual([
			'_posts/2024-05-01-a.md:1 import-redirect-dropped',
			'_posts/2024-05-01-c.md:3 import-redirect-to',
		]);
	});
});

describe('Liquid', () => {
	const config = 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n';
	const importBody = (body: string, others: Record<string, string> = {}) => {
		const plan = importPlan(
			siteFolder({
				'_config.yml': config,
				'_posts/2024-05-01-a.md': `---\ntitle: 題\ntags: [x, y]\n---\n${body}`,
				...others,
			}),
		);
		return { body: bodyOf(textOfFile(plan, 'content/posts/2024-05-01-a.md')), findings: findings(plan) };
	};

	test('renders what articles use, once', () => {
		const { body, findings: found } = importBody(
			'{% include box.html text="注意" %}\n\n{{ page.title }} {{ site.title | downcase }} {{ page.date | date: "%Y年%m月" }}\n\n[b]({% post_url 2024-05-02-b %}) [p]({% link about.md %})\n\n{% if page.tags contains "x" %}あり{% endif %}\n\n{% highlight js linenos %}\nlet x = 1;\n{% endhighlight %}\n',
			{
				'_includes/box.html': '<div class="box">{{ include.text }}</div>',
				'_posts/2024-05-02-b.md': '---\ntitle: b\n---\nx\n',
				'about.md': '---\ntitle: p\n---\nx\n',
			},
		);
		expect(body).toBe(
			'<div class="box">注意</div>\n\n題 t 2024年05月\n\n[b](/2024/05/02/b.html) [p](/about.html)\n\nあり\n\n```js\nlet x = 1;\n```\n',
		);
		expect(found).toEqual([]);
	});

	test('unknown tags, filters and includes are findings, never text', () => {
		const { body, findings: found } = importBody(
			'一 {% youtube abc %} 二\n\n{% include gone.html %}\n\n{{ "三" | shout }}\n',
		);
		expect(body).toBe('一  二\n\n\n\n三\n');
		expect(found).toEqual([
			'_posts/2024-05-01-a.md:5 import-liquid-tag',
			'_posts/2024-05-01-a.md:7 import-liquid-include',
			'_posts/2024-05-01-a.md:1 import-liquid-filter',
		]);
	});

	test('what raw protects is shown, in code as in text', () => {
		const { body } = importBody('{% raw %}{{ x }}{% endraw %} `{% raw %}{{ y }}{% endraw %}`\n');
		expect(body).toBe('&#123;{ x }} `{{ y }}`\n');
		expect(render(body)).toBe('<p>{{ x }} <code>{{ y }}</code></p>');
	});

	test('an include that includes itself ends', () => {
		const { findings: found } = importBody('{% include loop.html %}\n', {
			'_includes/loop.html': 'x{% include loop.html %}',
		});
		expect(found.at(-1)).toMatch(/import-liquid-(?:include|failed)$/u);
	});

	test('reads no file of the disk', () => {
		const { body, findings: found } = importBody('{% include ../_config.yml %}{% include /etc/passwd %}\n');
		expect(body.trim()).toBe('');
		expect(found).toEqual([
			'_posts/2024-05-01-a.md:5 import-liquid-include',
			'_posts/2024-05-01-a.md:5 import-liquid-include',
		]);
	});
});

test('lifting writes what our own schemas of books and calls take, and leaves the article to the letter', () => {
	const own = '本文一。\n\n---\n\n本文二。\n';
	const baked =
		'---\n\n## 関連記事\n\n- [b](/2024/05/02/b.html)\n- [ない](/2024/05/09/none/)\n\n---\n\n## ご相談ください\n\nお手伝いします。\n\n[お問い合わせ](/contact/?utm_source=article&utm_medium=cta&utm_campaign=tech)\n{: .cta-link}\n\n---\n\n## 関連するおすすめ書籍\n\n### [本](https://www.amazon.co.jp/dp/4101010013/?tag=x-22)\n\n紹介文\n\n[Amazonで詳しく見る →](https://www.amazon.co.jp/dp/4101010013/?tag=x-22)\n\n---\n\n*※ 本ページのリンクにはアフィリエイトリンクが含まれます。*\n\n';
	const plan = importPlan(
		siteFolder({
			'_config.yml': 'title: T\nurl: https://t.example\ntimezone: Asia/Tokyo\n',
			'_posts/2024-05-01-a.md': `---\ntitle: a\ncategories: [技術]\n---\n${own.replace('本文二', `${baked}本文二`)}`,
			'_posts/2024-05-02-b.md': '---\ntitle: b\n---\nx\n',
		}),
		{ liftBlocks: true },
	);
	const text = textOfFile(plan, 'content/posts/2024-05-01-a.md');
	expect(bodyOf(text)).toBe(own);
	expect(text).toContain('related: ["/2024/05/02/b.html"]\nbooks: ["isbn-4101010013"]\ncta: ["ご相談ください"]\n');
	const books = BooksSchema.parse(parse(textOfFile(plan, 'content/books.yaml')));
	expect(books.map(({ title, isbn, description }) => ({ title, isbn, description }))).toEqual([
		{ title: '本', isbn: '4101010013', description: '紹介文' },
	]);
	expect(CallsToActionSchema.parse(parse(textOfFile(plan, 'content/calls-to-action.yaml')))).toEqual([
		{
			categories: ['技術'],
			heading: 'ご相談ください',
			text: 'お手伝いします。',
			label: 'お問い合わせ',
			url: '/contact/',
			campaign: 'tech',
		},
	]);
});
