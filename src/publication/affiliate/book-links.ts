import type { Book } from '../../model/books.ts';
import type { Site } from '../../model/site.ts';

/** A book as an article recommends it. */
export interface BookOffer {
	book: Book;
	links: BookLink[];
}

export interface BookLink {
	programme: 'amazon' | 'other';
	/** What the link says. */
	label: string;
	url: string;
}

/** All links to a book, built here and nowhere else: no editor types a tag or encodes a search word. */
export function linksToBook(book: Book, { affiliate }: Pick<Site, 'affiliate'>): BookLink[] {
	const others = affiliate.programmes.flatMap(({ name, url }): BookLink[] => {
		const filled = fillProgramme(url, book);
		return filled === null ? [] : [{ programme: 'other', label: `${name}で見る`, url: filled }];
	});
	return [
		...(affiliate.amazon_tag === undefined
			? []
			: [{ programme: 'amazon' as const, label: 'Amazonで見る', url: amazonUrl(book, affiliate.amazon_tag) }]),
		...others,
	];
}

/** A book's own page where its number is known, else a search. */
function amazonUrl(book: Book, tag: string): string {
	const asin = book.asin ?? isbn10(book.isbn);
	const url = new URL(asin === null ? 'https://www.amazon.co.jp/s' : `https://www.amazon.co.jp/dp/${asin}`);
	if (asin === null) {
		url.searchParams.set('k', book.isbn?.replace(/[-\s]/gu, '') ?? searchWords(book));
		url.searchParams.set('i', 'stripbooks');
	}
	url.searchParams.set('tag', tag);
	return url.href;
}

/** Null where a template asks for a number that the book does not have. */
function fillProgramme(template: string, book: Book): string | null {
	const values: Record<string, string | undefined> = {
		isbn: book.isbn?.replace(/[-\s]/gu, ''),
		asin: book.asin ?? isbn10(book.isbn) ?? undefined,
		query: searchWords(book),
	};
	let isComplete = true;
	const url = template.replace(/\{(isbn|asin|query)\}/gu, (_, name: string) => {
		isComplete &&= values[name] !== undefined;
		return encodeURIComponent(values[name] ?? '');
	});
	return isComplete ? url : null;
}

function searchWords({ search, title, author }: Book): string {
	return search ?? (author === undefined ? title : `${title} ${author}`);
}

/** The ISBN-10 of a book, which Amazon numbers books by. Numbers of 979 have none. */
function isbn10(isbn: string | undefined): string | null {
	const digits = isbn?.replace(/[-\s]/gu, '').toUpperCase();
	if (digits === undefined || digits.length === 10) return digits ?? null;
	if (!digits.startsWith('978')) return null;
	const body = digits.slice(3, 12);
	const sum = [...body].reduce((total, digit, index) => total + (10 - index) * Number(digit), 0);
	const check = (11 - (sum % 11)) % 11;
	return `${body}${check === 10 ? 'X' : check}`;
}
