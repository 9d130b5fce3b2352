import { describe, expect, test } from 'vitest';
import { fileText } from '../../src/views/file.ts';
import { feedView } from '../../src/views/feed.ts';
import { listFeeds } from '../../src/publication/feed-outputs.ts';
import { articleView } from '../../src/views/article.ts';
import { findings, paper } from '../publication/paper.ts';

const none = { related: {}, books: [], bookMatches: {} };
const label = '【PR】広告を含みます';
const posts = [
	{ id: '2026-05-02-with.md', links: ['https://www.amazon.co.jp/dp/1?tag=x-22'] },
	{ id: '2026-05-01-without.md', links: ['https://example.com/'] },
];

describe('a post with an affiliate link', () => {
	test('carries the label, and no other post does', () => {
		const publication = paper({ site: { affiliate: { label } }, posts, relationships: none });
		expect(publication.posts.map((post) => articleView(post, publication).disclosure)).toEqual([label, null]);
	});

	test('has a plain one where site.yaml says nothing', () => {
		const publication = paper({ posts, relationships: none });
		expect(publication.posts.map((post) => articleView(post, publication).disclosure)).toEqual([
			'【PR】この記事には広告（アフィリエイトリンク）が含まれます。',
			null,
		]);
	});

	test('cannot be published where site.yaml leaves the label empty', () => {
		const affiliate = findings(paper({ site: { affiliate: { label: '' } }, posts, relationships: none })).filter(
			(line) => line.includes('affiliate'),
		);
		expect(affiliate).toMatchInlineSnapshot(`
			[
			  "content/posts/2026-05-02-with.md:10:1 affiliate-label-missing アフィリエイトリンク「https://www.amazon.co.jp/dp/1?tag=x-22」がありますが、広告の表示が決まっていません。 site.yaml の affiliate.label に「【PR】…」のような表示を書いてください（docs/affiliate.md）。",
			]
		`);
	});

	test('has it before its text in feeds, too', async () => {
		const publication = paper({ site: { affiliate: { label } }, posts, relationships: none });
		const json = listFeeds(publication).find(({ format }) => format === 'json')!;
		const feed = JSON.parse(await fileText(feedView(json, publication), async () => '<p>本文</p>'));
		expect(feed.items.map((item: { content_html: string }) => item.content_html)).toEqual([
			`<p><strong>${label}</strong></p><p>本文</p>`,
			'<p>本文</p>',
		]);
	});
});

describe('books', () => {
	const book = {
		id: 'one',
		title: '本',
		author: '著者',
		description: '説明',
		search: '本',
		keywords: [],
		tags: [],
		categories: [],
		default_for: [],
	};
	const offering = (affiliate: Record<string, unknown>, books?: string[]) =>
		paper({
			site: { affiliate },
			posts: [{ id: '2026-05-02-with.md', ...(books && { books }) }],
			relationships: { related: {}, books: [book], bookMatches: { '2026-05-02-with.md': ['one'] } },
		});

	test('ask for the label and for the sentence of Amazon', () => {
		expect(
			findings(offering({ amazon_tag: 'x-22', label: '', amazon_sentence: '' })).map((line) => line.split(' ')[1]),
		).toEqual(['affiliate-label-missing', 'affiliate-sentence-missing']);
	});

	test.each<[string[] | undefined, string[]]>([
		[undefined, ['one']],
		[['false'], []],
		[['one'], ['one']],
		[['two'], []],
	])('named as %j in front matter are %j', (books, expected) => {
		const publication = offering(
			{ amazon_tag: 'x-22', label, amazon_sentence: '適格販売により収入を得ています。' },
			books,
		);
		expect(publication.posts[0]!.books.map((offer) => offer.book.id)).toEqual(expected);
	});
});
