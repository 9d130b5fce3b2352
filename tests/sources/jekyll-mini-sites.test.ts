import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { permalinkOf, urlForPage } from '../../src/model/permalink.ts';
import { checkedSitePath, type SitePath, type UrlProblem } from '../../src/model/url.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { describeWithShared, sharedPath } from './shared-folder.ts';

/** What real Jekyll decided of a document. */
interface Expected {
	path: string;
	url: string;
	dest: string;
	date: string;
	title: string | null;
	categories: string[];
	tags: unknown[] | null;
}

const root = 'jekyll/mini-sites';
const byDay = '/:year/:month/:day/:title/';
const permalinks: Record<string, string> = {
	canonical: '/:categories/:year/:month/:day/:title/',
	dates: byDay,
	site: byDay,
	slugs: byDay,
};

/** Why a post's place is not Jekyll's, by site and file; the place is ours. */
const differences: Record<string, { why: string; ours: unknown }> = {
	'slugs/_posts/2025-10-03-p01.md': {
		why: 'a URL is percent-encoded whoever wrote it; the address is the same',
		ours: { url: '/custom/%E3%83%91%E3%82%B9/', file: '/custom/パス/index.html' },
	},
	'slugs/_posts/2025-10-03-p08.md': {
		why: 'likewise; Jekyll leaves the space in the URL',
		ours: { url: '/sp%20ace/%E3%81%82/', file: '/sp ace/あ/index.html' },
	},
	'slugs/_posts/2025-10-03-.md': { why: 'an article without any title', ours: ['1:1 fm-missing'] },
	'slugs/_posts/2025-10-03-c10.md': { why: 'Jekyll loses the whole front matter', ours: ['3:13 fm-type'] },
	'site/_posts/2025-10-03-badyaml.md': { why: 'Jekyll loses the whole front matter', ours: ['3:8 fm-yaml'] },
	'site/_posts/2025-10-03-colon.md': { why: 'Jekyll loses the whole front matter', ours: ['3:8 fm-yaml'] },
	'site/_posts/2025-10-03-tabs.md': { why: 'Jekyll loses the whole front matter', ours: ['2:1 fm-yaml'] },
};

/** Values that differ, and why. */
const valueDifferences: Record<string, { why: string; ours: object }> = {
	'slugs/_posts/2025-10-03--lead.md': { why: 'titles are trimmed', ours: { title: 'Lead' } },
	'slugs/_posts/2025-10-03-c11.md': { why: 'Jekyll drops `tags: 2025`', ours: { tags: ['2025'] } },
	'slugs/_posts/2025-10-03-t04.md': { why: 'a tag is a text', ours: { tags: ['a', '2025', 'true'] } },
	'site/_posts/sub/2025-10-03-def1.md': { why: 'defaults are for the importer', ours: { categories: [] } },
	'site/_posts/sub/2025-10-03-def2.md': { why: 'defaults are for the importer', ours: { categories: ['own'] } },
};

