import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { liftBlocks, putBack } from '../../src/import/jekyll/lift/lift.ts';
import { EditedText } from '../../src/import/jekyll/convert/text-edits.ts';
import { parseSite } from '../../src/sources/site.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { permalinkOf, urlForPage } from '../../src/model/permalink.ts';
import { decodePath } from '../../src/model/url.ts';
import { readPage } from '../../src/import/verify/page-content.ts';
import { withoutRecorded } from '../../src/import/verify/recorded-changes.ts';
import {
	bodyOf,
	importPlan,
	isShared,
	readShared,
	removeSiteFolders,
	render,
	sharedFolder,
	siteFolder,
	textOfFile,
} from './shared.ts';

afterAll(removeSiteFolders);

interface OracleEntry {
	path: string;
	url: string;
	dest: string;
	published_by_jekyll?: boolean;
}

const folder = 'corpus/ai-media';

/** Minutes: the machine that tests this may be a slow one. */
const patience = 600_000;

describe.skipIf(!isShared)('a quarter of a real Japanese news site (skipped without ../shared)', () => {
	const plan = isShared ? importPlan(`${sharedFolder}${folder}`) : null!;
	const oracle = isShared
		? readShared<{ posts: OracleEntry[]; pages: OracleEntry[] }>(`${folder}/oracle.json`)
		: { posts: [], pages: [] };
	const bySource = new Map(plan?.documents.map((document) => [document.source, document]));

	test('636 of 636 posts and 24 of 24 pages keep their address, by the engine as well', () => {
		const { site } = parseSite(textOfFile(plan, 'site.yaml'));
		const published = [
			...oracle.posts.filter((post) => post.published_by_jekyll),
			...oracle.pages.filter(({ path }) => path.startsWith('_pages/')),
		];
		expect(published).toHaveLength(636 + 24);
		for (const { path, dest } of published) {
			const document = bySource.get(path)!;
			const bytes = Buffer.from(textOfFile(plan, document.file));
			const place =
				document.kind === 'post'
					? permalinkOf(
							{
								id: document.file.slice('content/posts/'.length),
								frontMatter: readFrontMatter(bytes, document.file, { kind: 'post', timeZone: site!.timezone }).data!,
							},
							site!.permalink,
						)
					: urlForPage(
							document.file.slice('content/pages/'.length),
							readFrontMatter(bytes, document.file, { kind: 'page', timeZone: site!.timezone }).data!.permalink,
							site!.permalink,
						);
			expect('rule' in place ? place.rule : place.file, path).toBe(dest);
			expect(document.outputFile, path).toBe(dest);
		}
	});

	test('22 articles that Jekyll overwrote are kept under addresses of their own, and named', () => {
		const losers = oracle.posts.filter((post) => post.published_by_jekyll === false).map(({ path }) => path);
		const named = plan.diagnostics.filter(({ rule }) => rule === 'import-collision').map(({ file }) => file);
		expect(named.toSorted()).toEqual(losers.toSorted());
		expect(losers).toHaveLength(22);
		const files = plan.documents.flatMap(({ outputFile }) => outputFile ?? []);
		expect(new Set(files).size).toBe(files.length);
	});

	test('links: exact, by file-name date, by name, ambiguous and dead', () => {
		expect(plan.counts.links).toEqual({
			exact: 436,
			external: 0,
			file: 0,
			'file-date': 125,
			title: 1,
			slug: 89,
			'source-file': 0,
			ambiguous: 123,
			dead: 1456,
		});
	});

	test('each repaired address has a redirect to a page that is there', () => {
		const { site } = parseSite(textOfFile(plan, 'site.yaml'));
		const urls = new Set(plan.documents.flatMap(({ url }) => (url === null ? [] : [decodePath(url)])));
		const repaired = plan.diagnostics
			.filter(({ rule }) => rule === 'import-link-repaired')
			.map(({ params }) => String(params['href']));
		const redirected = new Set(site!.redirects.map(({ from }) => decodePath(from)));
		expect([...new Set(repaired)].filter((href) => !redirected.has(href))).toEqual([]);
		expect(site!.redirects.filter(({ to }) => !urls.has(decodePath(to)))).toEqual([]);
	});

	test('no Liquid is left', () => {
		const left = plan.files.filter(
			({ path, content }) => path.startsWith('content/') && 'text' in content && /\{\{|\{%/u.test(content.text),
		);
		expect(left.map(({ path }) => path)).toEqual([]);
	});

	test(
		'visible text and the ids of headings equal Jekyll’s in every post',
		() => {
			const differing: string[] = [];
			for (const line of readFileSync(`${sharedFolder}${folder}/oracle-html.jsonl`, 'utf8').trim().split('\n')) {
				const { path, html } = JSON.parse(line) as { path: string; html: string };
				const jekyll = readPage(html);
				const ours = readPage(render(bodyOf(textOfFile(plan, bySource.get(path)!.file))));
				if (ours.lines.join('') !== jekyll.lines.join('')) differing.push(`text ${path}`);
				const wanted = jekyll.headings.filter(({ id }) => id !== null);
				const ids = new Set(wanted.map(({ id }) => id));
				const present = ours.headings.filter(({ id }) => ids.has(id));
				if (JSON.stringify(present) !== JSON.stringify(wanted)) differing.push(`headings ${path}`);
			}
			expect(differing).toEqual([]);
		},
		patience,
	);

	test(
		'lifted and mended, every sixth post reads as Jekyll’s but for what the report says was taken out',
		() => {
			const sample = oracle.posts.filter((_, index) => index % 6 === 0).map(({ path }) => path);
			const files = ['_config.yml', ...sample].map((path) => [
				path,
				readFileSync(`${sharedFolder}${folder}/${path}`, 'utf8'),
			]);
			const changed = importPlan(siteFolder(Object.fromEntries(files)), { liftBlocks: true, fix: true });
			const { kramdown } = changed;
			const changes = Map.groupBy(changed.changes, ({ source }) => source);
			const differing = readFileSync(`${sharedFolder}${folder}/oracle-html.jsonl`, 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as { path: string; html: string })
				.filter(({ path, html }) => {
					const document = changed.documents.find(({ source }) => source === path);
					if (document === undefined) return false;
					const recorded = (changes.get(path) ?? []).map((change) => ({ ...change, kramdown }));
					const jekyll = withoutRecorded(readPage(html), recorded);
					return readPage(render(bodyOf(textOfFile(changed, document.file)))).lines.join('') !== jekyll.lines.join('');
				});
			expect(differing.map(({ path }) => path)).toEqual([]);
			expect(changed.changes.length).toBeGreaterThan(sample.length);
		},
		patience,
	);

	test('lifting: no baked-in block remains, and lifted and rest together are the original', () => {
		const baked =
			/^(?:#{2,3}\s+(?:関連記事|あわせて読みたい|.*関連するおすすめ書籍)|.*(?:utm_medium=cta|アフィリエイトリンクが含まれます|Amazonアソシエイトリンクです|https?:\/\/www\.amazon\.co\.jp).*)$/mu;
		const counts: Record<string, number> = {};
		const remaining: string[] = [];
		for (const { path } of oracle.posts) {
			const body = bodyOf(readFileSync(`${sharedFolder}${folder}/${path}`, 'utf8'));
			const { edits, lifted } = liftBlocks(body);
			const rest = new EditedText(body, 1).apply(edits).text;
			expect(putBack(rest, lifted), path).toBe(body);
			if (baked.test(rest)) remaining.push(path);
			for (const { kind } of lifted) counts[kind] = (counts[kind] ?? 0) + 1;
		}
		expect(remaining).toEqual([]);
		expect(counts).toEqual({ related: 688, 'call-to-action': 139, books: 139, 'affiliate-note': 2 });
	});
});
