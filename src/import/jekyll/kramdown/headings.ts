import type { KramdownOptions } from '../read/config.ts';
import { type BlockContext, isAfterBoundary } from './blocks.ts';
import { patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Block } from './tree.ts';

export function parseAtxHeading(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	const pattern = options.input === 'GFM' ? patterns.atxGfm : patterns.atx;
	const match = scanner.check(pattern);
	if (match === null || (!options.paragraphEnd && !isAfterBoundary(blocks))) return false;
	const from = scanner.pos + match[0].length - 1 - match[2]!.length;
	const closing = options.paragraphEnd ? /[\t ]#+$/u : /(?<!\\)#+$/u;
	return addHeading(scanner, blocks, options, { match, from, contents: match[2]!, closing, level: match[1]!.length });
}

export function parseSetextHeading(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	const match = scanner.check(patterns.setext);
	if (match === null || !isAfterBoundary(blocks)) return false;
	const from = scanner.pos + match[0].indexOf(match[1]!);
	const level = match[2] === '-' ? 2 : 1;
	return addHeading(scanner, blocks, options, { match, from, contents: match[1]!, closing: null, level });
}

interface HeadingMatch {
	match: RegExpExecArray;
	from: number;
	contents: string;
	closing: RegExp | null;
	level: number;
}

function addHeading(
	scanner: Scanner,
	blocks: Block[],
	options: KramdownOptions,
	{ match, from, contents, closing, level }: HeadingMatch,
): boolean {
	const trimmed = contents.replace(/[ \t\r\f\v]+$/u, '');
	const id = /[\t ]\{#([\p{L}_:][\p{L}\p{M}\p{N}\-_.:·]*)\}$/u.exec(trimmed);
	let title = id === null ? trimmed : trimmed.slice(0, id.index).trimEnd();
	if (closing !== null) title = title.replace(closing, '').replace(/[ \t\r\f\v]+$/u, '');
	if (title === '') return false;
	const start = scanner.offset;
	const text = scanner.slice(from, from + title.length);
	scanner.pos += match[0].length;
	const shown = Math.min(6, Math.max(1, level + options.headerOffset));
	blocks.push({ type: 'heading', level: shown, text, id: id?.[1] ?? null, start, end: scanner.offsetBefore() });
	return true;
}
