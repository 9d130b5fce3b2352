import type { Output } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { authorView } from './card.ts';
import { termIndexHead } from './head.ts';
import { hrefOf, termView } from './links.ts';
import { phrase } from './phrases.ts';
import type { TermIndexView, TermView } from './view.ts';

export const termIndexTitles = { tags: 'タグ一覧', authors: '筆者一覧' };

type TermIndexOutput = Extract<Output, { kind: 'term-index' }>;

export function termIndexView(output: TermIndexOutput, publication: Publication): TermIndexView {
	const { site, tags, authors } = publication;
	const title = termIndexTitles[output.variant];
	const description = `${site.title}の${title}です。`;
	const breadcrumb = [{ label: 'トップ', url: hrefOf('/', site) }];
	return {
		kind: 'term-index',
		variant: output.variant,
		url: hrefOf(output.path, site),
		head: termIndexHead(output.path, title, description, breadcrumb, publication),
		breadcrumb,
		title: phrase(title),
		description,
		groups: output.variant === 'tags' ? groupTags(tags.map((tag) => termView(tag, site))) : [],
		authors:
			output.variant === 'authors'
				? authors
						.filter((author) => author.path !== null)
						.map((author) => ({ ...authorView(author, publication), count: author.posts.length }))
				: [],
	};
}

/** Rows of the kana syllabary, by the first kana of each row and the next. */
const kanaRows = ['ア', 'カ', 'サ', 'タ', 'ナ', 'ハ', 'マ', 'ヤ', 'ラ', 'ワ'];

/** Tags under A–Z, the kana rows, and 漢字・その他, as an index at the end of a book groups them. */
function groupTags(tags: TermView[]): { label: string; terms: TermView[] }[] {
	const collator = new Intl.Collator('ja');
	const groups = Map.groupBy(
		tags.toSorted((a, b) => collator.compare(a.label, b.label)),
		(tag) => initialOf(tag.label),
	);
	const order = ['0–9', 'A–Z', ...kanaRows.map((row) => `${row}行`), '漢字・その他'];
	return order.flatMap((label) => {
		const terms = groups.get(label);
		return terms === undefined ? [] : [{ label, terms }];
	});
}

function initialOf(name: string): string {
	// The decomposition takes the voicing mark off: ガ counts as カ.
	const initial = name.normalize('NFKD').charAt(0).toUpperCase();
	const katakana = initial.replace(/[\u3041-\u3096]/u, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
	if (/[A-Z]/u.test(katakana)) return 'A–Z';
	if (/[0-9]/u.test(katakana)) return '0–9';
	if (!/[\u30a1-\u30f6]/u.test(katakana)) return '漢字・その他';
	const row = kanaRows.findLast((first) => katakana >= String.fromCharCode(first.charCodeAt(0) - 1));
	return `${row ?? 'ア'}行`;
}
