import { describe, expect, test } from 'vitest';
import { permalinkOf, urlForPage } from '../../src/model/permalink.ts';
import { decodePath } from '../../src/model/url.ts';
import { parseSite } from '../../src/sources/site.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { convertSite } from '../../src/import/jekyll/convert/convert-site.ts';
import { readJekyllSite } from '../../src/import/jekyll/read/jekyll-site.ts';
import type { ImportedDocument, ImportPlan } from '../../src/import/jekyll/convert/import-plan.ts';
import { readPage } from '../../src/import/verify/page-content.ts';
import { bodyOf, buildMoment, importPlan, isShared, readShared, render, sharedFolder, textOfFile } from './shared.ts';

interface Expected {
	path: string;
	url: string;
	dest: string;
	date?: string;
	title?: string | null;
	slug?: string | null;
	categories?: string[];
	tags?: unknown[] | null;
	excerpt?: string | null;
}

interface ExpectedSite {
	posts: Expected[];
	collections: Expected[];
	pages: Expected[];
}

/** Where we differ on purpose; docs/import.md says why. */
const deliberate: Record<string, string> = {
	'_posts/2025-10-03-c10.md': 'categories: 2025 loses the whole front matter in Jekyll; here it is the category "2025"',
	'_posts/2025-10-03-badyaml.md': 'broken YAML is an error',
	'_posts/2025-10-03-colon.md': 'broken YAML is an error',
	'_posts/2025-10-03-tabs.md': 'broken YAML is an error',
	'redirect.html': 'a redirect stays in the front matter of its target',
	'redirects.json': 'a file of a plugin',
	'feed.xml': 'the engine makes it',
	'sitemap.xml': 'the engine makes it',
	'robots.txt': 'the engine makes it',
};

