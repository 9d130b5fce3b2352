import type { Unit } from './units.ts';

export type BakedKind = 'related' | 'call-to-action' | 'books' | 'affiliate-note';

/** A block that a script once wrote into an article: units from `from` up to and without `to`. */
export interface Baked {
	kind: BakedKind;
	from: number;
	to: number;
}

/** Finds baked-in blocks. Each rule names what belongs to a block exactly, so that the article's own text behind it stays. */
export function findBaked(units: readonly Unit[]): Baked[] {
	const found: Baked[] = [];
	for (let index = 0; index < units.length; index += 1) {
		const baked = relatedAt(units, index) ?? booksAt(units, index) ?? callAt(units, index) ?? noteAt(units, index);
		if (baked === null) continue;
		// The rule that set the block apart goes with it.
		const before = previousContent(units, index);
		const from =
			before !== null && units[before]!.kind === 'rule' && before >= (found.at(-1)?.to ?? 0) ? before : index;
		found.push({ ...baked, from });
		index = baked.to - 1;
	}
	return found;
}

const relatedTitle =
	/^(?:[\p{So}\p{P}\s]*)(?:(?:この記事(?:と|に)?)?関連(?:する)?(?:記事|リンク|コンテンツ)|(?:あわせて|合わせて|併せて|こちらも)(?:お)?読みたい(?:記事)?|(?:あわせて|こちらも)(?:お読み|ご覧)ください|おすすめ(?:の)?記事|related (?:articles|posts))[\s：:*]*$/iu;
const bookTitle = /(?:おすすめ|お勧め|オススメ|参考|関連)(?:の)?(?:書籍|本|図書)|書籍(?:紹介|案内)/u;
const shopAddress =
	/https?:\/\/(?:www\.)?(?:amazon\.(?:co\.jp|com)|amzn\.to|amzn\.asia|(?:hb\.afl|books|item)\.rakuten\.co\.jp|a\.r10\.to)\/?/u;
const affiliateNote = /^\*?※[^\n]{0,150}(?:アフィリエイト|アソシエイト)[^\n]{0,150}\*?\s*$/u;
const onlyLink =
	/^\s*(?:[-*+]\s+|\d+\.\s+)?(?:\*\*)?\[[^\]\n]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)(?:\*\*)?\s*(?:\{:[^}]*\}\s*)?$/u;
const introduction = /^[^\n]{0,120}(?:ご覧ください|お読みください|以下の記事|こちらの記事|参考にして)[^\n]{0,40}$/u;

/** A heading for related articles, and the lists of nothing but links below it. */
function relatedAt(units: readonly Unit[], index: number): Baked | null {
	if (!relatedTitle.test(titleOf(units[index]!) ?? '')) return null;
	let to = index + 1;
	let lists = 0;
	for (let next = nextContent(units, to); next !== null; next = nextContent(units, to)) {
		const { kind, text } = units[next]!;
		if (kind === 'text' && lists === 0 && to === index + 1 && introduction.test(text.trim())) {
			to = next + 1;
			continue;
		}
		if (kind !== 'list' || !text.trim().split('\n').every(isMostlyLink)) break;
		to = next + 1;
		lists += 1;
	}
	return lists === 0 ? null : { kind: 'related', from: index, to };
}

