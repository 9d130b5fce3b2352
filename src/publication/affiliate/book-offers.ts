import type { Book } from '../../model/books.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { termKey } from '../../model/taxonomy.ts';
import type { Post, Publication } from '../publication.ts';
import { documentTerms } from '../related/document.ts';
import type { Relations } from '../related/relate.ts';
import { foldTerm } from '../related/terms.ts';
import { dotProduct, type Vector } from '../related/vector.ts';
import { linksToBook } from './book-links.ts';

/** Ids of the books to recommend, by id of the article. */
export type BookMatches = Record<string, string[]>;

/** More would be a shop window. */
const maxBooksPerArticle = 2;

/** Gives each post its books: those that its front matter names, else the matches. */
export function attachBooks(publication: Publication, books: readonly Book[], matches: BookMatches): void {
	const { site, posts, diagnostics } = publication;
	const byId = new Map(books.map((book) => [book.id, book]));
	for (const post of posts) {
		const { id, file, frontMatter, keyPositions } = post.source;
		const named = frontMatter.books?.filter((name) => name !== 'false');
		for (const name of named ?? []) {
			const start = keyPositions['books'];
			if (!byId.has(name)) diagnostics.push(diagnose('book-unknown', { file, ...(start && { start }) }, { id: name }));
		}
		post.books = (named ?? matches[id] ?? [])
			.flatMap((name) => byId.get(name) ?? [])
			.slice(0, maxBooksPerArticle)
			.map((book) => ({ book, links: linksToBook(book, site) }))
			.filter(({ links }) => links.length > 0);
	}
}

/**
 * Matches books and posts by the terms of both: at most two books per post, each above the site's threshold, else
 * the default of the post's category. Ties break by the order of books.yaml.
 */
export function matchBooks({ posts, site }: Publication, books: readonly Book[], relations: Relations): BookMatches {
	const positions = new Map(relations.index.documents.map(({ id }, position) => [id, position]));
	const candidates = books.map((book) => ({ book, vector: vectorOfBook(book, relations) }));
	return Object.fromEntries(
		posts.map((post) => {
			const vector = relations.index.vectors[positions.get(post.source.id)!]!;
			const found = candidates
				.map(({ book, vector: ofBook }) => ({ book, score: dotProduct(vector, ofBook) + agreement(book, post) }))
				.filter(({ score }) => score >= site.affiliate.books_threshold)
				.sort((a, b) => b.score - a.score)
				.slice(0, maxBooksPerArticle)
				.map(({ book }) => book.id);
			const usual = books.find((book) => book.default_for.includes(post.category?.name ?? ''));
			return [post.source.id, found.length > 0 || usual === undefined ? found : [usual.id]];
		}),
	);
}

function vectorOfBook(book: Book, { index }: Relations): Vector {
	const { title, description, keywords, tags, categories } = book;
	const terms = documentTerms({
		title: [title, ...keywords].join(' '),
		headings: [],
		tags,
		categories,
		series: null,
		lede: description,
		body: [title, description, ...keywords, ...keywords].join('\n'),
	});
	return index.project(terms);
}

/** What the editor says of a book in so many words counts beside the likeness of the texts. */
function agreement(book: Book, { source, category, tags }: Post): number {
	const title = foldTerm(source.frontMatter.title);
	const keys = new Set(tags.map(({ name }) => termKey(name)));
	return (
		(book.keywords.some((keyword) => title.includes(foldTerm(keyword))) ? keywordScore : 0) +
		(book.tags.some((tag) => keys.has(termKey(tag))) ? tagScore : 0) +
		(category !== null && book.categories.includes(category.name) ? categoryScore : 0)
	);
}

const keywordScore = 0.1;
const tagScore = 0.03;
const categoryScore = 0.02;
