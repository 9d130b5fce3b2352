import type { TextEdit } from '../convert/text-edits.ts';
import { type BakedKind, findBaked, titleOf } from './baked.ts';
import { type Book, booksIn, type CallToAction, callIn, linksIn } from './contents.ts';
import { type Unit, unitsOf } from './units.ts';

/** One block taken out of a body. */
export interface Lifted {
	kind: BakedKind;
	/** Offset in the body before lifting, where `text` stood. */
	start: number;
	text: string;
}

export interface LiftResult {
	lifted: Lifted[];
	/** Removals, for the body given. */
	edits: TextEdit[];
	/** Addresses of related articles, each once, in order. */
	related: { url: string; title: string; offset: number }[];
	books: Book[];
	calls: CallToAction[];
}

/** Takes baked-in blocks out of a body. What stays is the rest, to the letter: no line of it changes. */
export function liftBlocks(body: string): LiftResult {
	const units = unitsOf(body);
	const result: LiftResult = { lifted: [], edits: [], related: [], books: [], calls: [] };
	for (const { kind, from, to } of findBaked(units)) {
		const members = units.slice(from, to);
		const start = members[0]!.start;
		// The blank lines behind a block go with it; those before it part what stays.
		const behind = units[to]?.kind === 'blank' ? units[to]!.end : members.at(-1)!.end;
		const text = body.slice(start, behind);
		result.lifted.push({ kind, start, text });
		result.edits.push({ start, end: behind, insert: '' });
		collect(kind, members, result);
	}
	return result;
}

/** The body as it was, from what stayed and what was lifted. */
export function putBack(rest: string, lifted: readonly Lifted[]): string {
	return lifted.reduce((body, { start, text }) => body.slice(0, start) + text + body.slice(start), rest);
}

function collect(kind: BakedKind, members: readonly Unit[], result: LiftResult): void {
	const text = members.map((unit) => unit.text).join('');
	if (kind === 'related') {
		for (const { url, title, index } of linksIn(text)) {
			if (result.related.some((known) => known.url === url)) continue;
			result.related.push({ url, title, offset: members[0]!.start + index });
		}
	} else if (kind === 'books') {
		for (const book of booksIn(text)) if (!result.books.some(({ id }) => id === book.id)) result.books.push(book);
	} else if (kind === 'call-to-action') {
		const heading = members.map(titleOf).find((title) => title !== null) ?? '';
		const call = callIn(heading, text);
		if (call !== null) result.calls.push(call);
	}
}
