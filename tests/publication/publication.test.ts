import { describe, expect, test } from 'vitest';
import { findings, paper, type PostSketch } from './paper.ts';
import { listArchives } from '../../src/publication/outputs.ts';
import { digestJson } from '../../src/cache/digest.ts';
import { listView } from '../../src/views/list.ts';

const titles = (posts: { source: { frontMatter: { title: string } } }[]) =>
	posts.map((post) => post.source.frontMatter.title);

describe('what is published', () => {
	const posts: PostSketch[] = [
		{ id: '2026-05-01-out.md' },
		{ id: '2026-05-02-draft.md', draft: true },
		{ id: '2026-05-03-unpublished.md', published: false },
		{ id: '2026-06-01-at-noon.md', date: '2026-06-01T12:00:00+09:00' },
		{ id: '2026-06-01-after-noon.md', date: '2026-06-01T12:00:01+09:00' },
	];

	test('a post is out once its date has come, and neither a draft nor unpublished', () => {
		expect(titles(paper({ posts }).posts)).toEqual(['at-noon', 'out']);
	});

	test('a site with future: true publishes dated posts at once', () => {
		expect(titles(paper({ posts, site: { future: true } }).posts)).toEqual(['after-noon', 'at-noon', 'out']);
	});

	test('a preview shows all posts and says what keeps each from being published', () => {
		const shown = paper({ posts, options: { preview: true } }).posts;
		expect(shown.map((post) => [post.source.frontMatter.title, post.status])).toEqual([
			['after-noon', 'scheduled'],
			['at-noon', 'published'],
			['unpublished', 'draft'],
			['draft', 'draft'],
			['out', 'published'],
		]);
	});
});

describe('order', () => {
	test('posts of one instant stand in the order of their URLs, whatever the order on disk', () => {
		const sketches: PostSketch[] = ['c', 'a', 'b'].map((name) => ({ id: `2026-05-01-${name}.md` }));
		const order = (posts: PostSketch[]) => titles(paper({ posts }).posts);
		expect(order(sketches)).toEqual(['a', 'b', 'c']);
		expect(order(sketches.toReversed())).toEqual(['a', 'b', 'c']);
	});

	test('previous and next lead to the older and the newer neighbour', () => {
		const [newest, middle, oldest] = paper({
			posts: [{ id: '2026-05-01-a.md' }, { id: '2026-05-02-b.md' }, { id: '2026-05-03-c.md' }],
		}).posts;
		expect([newest?.next, newest?.previous]).toEqual([null, middle]);
		expect([middle?.next, middle?.previous]).toEqual([newest, oldest]);
		expect([oldest?.next, oldest?.previous]).toEqual([middle, null]);
	});
});

describe('URLs', () => {
	test('two posts with one URL are an error that names both', () => {
		const posts = [
			{ id: '2026-05-01-a.md', permalink: '/x/' },
			{ id: '2026-05-02-b.md', permalink: '/x/' },
		];
		expect(findings(paper({ posts }))).toEqual([
			'content/posts/2026-05-01-a.md:1:1 url-duplicate URL「/x/」は「content/posts/2026-05-02-b.md」でも使われています。 どちらかの slug か permalink を変えてください。',
		]);
	});

	test.each([
		['case', '/Foo/', '/foo/'],
		['Unicode form', '/\u30ac/', '/\u30ab\u3099/'],
		['full case folding', '/straße/', '/STRASSE/'],
	])('two URLs that differ by %s only are an error', (_difference, first, second) => {
		const posts = [
			{ id: '2026-05-01-a.md', permalink: first },
			{ id: '2026-05-02-b.md', permalink: second },
		];
		expect(paper({ posts }).diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
			['url-case', 'content/posts/2026-05-01-a.md'],
		]);
	});

	test.each([
		['an archive', { permalink: '/tags/ai/' }],
		['a feed', { permalink: '/feed.xml' }],
		['a file of public/', { permalink: '/logo.png' }],
		['a fixed page', { permalink: '/about/' }],
		['a redirect', { permalink: '/old/' }],
	])('a post cannot take the URL of %s', (_owner, frontMatter) => {
		const publication = paper({
			posts: [
				{ id: '2026-05-01-a.md', tags: ['ai'], ...frontMatter },
				{ id: '2026-05-02-b.md', redirect_from: ['/old/'] },
			],
			pages: [{ id: 'about.md', permalink: '/about/' }],
			publicFiles: ['/logo.png'],
		});
		expect(publication.diagnostics.map(({ rule }) => rule)).toEqual(['url-duplicate']);
	});
});