describe.skipIf(!isShared)('the four small sites of real Jekyll (skipped without ../shared)', () => {
	test.each(['slugs', 'dates', 'site', 'canonical'])(
		'%s: every address, date, category, tag, slug and title',
		(name) => {
			const expected = readShared<ExpectedSite>(`jekyll/mini-sites/${name}.expected.json`);
			const plan = importPlan(`${sharedFolder}jekyll/mini-sites/${name}`);
			const bySource = new Map(plan.documents.map((document) => [document.source, document]));
			const dated = new Set(
				[...expected.posts, ...expected.collections]
					.filter(({ path }) => !isDatedByBuild(path))
					.map(({ path }) => path),
			);
			for (const entry of [...expected.posts, ...expected.collections, ...expected.pages]) {
				if (entry.path in deliberate) continue;
				const document = bySource.get(entry.path)!;
				expect(describeDocument(document, dated.has(entry.path)), entry.path).toEqual(
					describeExpected(entry, dated.has(entry.path)),
				);
			}
		},
	);

	test.each(['slugs', 'dates', 'site', 'canonical'])(
		'%s: the engine gives each file the address that the import says',
		(name) => {
			const plan = importPlan(`${sharedFolder}jekyll/mini-sites/${name}`);
			expect(addressesByEngine(plan)).toEqual(addressesByImport(plan));
		},
	);

	test('slugs: all twelve permalink styles', () => {
		const styles = readShared<Record<string, Record<string, { url: string; dest: string }>>>(
			'jekyll/mini-sites/slugs.permalinks.json',
		);
		const differing: string[] = [];
		for (const [style, expected] of Object.entries(styles)) {
			const site = readJekyllSite(`${sharedFolder}jekyll/mini-sites/slugs`);
			site.config.permalink = style;
			site.config.collections = [{ label: 'posts', output: true, permalink: style }];
			const plan = convertSite(site, { timeZone: null, now: buildMoment, liftBlocks: false, fix: false });
			expect(addressesByEngine(plan), style).toEqual(addressesByImport(plan));
			for (const document of plan.documents) {
				const wanted = expected[document.source];
				if (wanted === undefined || document.source in deliberate) continue;
				const isEqual =
					decodePath(document.oldUrl ?? '') === decodePath(wanted.url) &&
					(document.outputFile === wanted.dest || isLoser(plan, document));
				if (!isEqual) differing.push(`${style} ${document.source} ${wanted.dest}`);
			}
		}
		expect(differing.sort()).toEqual([
			'/:slugified_categories/:slug _posts/2025-10-03-.md /index.html',
			'/:slugified_categories/:slug _posts/2025-10-03-s19-txt.txt /s19-txt.txt',
			'/:title _posts/2025-10-03-.md /index.html',
			'/:title _posts/2025-10-03-s19-txt.txt /s19-txt.txt',
			'/blog/:title.html _posts/2025-10-03-.md /blog/.html',
			'/blog/:title.html _posts/2025-10-03-s19-txt.txt /blog/s19-txt.html.txt',
			'date _posts/2025-10-03-.md /2025/10/03/.html',
			'none _posts/2025-10-03-.md /.html',
			'ordinal _posts/2025-10-03-.md /2025/276/.html',
			'weekdate _posts/2025-10-03-.md /2025/W40/Fri/.html',
		]);
	});

	test('site: what Jekyll lost over broken YAML is an error with its line', () => {
		const plan = importPlan(`${sharedFolder}jekyll/mini-sites/site`);
		const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`).sort()).toEqual([
			'_posts/2025-10-03-badyaml.md:3 fm-yaml',
			'_posts/2025-10-03-colon.md:3 fm-yaml',
			'_posts/2025-10-03-tabs.md:2 fm-yaml',
		]);
	});

	test.each(['slugs', 'site', 'canonical'])(
		'%s: the excerpt is what the article begins with, or what its front matter says',
		(name) => {
			const expected = readShared<ExpectedSite>(`jekyll/mini-sites/${name}.expected.json`);
			const plan = importPlan(`${sharedFolder}jekyll/mini-sites/${name}`);
			for (const { path, excerpt } of expected.posts) {
				if (path in deliberate || typeof excerpt !== 'string') continue;
				const document = plan.documents.find(({ source }) => source === path)!;
				const text = textOfFile(plan, document.file);
				const own = readFrontMatter(Buffer.from(text), document.file, { kind: 'post', timeZone: 'Asia/Tokyo' }).data
					?.excerpt;
				const shown = readPage(excerpt).lines.join('');
				const whole = own === undefined ? readPage(render(bodyOf(text))).lines.join('') : readPage(own).lines.join('');
				expect(whole.startsWith(shown), `${path}: ${shown}`).toBe(true);
			}
		},
	);
});

function isDatedByBuild(path: string): boolean {
	return /^_(?:cases\/日本|faq\/)/u.test(path);
}

function isLoser(plan: ImportPlan, { source }: ImportedDocument): boolean {
	return plan.diagnostics.some(({ rule, file }) => rule === 'import-collision' && file === source);
}

function describeDocument({ oldUrl, title, date, categories, tags, slug }: ImportedDocument, isPost: boolean) {
	const address = { url: decodePath(oldUrl ?? '') };
	return isPost ? { ...address, title, date, slug, categories, tags } : address;
}

function describeExpected(entry: Expected, isPost: boolean) {
	const address = { url: decodePath(entry.url) };
	if (!isPost) return address;
	const { title, date, slug, categories = [] } = entry;
	return { ...address, title, date, slug, categories, tags: (entry.tags ?? []).map(String) };
}

function addressesByImport({ documents }: ImportPlan): Record<string, string | null> {
	const published = documents.filter(({ kind, url }) => kind !== 'text' && kind !== 'draft' && url !== null);
	return Object.fromEntries(
		published.filter(({ source }) => !(source in deliberate)).map(({ source, outputFile }) => [source, outputFile]),
	);
}

/** What our own reader and URL code make of the written files. */
function addressesByEngine(plan: ImportPlan): Record<string, string | null> {
	const { site, diagnostics } = parseSite(textOfFile(plan, 'site.yaml'));
	expect(diagnostics).toEqual([]);
	const published = plan.documents.filter(
		({ kind, url, source }) => kind !== 'text' && kind !== 'draft' && url !== null && !(source in deliberate),
	);
	return Object.fromEntries(
		published.map((document) => {
			const bytes = Buffer.from(textOfFile(plan, document.file));
			const options = { timeZone: site!.timezone };
			if (document.kind === 'post') {
				const { data, diagnostics: found } = readFrontMatter(bytes, document.file, { kind: 'post', ...options });
				expect(
					found.filter(({ severity }) => severity === 'error'),
					document.source,
				).toEqual([]);
				const path = permalinkOf(
					{ id: document.file.slice('content/posts/'.length), frontMatter: data! },
					site!.permalink,
				);
				return [document.source, 'rule' in path ? path.rule : path.file];
			}
			const { data, diagnostics: found } = readFrontMatter(bytes, document.file, { kind: 'page', ...options });
			expect(
				found.filter(({ severity }) => severity === 'error'),
				document.source,
			).toEqual([]);
			const path = urlForPage(document.file.slice('content/pages/'.length), data!.permalink, site!.permalink);
			return [document.source, 'rule' in path ? path.rule : path.file];
		}),
	);
}
