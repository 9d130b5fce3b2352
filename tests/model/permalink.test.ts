import { describe, expect, test } from 'vitest';
import {
	archivePath,
	checkArchiveTemplate,
	checkPermalinkStyle,
	numberedPagePath,
	permalinkOf,
	type PermalinkPost,
	urlForPage,
} from '../../src/model/permalink.ts';

const post = (front: Partial<PermalinkPost['frontMatter']> = {}, id = '2025-10-03-t.md'): PermalinkPost => ({
	id,
	frontMatter: { date: '2025-10-03T22:01:36+09:00', categories: ['AI News'], ...front },
});

describe('styles and templates', () => {
	test.each([
		['date', '/ai%20news/2025/10/03/t.html', '/ai news/2025/10/03/t.html'],
		['pretty', '/ai%20news/2025/10/03/t/', '/ai news/2025/10/03/t/index.html'],
		['ordinal', '/ai%20news/2025/276/t.html', '/ai news/2025/276/t.html'],
		['weekdate', '/ai%20news/2025/W40/Fri/t.html', '/ai news/2025/W40/Fri/t.html'],
		['none', '/ai%20news/t.html', '/ai news/t.html'],
		['/:title', '/t', '/t.html'],
		['/:path/', '/2025-10-03-t/', '/2025-10-03-t/index.html'],
		['/:slugified_categories/:slug/', '/ai-news/t/', '/ai-news/t/index.html'],
		['/:month_:day/:title/', '/10_03/t/', '/10_03/t/index.html'],
	])('%s', (style, url, file) => expect(permalinkOf(post(), style)).toEqual({ url, file }));

	test('every placeholder', () => {
		const template =
			'/:collection/:name/:slug:output_ext/:year-:short_year/:month-:i_month-:short_month-:long_month/:day-:i_day-:y_day/:short_day-:long_day-:w_day/:w_year-:week/:hour-:minute-:second/';
		const date = '2027-01-03T04:05:06+09:00';
		expect(permalinkOf(post({ date }, 'sub/2025-10-03-T.x.md'), template)).toMatchObject({
			url: '/posts/2025-10-03-t-x/t-x.html/2027-27/01-1-Jan-January/03-3-003/Sun-Sunday-7/2026-53/04-05-06/',
		});
	});

	test.each([
		['2021-01-03', '2020', '53'],
		['2021-01-04', '2021', '01'],
		['2024-12-30', '2025', '01'],
		['2026-12-31', '2026', '53'],
		['2023-01-01', '2022', '52'],
	])('the ISO week of %s is %s-%s', (day, year, week) => {
		const place = permalinkOf(post({ date: `${day}T00:00:00+09:00` }), '/:w_year/:week/');
		expect(place).toMatchObject({ url: `/${year}/${week}/` });
	});

	test('categories are lower-cased, once each, and joined', () => {
		const categories = ['A', 'a', 'B/C', 'D E', 'C#', 'なぜ?'];
		expect(permalinkOf(post({ categories }), '/:categories/')).toEqual({
			url: '/a/b/c/d%20e/c%23/%E3%81%AA%E3%81%9C%3F/',
			file: '/a/b/c/d e/c#/なぜ?/index.html',
		});
	});

	test("a post's own slug and permalink come first", () => {
		expect(permalinkOf(post({ slug: 'カスタム Slug.v2' }), '/:title/')).toMatchObject({
			file: '/カスタム-Slug.v2/index.html',
		});
		expect(permalinkOf(post({ slug: 'a/b' }), '/:title/')).toMatchObject({ url: '/a-b/' });
		expect(permalinkOf(post({ permalink: '/custom/:title/' }), 'date')).toMatchObject({ url: '/custom/t/' });
		expect(permalinkOf(post({ permalink: 'pretty' }), 'date')).toEqual({ url: '/pretty', file: '/pretty.html' });
	});

	test("a dot in a title is no extension, one in the post's permalink is", () => {
		expect(permalinkOf(post({ slug: 'node.js' }), '/:title')).toEqual({ url: '/node.js', file: '/node.js.html' });
		expect(permalinkOf(post({ slug: 'node.js', permalink: '/x/:title' }), 'date')).toMatchObject({
			file: '/x/node.js.html',
		});
		expect(permalinkOf(post({ permalink: '/x/:title.json' }), 'date')).toMatchObject({ file: '/x/t.json' });
	});
});