describe('terms', () => {
	test('an unknown category gets an archive and one warning; the posts of a known one are under its slug', () => {
		const publication = paper({
			site: { categories: [{ name: '科学', slug: 'science' }] },
			posts: [
				{ id: '2026-05-01-a.md', categories: ['科学'] },
				{ id: '2026-05-02-b.md', categories: ['謎'] },
				{ id: '2026-05-03-c.md', categories: ['謎'] },
			],
		});
		expect(publication.categories.map(({ name, path, posts }) => [name, path.url, titles(posts)])).toEqual([
			['科学', '/category/science/', ['a']],
			['謎', '/category/%E8%AC%8E/', ['c', 'b']],
		]);
		expect(publication.diagnostics.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
			['category-unknown', 'warning', 'content/posts/2026-05-03-c.md'],
		]);
	});

	test('spellings of a tag that differ by case or width are one tag, shown as most posts write it', () => {
		const { tags, posts } = paper({
			posts: [
				{ id: '2026-05-01-a.md', tags: ['AI'] },
				{ id: '2026-05-02-b.md', tags: ['ai', 'AI'] },
				{ id: '2026-05-03-c.md', tags: ['ＡＩ'] },
			],
		});
		expect(tags.map((tag) => [tag.name, tag.path.url, titles(tag.posts)])).toEqual([
			['AI', '/tags/AI/', ['c', 'b', 'a']],
		]);
		expect(posts.map((post) => post.tags.map((tag) => tag.name))).toEqual([['AI'], ['AI'], ['AI']]);
	});

	test('an author is found by id or by name; one that site.yaml does not know has no page and is warned of once', () => {
		const publication = paper({
			site: { authors: { aoi: { name: '水野 葵' } }, default_author: 'aoi' },
			posts: [
				{ id: '2026-05-01-a.md', authors: ['aoi'] },
				{ id: '2026-05-02-b.md', authors: ['水野 葵'] },
				{ id: '2026-05-03-c.md' },
				{ id: '2026-05-04-d.md', authors: ['知らない人'] },
				{ id: '2026-05-05-e.md', authors: ['知らない人'] },
			],
		});
		expect(publication.authors.map(({ name, path, posts }) => [name, path?.url ?? null, titles(posts)])).toEqual([
			['水野 葵', '/authors/aoi/', ['c', 'b', 'a']],
			['知らない人', null, ['e', 'd']],
		]);
		expect(publication.diagnostics.map(({ rule }) => rule)).toEqual(['author-unknown']);
	});
});

