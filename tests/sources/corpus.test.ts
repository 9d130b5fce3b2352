import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permalinkOf, urlForPage } from '../../src/model/permalink.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import { describeWithShared, sharedPath } from './shared-folder.ts';

const corpus = 'corpus/ai-media';

describeWithShared('the corpus of a real site', corpus, () => {
	const oracle = JSON.parse(readFileSync(sharedPath(corpus, 'oracle.json'), 'utf8'));
	const options = { timeZone: 'Asia/Tokyo' };
	const permalink = '/:year/:month/:day/:title/';

	test('all 658 posts have the place, date, title, categories and tags that Jekyll gave them', () => {
		const names = readdirSync(sharedPath(corpus, '_posts'));
		const ours = names.map((name) => {
			const bytes = readFileSync(sharedPath(corpus, '_posts', name));
			const { data } = readFrontMatter(bytes, `content/posts/${name}`, { kind: 'post', ...options });
			const { date, title, categories, tags } = data!;
			const place = permalinkOf({ id: name, frontMatter: data! }, permalink);
			return { path: `_posts/${name}`, ...place, date, title, categories, tags };
		});
		const expected = oracle.posts.map(({ path, url, dest, date, title, categories, tags }: Record<string, unknown>) => {
			return { path, url, file: dest, date, title, categories, tags };
		});
		expect(names).toHaveLength(658);
		expect(byPath(ours)).toEqual(byPath(expected));
	});

	test('all pages have the place that Jekyll gave them', () => {
		const pages = oracle.pages.filter(({ path }: { path: string }) => path.startsWith('_pages/'));
		const places = pages.map(({ path }: { path: string }) => {
			const { data } = readFrontMatter(readFileSync(sharedPath(corpus, path)), path, { kind: 'page', ...options });
			return { path, ...urlForPage(path, data!.permalink, permalink) };
		});
		expect(pages).toHaveLength(24);
		expect(places).toEqual(pages.map(({ path, url, dest }: Record<string, unknown>) => ({ path, url, file: dest })));
	});
});

function byPath(documents: { path: string }[]): Map<string, object> {
	return new Map(documents.map((document) => [document.path, document]));
}
