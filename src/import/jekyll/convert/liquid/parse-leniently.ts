import type { Liquid, Template, Token } from 'liquidjs';

/** Told of each tag that cannot be read, by its line in the template. */
export type Fail = (line: number, error: unknown) => void;

/**
 * The templates of a text. A tag that cannot be read costs itself only, as in Jekyll, whose Liquid is lax: of an
 * output its first value is kept. Null if nothing can be made of the text.
 */
export function parseLeniently(engine: Liquid, text: string, fail: Fail): Template[] | null {
	let readable = text;
	for (let round = 0; ; round += 1) {
		try {
			return engine.parse(readable);
		} catch (error) {
			const { token } = error as { token?: Token };
			fail(lineOfError(error), error);
			const range = token === undefined || round >= maxUnreadable ? null : tagAround(readable, token);
			if (range === null) return null;
			const tag = readable.slice(...range);
			const first = firstValue.exec(tag)?.[0];
			const kept = first === undefined ? '' : `${first} }}`.padEnd(tag.length);
			// Of the same length, so that what follows keeps its place.
			const left = kept === tag || kept.length > tag.length ? '' : kept;
			const masked = tag.replace(/[^\n]/gu, (_, index: number) => left[index] ?? ' ');
			readable = readable.slice(0, range[0]) + masked + readable.slice(range[1]);
		}
	}
}

const firstValue = /^\{\{-?\s*(?:"[^"]*"|'[^']*'|[\w.[\]-]+)(?=[^{}]*\}\}$)/u;

/** The whole tag or output that a token is, or is a part of. */
function tagAround(text: string, { begin, end }: Token): [start: number, end: number] | null {
	const start = Math.max(text.lastIndexOf('{{', begin), text.lastIndexOf('{%', begin));
	if (start === -1) return null;
	const close = text.indexOf(text[start + 1] === '%' ? '%}' : '}}', Math.max(end - 2, start + 2));
	return [start, close === -1 ? text.length : close + 2];
}

/** More than this is no template but a text about something else. */
const maxUnreadable = 100;

/** The line of the template that an error of liquidjs is about. */
export function lineOfError(error: unknown): number {
	return Number((error as { token?: { getPosition?: () => number[] } }).token?.getPosition?.()[0] ?? 1);
}
