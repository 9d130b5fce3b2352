import { z } from 'zod';

/** ISBN-10, ISBN-13 (ISO 2108) with or without hyphens: its check digit is right. */
export function isIsbn(text: string): boolean {
	const digits = text.replace(/[-\s]/gu, '').toUpperCase();
	if (/^\d{9}[\dX]$/u.test(digits)) {
		const sum = [...digits].reduce(
			(total, digit, index) => total + (10 - index) * (digit === 'X' ? 10 : Number(digit)),
			0,
		);
		return sum % 11 === 0;
	}
	if (!/^97[89]\d{10}$/u.test(digits)) return false;
	const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
	return sum % 10 === 0;
}

/** Amazon's number of an article. That of a book is its ISBN-10, so that it has a check digit as well. */
export function isAsin(text: string): boolean {
	return /^B[0-9A-Z]{9}$/u.test(text) || (/^\d{9}[\dX]$/u.test(text) && isIsbn(text));
}

const nonEmpty = z.string().trim().min(1);
const price = /[¥￥]\s*\d|\d,*\s*円/u;
const withoutPrice = nonEmpty.refine((text) => !price.test(text), {
	error: '価格のない文章（価格は変わります） / text without a price, which changes',
});

export const BookSchema = z
	.strictObject({
		id: z
			.string()
			.regex(/^(?!false$)[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
				error: '英小文字・数字・「-」の名前 / lower-case letters, digits and "-"',
			})
			.meta({ description: '記事の books に書く名前' }),
		title: withoutPrice.meta({ description: '書名' }),
		author: nonEmpty.optional().meta({ description: '著者' }),
		publisher: nonEmpty.optional().meta({ description: '出版社' }),
		isbn: z
			.string()
			.refine(isIsbn, { error: '検査数字の正しいISBN / an ISBN whose check digit is right' })
			.optional()
			.meta({ description: 'ISBN-10かISBN-13。「"」で囲む', examples: ['978-4-10-101001-3'] }),
		asin: z
			.string()
			.refine(isAsin, { error: '正しいASIN（10字） / a valid ASIN' })
			.optional()
			.meta({ description: 'AmazonのASIN' }),
		search: nonEmpty.optional().meta({ description: '検索の語。番号のないときに使う' }),
		description: withoutPrice.meta({ description: '紹介文' }),
		keywords: z.array(nonEmpty).default([]).meta({ description: 'この本を出す記事の語' }),
		tags: z.array(nonEmpty).default([]).meta({ description: 'この本を出す記事のタグ' }),
		categories: z.array(nonEmpty).default([]).meta({ description: 'この本を出す記事のカテゴリー' }),
		default_for: z.array(nonEmpty).default([]).meta({ description: 'ほかに合う本がないときに出すカテゴリー' }),
		cover: z
			.string()
			.regex(/^\/(?!\/)/u, { error: 'public/ からのパス / a path below public/' })
			.optional()
			.meta({ description: '表紙の画像。自分のファイルだけ（public/ からのパス）' }),
	})
	.refine((book) => book.isbn !== undefined || book.asin !== undefined || book.search !== undefined, {
		error: 'isbn・asin・search のどれか / one of isbn, asin, search',
	});

export const BooksSchema = z.array(BookSchema).superRefine((books, context) => {
	for (const key of ['id', 'isbn', 'asin'] as const) {
		const seen = new Set<string>();
		books.forEach((book, index) => {
			const value = book[key]?.replace(/[-\s]/gu, key === 'id' ? '-' : '');
			if (value !== undefined && seen.has(value)) {
				context.addIssue({
					code: 'custom',
					path: [index, key],
					message: `ほかの本と違う ${key} / a ${key} that no other book has`,
				});
			}
			if (value !== undefined) seen.add(value);
		});
	}
});

export type Book = z.output<typeof BookSchema>;