describe('refusals', () => {
	test.each([
		[{ slug: '../../public/index' }, 'url-traversal', '../../public/index'],
		[{ slug: '..\\x' }, 'url-traversal', '..\\x'],
		[{ permalink: '/../../etc/x/' }, 'url-traversal', '/../../etc/x/'],
		[{ permalink: '//evil.example/:title/' }, 'url-host', '//evil.example/:title/'],
		[{ slug: 'CON' }, 'url-reserved', '/:title/'],
		[{ slug: 'あ'.repeat(300) }, 'url-length', undefined],
		[{ permalink: '/x/:titel/' }, 'url-placeholder', '/x/:titel/'],
		[{ permalink: 'javascript:alert(1)' }, 'url-placeholder', 'javascript:alert(1)'],
	])('%j by %s', (front, rule, url) => {
		expect(permalinkOf(post(front), '/:title/')).toMatchObject({ rule, params: url === undefined ? {} : { url } });
	});

	test('a category cannot climb out of the site', () => {
		const categories = ['../../x'];
		expect(permalinkOf(post({ categories }), 'date')).toMatchObject({ rule: 'url-traversal' });
	});

	test('a title without any letter makes no hidden file', () => {
		expect(permalinkOf(post({}, '2025-10-03-.md'), 'date')).toMatchObject({
			rule: 'url-reserved',
			params: { name: '.html' },
		});
		expect(permalinkOf(post({}, '2025-10-03-.md'), '/:year/:title/')).toMatchObject({ url: '/2025/' });
	});
});

describe('fixed pages', () => {
	test.each([
		['about.md', '/:title/', '/about/'],
		['404.md', '/:title/', '/404/'],
		['_pages/about.md', '/:title/', '/_pages/about/'],
		['dir/deep.v2.md', '/:title/', '/dir/deep.v2/'],
		['index.md', '/:title', '/'],
		['dir/index.md', 'date', '/dir/'],
		['about.md', 'pretty', '/about/'],
		['about.md', 'date', '/about.html'],
		['about.md', 'none', '/about.html'],
		['about.md', 'ordinal', '/about.html'],
		['about.md', '/:title:output_ext', '/about.html'],
		['about.md', 'weekdate', '/about'],
		['about.md', '/:title', '/about'],
		['日本語 page.md', '/:title/', '/%E6%97%A5%E6%9C%AC%E8%AA%9E%20page/'],
	])('%s under %s is at %s', (path, style, url) => expect(urlForPage(path, undefined, style)).toMatchObject({ url }));

	test("a page's own permalink comes first", () => {
		expect(urlForPage('404.md', '/404.html', '/:title/')).toEqual({ url: '/404.html', file: '/404.html' });
		expect(urlForPage('a/b.md', '/:path/x-:basename:output_ext', 'date')).toMatchObject({ url: '/a/x-b.html' });
		expect(urlForPage('a.md', '/:title/', 'date')).toEqual({
			rule: 'url-placeholder',
			params: { url: '/:title/', placeholder: ':title', known: ':path :basename :output_ext' },
		});
	});
});

describe('archives', () => {
	test('are filled with decoded values', () => {
		expect(archivePath('/tags/:slug/', { slug: '生成 AI' })).toEqual({
			url: '/tags/%E7%94%9F%E6%88%90%20AI/',
			file: '/tags/生成 AI/index.html',
		});
		expect(archivePath('/:year/:month/', { year: '2025', month: '07' })).toMatchObject({ url: '/2025/07/' });
		expect(archivePath('/tag/:slug.html', { slug: 'C#' })).toEqual({ url: '/tag/C%23.html', file: '/tag/C#.html' });
	});

	test('have numbered pages below their first', () => {
		expect([
			page('/', 'page/:num/'),
			page('/', 'page:num/'),
			page('/tags/:slug/', 'page:num/'),
			page('/tags/:slug', 'page/:num/'),
			page('/tags/:slug.html', 'page/:num/'),
		]).toEqual(['/page/2/', '/page2/', '/tags/x/page2/', '/tags/x/page/2/', '/tags/x/page/2/']);
	});

	test('have templates that site.yaml may get wrong', () => {
		expect(checkArchiveTemplate('/tags/:slug/', ['slug'])).toBeNull();
		expect(checkArchiveTemplate('/:year/:mouth/', ['year', 'month'])).toMatchObject({
			params: { placeholder: ':mouth' },
		});
		expect(checkArchiveTemplate('/../:slug/', ['slug'])).toEqual({
			rule: 'url-traversal',
			params: { url: '/../:slug/' },
		});
		expect(checkArchiveTemplate('/_astro/:slug/', ['slug'])).toMatchObject({ rule: 'url-reserved' });
	});
});

test('the permalink of site.yaml is checked before any post has one', () => {
	expect(['date', '/:year/:title/', '/:path'].map(checkPermalinkStyle)).toEqual([null, null, null]);
	expect(['/:yaer/', '//x/:title/', '/a/../../:title'].map((style) => checkPermalinkStyle(style)?.rule)).toEqual([
		'url-placeholder',
		'url-host',
		'url-traversal',
	]);
});

/** URL of an archive's second page. */
function page(template: string, pattern: string): string {
	return numberedPagePath(archivePath(template, { slug: 'x' }), pattern, 2).url;
}
