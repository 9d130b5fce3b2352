import { createHash } from 'node:crypto';
import { isAsin, isIsbn } from '../../../model/books.ts';

/** A book as an entry of `content/books.yaml`. */
export interface Book {
	id: string;
	title: string;
	isbn?: string;
	asin?: string;
	/** Words to search the shop by, where no edition was named. */
	search?: string;
	description?: string;
}

/** A call to action as an entry of `content/calls-to-action.yaml`. */
export interface CallToAction {
	heading: string;
	text: string;
	label: string;
	/** Without the campaign parameters, which the engine builds. */
	url: string;
	campaign?: string;
}

export interface FoundLink {
	title: string;
	url: string;
	index: number;
}

const linkPattern = /\[(?<title>[^\]\n]*)\]\((?<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/gu;

export function linksIn(text: string): FoundLink[] {
	return [...text.matchAll(linkPattern)].map((match) => {
		const { title, url } = match.groups!;
		return { title: title!, url: url!, index: match.index };
	});
}

/** The books of a block: a link whose words are a title, and the plain text behind it. */
export function booksIn(text: string): Book[] {
	const lines = text.split('\n');
	return lines.flatMap((line, index): Book[] => {
		const [link] = linksIn(line);
		if (link === undefined || isShopButton(link.title)) return [];
		const edition = editionOf(link.url, link.title);
		if (edition === null) return [];
		const inLine = line
			.slice(line.indexOf(link.url) + link.url.length)
			.replace(/^\)(?:\*\*)?\s*[：:–—-]?\s*/u, '')
			.trim();
		const description = inLine !== '' ? inLine : descriptionBelow(lines, index + 1);
		return [{ ...edition, title: link.title, ...(description !== '' && { description }) }];
	});
}

export function callIn(heading: string, text: string): CallToAction | null {
	const link = linksIn(text).at(-1);
	if (link === undefined) return null;
	const sentences = text
		.split('\n')
		.filter((line) => !/^(?:#|---|\{:|\s*$|\[)/u.test(line))
		.join('\n');
	const campaign = /[?&]utm_campaign=(?<name>[\w-]+)/u.exec(link.url)?.groups?.['name'];
	const url = link.url.replace(/[?#].*$/u, '');
	return { heading, text: sentences, label: link.title, url, ...(campaign !== undefined && { campaign }) };
}

function isShopButton(title: string): boolean {
	return /詳しく見る|で見る|で購入|購入(?:する|はこちら)|チェック/u.test(title);
}

function descriptionBelow(lines: readonly string[], from: number): string {
	const next = lines.findIndex((line, index) => index >= from && line.trim() !== '');
	const line = lines[next]?.trim() ?? '';
	return next === -1 || /^(?:#|[-*_]{3,}|\*?※|\*\*\[|\[|[-*+]\s)/u.test(line) ? '' : line;
}

/** Which book an address of a shop means; null for an address of none. A number that cannot be one is no number. */
function editionOf(url: string, title: string): Pick<Book, 'id' | 'isbn' | 'asin' | 'search'> | null {
	const asin = /\/(?:dp|gp\/product|ASIN)\/(?<asin>[A-Z0-9]{10})(?:[/?]|$)/u.exec(url)?.groups?.['asin'];
	if (asin !== undefined && isIsbn(asin)) return { id: `isbn-${asin.toLowerCase()}`, isbn: asin };
	if (asin !== undefined && isAsin(asin)) return { id: `asin-${asin.toLowerCase()}`, asin };
	const words = /[?&](?:k|field-keywords|sitem)=(?<words>[^&#]+)/u.exec(url)?.groups?.['words'];
	if (asin === undefined && words === undefined) return null;
	// Some scripts encoded twice: `%2B` is the plus that stood for a space.
	const search = words === undefined ? title : decode(words).replaceAll('+', ' ').trim();
	return { id: `search-${createHash('sha256').update(search).digest('hex').slice(0, 8)}`, search };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