describe('links between articles', () => {
	const posts: PostSketch[] = [
		{
			id: '2026-05-01-a.md',
			links: [
				'/2026/05/02/b/',
				'/2026/05/02/b/#part',
				'../../02/b/',
				'https://example.jp/2026/05/02/b/',
				'/2026/05/02/%62/?x=1',
				'#own',
				'https://example.com/2026/05/09/',
				'mailto:a@example.jp',
				'/2026/05/02/missing/',
			],
		},
		{ id: '2026-05-02-b.md' },
	];

	test('only the link to nothing is reported, at its place', () => {
		expect(findings(paper({ posts }))).toEqual([
			'content/posts/2026-05-01-a.md:18:1 link-broken リンク先「/2026/05/02/missing/」がサイトにありません。 リンク先の記事のURLを確かめてください。',
		]);
	});

	test('below a base, links with and without it lead to the same page', () => {
		const links = ['/2026/05/02/b/', '/news/2026/05/02/b/', '/news/none/', 'https://example.jp/elsewhere/'];
		const publication = paper({
			site: { base: '/news' },
			posts: [{ id: '2026-05-01-a.md', links }, { id: '2026-05-02-b.md' }],
		});
		expect(publication.diagnostics.map(({ params }) => params['href'])).toEqual(['/news/none/']);
	});

	test('an image that is not on the site is reported; one of public/, of another site or beside the article is not', () => {
		const images = ['/assets/a.png', '/assets/%E6%B8%AF.png', 'b.png', 'c.png', 'https://elsewhere.example/d.png'];
		const publication = paper({
			posts: [{ id: '2026-05-01-a.md', images }],
			publicFiles: ['/assets/港.png', '/2026/05/01/a/b.png'],
		});
		expect(publication.diagnostics.map(({ rule, start, params }) => [rule, start.line, params['href']])).toEqual([
			['image-broken', 10, '/assets/a.png'],
			['image-broken', 13, 'c.png'],
		]);
	});

	test('site.yaml makes a broken link an error', () => {
		const publication = paper({ posts, site: { content: { broken_links: 'error' } } });
		expect(publication.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
	});
});

describe('archives', () => {
	const day = (number: number): PostSketch => ({ id: `2026-04-${String(number).padStart(2, '0')}-p${number}.md` });
	const posts = (count: number) => Array.from({ length: count }, (_, index) => day(index + 1));
	const site = { posts_per_page: 3, future: true };
	const home = (count: number) =>
		listArchives(paper({ posts: posts(count), site })).filter(({ archive }) => archive.variant === 'home');

	test('old pages are numbered from the oldest post; the newest page holds one to two pages of posts', () => {
		expect(home(8).map(({ path, posts: shown }) => [path.url, titles(shown)])).toEqual([
			['/', ['p8', 'p7', 'p6', 'p5', 'p4']],
			['/page/1/', ['p3', 'p2', 'p1']],
		]);
	});

	test('no post is on two pages, and none is missing, however many there are', () => {
		for (let count = 0; count <= 20; count += 1) {
			const shown = home(count).flatMap((page) => titles(page.posts));
			expect(shown.toSorted()).toEqual(
				posts(count)
					.map(({ id }) => id.slice(11, -3))
					.toSorted(),
			);
		}
	});

	test('an added post changes the newest page only, and when a page is full those that link to it', () => {
		const digests = (count: number) => {
			const publication = paper({ posts: posts(count), site });
			const pages = listArchives(publication).filter(({ archive }) => archive.variant === 'home');
			return new Map(pages.map((page) => [page.path.url, digestJson(listView(page, publication))]));
		};
		const changed = (before: number) => {
			const [old, fresh] = [digests(before), digests(before + 1)];
			return [...fresh].filter(([url, digest]) => old.get(url) !== digest).map(([url]) => url);
		};
		expect(changed(12)).toEqual(['/']);
		expect(changed(13)).toEqual(['/']);
		expect(changed(17)).toEqual(['/', '/page/2/', '/page/3/', '/page/4/', '/page/5/']);
	});

	test('Jekyll’s page2 style can be chosen', () => {
		const pages = listArchives(paper({ posts: posts(6), site: { ...site, paths: { page: 'page:num/' } } }));
		expect(pages.filter(({ archive }) => archive.variant === 'home').map(({ path }) => path)).toEqual([
			{ url: '/', file: '/index.html' },
			{ url: '/page1/', file: '/page1/index.html' },
		]);
	});

	test('years and months follow the calendar of the site’s zone', () => {
		const { years } = paper({
			posts: [
				{ id: '2025-12-31-a.md', date: '2025-12-31T23:59:59+09:00' },
				{ id: '2026-01-01-b.md', date: '2026-01-01T00:00:00+09:00' },
			],
		});
		expect(years.map(({ path, months }) => [path.url, months.map((month) => month.path.url)])).toEqual([
			['/2026/', ['/2026/01/']],
			['/2025/', ['/2025/12/']],
		]);
	});
});

describe('the sitemap', () => {
	const parts = (count: number) => {
		const posts = Array.from({ length: count }, (_, index) => ({ id: `2026-05-01-p${index}.md` }));
		const outputs = [...paper({ posts }).urls.values()];
		return outputs.flatMap(({ kind, path }) => (kind === 'text' && path.url.startsWith('/sitemap') ? [path.url] : []));
	};

	test('is one file where it can be', () => {
		expect(parts(10)).toEqual(['/sitemap.xml', '/sitemap-news.xml']);
	});

	test('becomes an index of parts where one file cannot hold all pages', () => {
		expect(parts(20_001)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-news.xml']);
	});
});

describe('cards', () => {
	const cards = { fingerprint: 'f', logo: null };
	const cardUrls = (sketch: Parameters<typeof paper>[0]) =>
		[...paper({ ...sketch, cards }).urls.values()].flatMap((output) =>
			output.kind === 'card' ? [[output.card.view.variant, output.card.view.title]] : [],
		);

	test('are drawn for the site, its lists of terms, and each post without an image of its own', () => {
		const posts = [
			{ id: '2026-05-01-plain.md', tags: ['計算'] },
			{ id: '2026-05-02-pictured.md', image: '/a.png' },
			{ id: '2026-05-03-draft.md', draft: true },
		];
		expect(cardUrls({ posts, imageSizes: { '/a.png': { width: 1200, height: 630 } } })).toEqual([
			['news', 'plain'],
			['tag', '計算'],
			['home', '見本'],
		]);
	});

	test('keep their path when a title changes, and their URL only when nothing does', () => {
		const card = (title: string) => {
			const [post] = paper({ posts: [{ id: '2026-05-01-a.md', title }], cards }).posts;
			return post?.card;
		};
		expect(card('古い題名')?.url).toBe(card('古い題名')?.url);
		expect(card('新しい題名')?.path).toEqual(card('古い題名')?.path);
		expect(card('新しい題名')?.url).not.toBe(card('古い題名')?.url);
	});
});
