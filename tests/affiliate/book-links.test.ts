import { describe, expect, test } from 'vitest';
import { decodeTwiceEncoded, isAffiliateLink } from '../../src/model/affiliate-link.ts';
import { type Book, BooksSchema, isAsin, isIsbn } from '../../src/model/books.ts';
import { linksToBook } from '../../src/publication/affiliate/book-links.ts';
import { siteOf } from '../publication/paper.ts';

const book = (data: Partial<Book>): Book =>
	BooksSchema.parse([
		{ id: 'a', title: '本＆棚', author: '著者 某', description: '説明', search: '本＆棚 100%', ...data },
	])[0]!;

const site = siteOf({
	affiliate: {
		amazon_tag: 'example-22',
		programmes: [{ name: '楽天ブックス', url: 'https://hb.afl.rakuten.co.jp/x/?pc=https%3A%2F%2Fexample.jp%2F{isbn}' }],
	},
});

const urls = (data: Partial<Book>) => linksToBook(book(data), site).map(({ url }) => url);

describe('links to a book', () => {
	test.each<[string, Partial<Book>, string[]]>([
		['its ASIN', { asin: 'B000000000' }, ['https://www.amazon.co.jp/dp/B000000000?tag=example-22']],
		[
			'its ISBN-13, which Amazon knows as ISBN-10',
			{ isbn: '978-4-00-310101-8' },
			[
				'https://www.amazon.co.jp/dp/4003101014?tag=example-22',
				'https://hb.afl.rakuten.co.jp/x/?pc=https%3A%2F%2Fexample.jp%2F9784003101018',
			],
		],
		[
			'its search words, encoded once',
			{},
			['https://www.amazon.co.jp/s?k=%E6%9C%AC%EF%BC%86%E6%A3%9A+100%25&i=stripbooks&tag=example-22'],
		],
	])('lead there by %s', (_, data, expected) => {
		expect(urls(data)).toEqual(expected);
	});

	test('are none where the site takes part in no programme', () => {
		expect(linksToBook(book({}), siteOf())).toEqual([]);
	});
});

test.each([
	['4003101014', true],
	['4003101015', false],
	['978-4-00-310101-8', true],
	['9784003101019', false],
	['080442957X', true],
	['', false],
])('the check digit of ISBN %j: %s', (isbn, expected) => {
	expect(isIsbn(isbn)).toBe(expected);
});

test.each([
	['B08N5WRWNW', true],
	['4003101014', true],
	['4003101015', false],
	['short', false],
])('ASIN %j: %s', (asin, expected) => {
	expect(isAsin(asin)).toBe(expected);
});

test.each([
	['https://www.amazon.co.jp/dp/1', true],
	['https://WWW.Amazon.co.jp/dp/1', true],
	['//amzn.to/x', true],
	['https://amazon.co.jp.example/', false],
	['https://notamazon.co.jp/', false],
	['/amazon.co.jp/', false],
])('%s is an affiliate link: %s', (href, expected) => {
	expect(isAffiliateLink(href, ['amazon.co.jp', 'amzn.to'])).toBe(expected);
});

test('an address encoded twice is published encoded once, and a percent sign stays one', () => {
	expect(decodeTwiceEncoded('https://amzn.to/?k=%25E6%259C%25AC+100%25')).toBe('https://amzn.to/?k=%E6%9C%AC+100%25');
});