/** A link, and at most as many words about it as it has itself. */
function isMostlyLink(line: string): boolean {
	const match =
		/^\s*(?:[-*+]|\d+\.)\s+(?:\*\*)?\[(?<label>[^\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)(?<rest>.*)$/u.exec(
			line,
		);
	return match !== null && match.groups!['rest']!.trim().length <= match.groups!['label']!.length;
}

/** A heading for books, then books by heading, by bold link or in a list, and the note on affiliate links. */
function booksAt(units: readonly Unit[], index: number): Baked | null {
	if (!bookTitle.test(titleOf(units[index]!) ?? '')) return null;
	let to = index + 1;
	let books = 0;
	for (let end = bookAt(units, to); end !== null; end = bookAt(units, to)) {
		to = end;
		books += 1;
	}
	if (books === 0) return null;
	const next = nextContent(units, to);
	const afterRule = next !== null && units[next]!.kind === 'rule' ? nextContent(units, next + 1) : next;
	const hasNote =
		afterRule !== null && units[afterRule]!.kind === 'text' && affiliateNote.test(units[afterRule]!.text.trim());
	return { kind: 'books', from: index, to: hasNote ? afterRule + 1 : to };
}

/** Where one book that begins here ends; null if there is none. */
function bookAt(units: readonly Unit[], from: number): number | null {
	const first = nextContent(units, from);
	if (first === null) return null;
	const unit = units[first]!;
	if (unit.kind === 'list') return unit.text.split('\n').some((line) => shopAddress.test(line)) ? first + 1 : null;
	const isTitle = (unit.kind === 'heading' || unit.kind === 'text') && shopAddress.test(unit.text);
	if (!isTitle) return null;
	if (unit.kind === 'text') return descriptionEnd(units, first + 1);
	// A heading, a line or two of description, and the link to the shop.
	let index = first + 1;
	for (let lines = 0; lines < maxDescriptionLines; lines += 1) {
		const next = nextContent(units, index);
		if (next === null || units[next]!.kind !== 'text') break;
		index = next + 1;
		if (onlyLink.test(units[next]!.text) && shopAddress.test(units[next]!.text)) return index;
	}
	return first + 1;
}

const maxDescriptionLines = 4;

/** Lines right below a book's own line describe it, unless they are the next book or the note. */
function descriptionEnd(units: readonly Unit[], from: number): number {
	let index = from;
	while (index < from + 2 && units[index]?.kind === 'text') {
		const { text } = units[index]!;
		if (shopAddress.test(text) || affiliateNote.test(text.trim()) || text.length > 120) break;
		index += 1;
	}
	return index;
}

/** A heading, a few short lines, and a link that says itself that it is a call. */
function callAt(units: readonly Unit[], index: number): Baked | null {
	if (units[index]!.kind !== 'heading') return null;
	let to = index + 1;
	for (let lines = 0; lines < maxCallLines; lines += 1) {
		const next = nextContent(units, to);
		if (next === null || units[next]!.kind !== 'text' || units[next]!.text.length > 300) return null;
		to = next + 1;
		const { text } = units[next]!;
		const attributes = units[to]?.kind === 'attributes' ? units[to]!.text : '';
		if (attributes !== '') to += 1;
		const isCall = /[?&]utm_medium=(?:cta|banner)\b|\{:[^}]*\.[\w-]*cta\b/u.test(text + attributes);
		if (onlyLink.test(text)) return isCall ? { kind: 'call-to-action', from: index, to } : null;
	}
	return null;
}

const maxCallLines = 4;

/** `※ 本ページのリンクにはアフィリエイトリンクが含まれます。` */
function noteAt(units: readonly Unit[], index: number): Baked | null {
	const unit = units[index]!;
	return unit.kind === 'text' && affiliateNote.test(unit.text.trim())
		? { kind: 'affiliate-note', from: index, to: index + 1 }
		: null;
}

/** The words of a heading, or of a paragraph that is all bold. */
export function titleOf({ kind, text }: Unit): string | null {
	if (kind === 'heading')
		return text
			.replace(/^#+\s+/u, '')
			.trimEnd()
			.replace(/\{#[^{}]*\}$/u, '')
			.trimEnd()
			.replace(/(?<!#)#+$/u, '')
			.trimEnd()
			.replaceAll('**', '');
	return /^\*\*(?<title>[^*\n]+)\*\*\s*$/u.exec(kind === 'text' ? text : '')?.groups?.['title'] ?? null;
}

function nextContent(units: readonly Unit[], from: number): number | null {
	const index = units.findIndex((unit, position) => position >= from && unit.kind !== 'blank');
	return index === -1 ? null : index;
}

function previousContent(units: readonly Unit[], before: number): number | null {
	const index = units.findLastIndex((unit, position) => position < before && unit.kind !== 'blank');
	return index === -1 ? null : index;
}
