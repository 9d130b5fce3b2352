import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { BookSchema, BooksSchema } from '../../src/model/books.ts';
import { parseDataFile } from '../../src/sources/data-file.ts';

test('every mistake in books.yaml has its line and column', () => {
	const text = `- id: one
  title: 本 1,980円
  author: 著者
  description: 説明
  isbn: "9784003101019"
- id: one
  titel: 本
  title: 本
  author: 著者
  description: 説明
  search: 本
`;
	const { entries, diagnostics } = parseDataFile(
		text,
		'content/books.yaml',
		BooksSchema,
		Object.keys(BookSchema.shape),
	);
	expect(entries).toEqual([]);
	expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en'))).toMatchInlineSnapshot(`
		[
		  "content/books.yaml:2:10 data-value The value of "title" is wrong. Expected: text without a price, which changes",
		  "content/books.yaml:5:9 data-value The value of "isbn" is wrong. Expected: an ISBN whose check digit is right",
		  "content/books.yaml:7:3 data-unknown-key There is no key "titel". （title？）",
		  "content/books.yaml:6:7 data-value The value of "id" is wrong. Expected: a id that no other book has",
		]
	`);
});
