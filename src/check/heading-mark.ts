import type { Block } from './blocks.ts';
import type { Span } from './text-edit.ts';

/** The `#` characters that lead a heading. */
export function headingMarkSpan(text: string, { start }: Block): Span {
	let end = start;
	while (text[end] === '#') end += 1;
	return { start, end };
}