describeWithShared("Jekyll's mini-sites", root, () => {
	describe.each(Object.entries(permalinks))('%s', (site, permalink) => {
		const { posts } = readJson(`${site}.expected.json`) as { posts: Expected[] };

		test.each(posts.map((post) => [post.path, post] as const))('%s has its place', (path, { url, dest }) => {
			const name = `${site}/${path}`;
			expect(placeOf(name, permalink)).toEqual(differences[name]?.ours ?? { url, file: dest });
		});

		test.each(posts.filter(({ path }) => !Array.isArray(differences[`${site}/${path}`]?.ours)))(
			'$path has its date, title, categories and tags',
			({ path, date, title, categories, tags }) => {
				const { data } = read(`${site}/${path}`);
				const ours = { date: data!.date, title: data!.title, categories: data!.categories, tags: data!.tags };
				expect(ours).toEqual({ date, title, categories, tags, ...valueDifferences[`${site}/${path}`]?.ours });
			},
		);
	});

	test('what Jekyll does not publish, or warns of nowhere', () => {
		expect(read('slugs/_posts/2025-10-03-u01.md').data).toMatchObject({ published: false });
		expect(read('slugs/_posts/2025-10-03-u06.md').data).toMatchObject({ published: false });
		expect(read('slugs/_posts/2025-10-03-u02.md')).toMatchObject({
			data: { published: true },
			diagnostics: [{ rule: 'fm-type', severity: 'warning' }],
		});
		expect(read('slugs/_posts/nodate.md').diagnostics).toMatchObject([{ rule: 'post-file-name' }]);
	});

	describe('the posts of slugs under twelve permalinks', () => {
		const styles = readJson('slugs.permalinks.json') as Record<string, Record<string, { url: string; dest: string }>>;

		/** Files that stand elsewhere under every style. */
		const elsewhere: Record<string, string> = {
			'_posts/2025-10-03-.md': 'no title',
			'_posts/2025-10-03-p01.md': 'percent-encoded',
			'_posts/2025-10-03-p08.md': 'percent-encoded',
			'_posts/2025-10-03-s19-txt.txt': 'our posts are Markdown, so all become .html',
		};

		test('are twelve', () => expect(Object.keys(styles)).toHaveLength(12));

		test.each(Object.entries(styles))('%s', (style, posts) => {
			const compared = Object.entries(posts).filter(([path]) => !(path in elsewhere));
			const ours = compared.map(([path]) => [path, placeOf(`slugs/${path}`, style)]);
			const expected = compared.map(([path, { url, dest }]) => {
				// Our posts have one folder; that of `news/_posts/x` is part of no path of ours.
				const inSuperFolder = style === '/:path/' && !path.startsWith('_posts/');
				const withoutFolder = (text: string) =>
					`/${text
						.split('/')
						.slice(path.split('/').length - 1)
						.join('/')}`;
				// Jekyll leaves the `?` of a file name as it is, and no browser could ask for that address.
				const encoded = url.replace('?', '%3F');
				return [
					path,
					inSuperFolder ? { url: withoutFolder(url), file: withoutFolder(dest) } : { url: encoded, file: dest },
				];
			});
			expect(compared).toHaveLength(53);
			expect(ours).toEqual(expected);
		});
	});

	test('fixed pages inherit the suffix of the permalink', () => {
		const { pages } = readJson('site.expected.json') as { pages: Expected[] };
		const written = pages.filter(({ path }) => /\.(?:md|html)$/u.test(path) && path !== 'redirect.html');
		expect(written).toHaveLength(8);
		for (const { path, url, dest } of written) {
			const { data } = read(`site/${path}`, 'page');
			expect(urlForPage(path, data!.permalink, byDay)).toEqual({ url, file: dest });
		}
	});

	test('redirects have the place they are asked for', () => {
		const { pages } = readJson('site.expected.json') as { pages: Expected[] };
		const redirects = pages.filter(({ path }) => path === 'redirect.html');
		expect(redirects).toHaveLength(6);
		// Jekyll does not encode what an editor wrote.
		for (const { url, dest } of redirects) expect(checkedSitePath(url)).toEqual({ url: encodeURI(url), file: dest });
		expect(checkedSitePath('old4/x/')).toEqual({ url: '/old4/x/', file: '/old4/x/index.html' });
	});
});

function readJson(name: string): unknown {
	return JSON.parse(readFileSync(sharedPath(root, name), 'utf8'));
}

function read(name: string): ReturnType<typeof readFrontMatter<'post'>>;
function read(name: string, kind: 'page'): ReturnType<typeof readFrontMatter<'page'>>;
function read(name: string, kind: 'post' | 'page' = 'post') {
	const bytes = readFileSync(sharedPath(root, name));
	const file = `content/${kind}s/${idOf(name)}`;
	const result = readFrontMatter(bytes, file, { kind, timeZone: 'Asia/Tokyo' });
	if (kind === 'post' && result.data !== null && 'categories' in result.data) {
		// The folders above `_posts` are categories in Jekyll; the importer writes them into the file.
		const [, ...folders] = name.split('/_posts/')[0]!.split('/');
		result.data.categories = [...new Set([...folders, ...(result.data.categories as string[])])];
	}
	return result;
}

function idOf(name: string): string {
	return name.slice(name.indexOf('/_posts/') + '/_posts/'.length);
}

/** The place of a post, or the places and names of the errors that keep it from having one. */
function placeOf(name: string, permalink: string): SitePath | UrlProblem | string[] {
	const { data, diagnostics } = read(name);
	if (data !== null) return permalinkOf({ id: idOf(name), frontMatter: data }, permalink);
	return diagnostics.map(({ start, rule }) => `${start.line}:${start.column} ${rule}`);
}
