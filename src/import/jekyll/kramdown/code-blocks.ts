import type { BlockContext } from './blocks.ts';
import { patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Block } from './tree.ts';

export function parseIndentedCode(scanner: Scanner, blocks: Block[]): boolean {
	if (scanner.check(patterns.indent) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	let end = from;
	while (!scanner.isAtEnd) {
		scanner.scan(patterns.blank);
		if (scanner.check(patterns.indent) === null || scanner.check(patterns.indentedText) === null) break;
		while (scanner.scan(patterns.indentedText) !== null) end = scanner.pos;
		// A line of less indent still belongs to the block.
		while (!scanner.isAtEnd && scanner.check(patterns.lazyEnd) === null && scanner.scan(anyText) !== null)
			end = scanner.pos;
	}
	scanner.pos = end;
	if (end === from) return false;
	const value = scanner.text.value
		.slice(from, end)
		.replace(/\n( {0,3}[^ \t\r\n\f\v])/gu, ' $1')
		.replace(/^(?:\t| {4})/gmu, '');
	blocks.push({ type: 'code', value, language: '', isFenced: false, start, end: scanner.offsetBefore() });
	return true;
}

export function parseFencedCode(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	const start = scanner.offset;
	const match = scanner.scan(options.input === 'GFM' ? patterns.fenceGfm : patterns.fenceKramdown);
	if (match === null) return false;
	const [, , , , language = '', value = ''] = match;
	blocks.push({ type: 'code', value, language, isFenced: true, start, end: scanner.offsetBefore() });
	return true;
}

const anyText = /[ \t]*[^ \t\r\n\f\v][^\n]*\n/muy;
