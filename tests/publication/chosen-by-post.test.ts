import { expect, test } from 'vitest';
import { CallsToActionSchema } from '../../src/model/calls-to-action.ts';
import { BooksSchema } from '../../src/model/books.ts';
import { sitemapEntries } from '../../src/views/indexable.ts';
import { booksView, callToActionView } from '../../src/views/offers.ts';
import { findings, paper } from './paper.ts';

const callsToAction = CallsToActionSchema.parse([
	{ heading: '相談', label: '申し込む', url: '/contact/' },
	{ heading: '見学', label: '申し込む', url: '/visit/' },
]);
const none = { related: {}, books: [], bookMatches: {} };

test('a post names the invitation below it, or that it wants none', () => {
	const publication = paper({
		posts: [
			{ id: '2026-05-03-usual.md' },
			{ id: '2026-05-02-named.md', cta: ['見学'] },
			{ id: '2026-05-01-none.md', cta: ['false'] },
		],
		callsToAction,
		relationships: none,
	});
	expect(publication.posts.map((post) => callToActionView(post, publication)?.heading)).toEqual([
		'相談',
		'見学',
		undefined,
	]);
	expect(findings(publication)).toEqual([]);
});

test('an invitation that is not in the file is an error', () => {
	const posts = [{ id: '2026-05-02-named.md', cta: ['見学会'] }];
	expect(findings(paper({ posts, callsToAction, relationships: none }))).toEqual([
		'content/posts/2026-05-02-named.md:1:1 cta-unknown 案内「見学会」は content/calls-to-action.yaml にありません。 heading を確かめてください。',
	]);
});

test('what says sitemap: false is not in the sitemap, and is a page like any other', () => {
	const publication = paper({
		posts: [{ id: '2026-05-02-in.md' }, { id: '2026-05-01-out.md', sitemap: false }],
		pages: [{ id: 'in.md' }, { id: 'out.md', sitemap: false }],
	});
	const paths = sitemapEntries(publication).map(({ url }) => new URL(url).pathname);
	expect(paths.filter((path) => /\/(?:in|out)\//u.test(path))).toEqual(['/2026/05/02/in/', '/in/']);
	expect(publication.posts).toHaveLength(2);
});

test('a book whose author is not known is offered by its publisher, or by its title alone', () => {
	const books = BooksSchema.parse([
		{ id: 'a', title: '甲', publisher: '河', search: '甲', description: '紹介' },
		{ id: 'b', title: '乙', search: '乙', description: '紹介' },
	]);
	const site = { affiliate: { amazon_tag: 'x-22', label: '【PR】', amazon_sentence: '収入を得ています。' } };
	const publication = paper({
		site,
		posts: [{ id: '2026-05-02-with.md', books: ['a', 'b'] }],
		relationships: { ...none, books },
	});
	expect(booksView(publication.posts[0]!, publication)?.books.map(({ credit }) => credit)).toEqual(['河', null]);
});
