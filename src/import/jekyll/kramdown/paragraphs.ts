import type { KramdownOptions } from '../read/config.ts';
import type { BlockContext } from './blocks.ts';
import { patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import { type Block, MappedText } from './tree.ts';

export function parseParagraph(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	if (scanner.check(patterns.paragraph) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	scanner.scan(patterns.line);
	while (!isParagraphEnd(scanner, options)) scanner.scan(patterns.line);
	return addParagraph(scanner, blocks, from, start);
}

/** A line that no parser takes is text, as kramdown's own last resort has it. */
export function takeLine(scanner: Scanner, blocks: Block[]): void {
	const [from, start] = [scanner.pos, scanner.offset];
	if (scanner.scan(patterns.line) === null) scanner.pos = scanner.text.value.length;
	addParagraph(scanner, blocks, from, start);
}

function isParagraphEnd(scanner: Scanner, { paragraphEnd, input }: KramdownOptions): boolean {
	if (scanner.isAtEnd || scanner.check(patterns.lazyEnd) !== null || scanner.check(patterns.definition) !== null)
		return true;
	if (!paragraphEnd || input !== 'GFM') return false;
	return [patterns.unordered, patterns.ordered, patterns.atxGfm, patterns.quote, patterns.fenceStart].some(
		(pattern) => scanner.check(pattern) !== null,
	);
}

/** Text behind a paragraph goes on with it: only a block parser that then refused can have ended it. */
function addParagraph(scanner: Scanner, blocks: Block[], from: number, start: number): boolean {
	const last = blocks.at(-1);
	const end = scanner.offsetBefore();
	const text = scanner.slice(from).trim();
	if (last?.type === 'paragraph') {
		const joined = `${last.text.value}\n${text.value}`;
		const shift = last.text.value.length + 1;
		const marks: [number, number][] = [];
		for (const [part, at] of [
			[last.text, 0],
			[text, shift],
		] as const) {
			let position = 0;
			for (const line of part.value.split(/(?<=\n)/u)) {
				marks.push([at + position, part.offsetOf(position)]);
				position += line.length;
			}
		}
		blocks[blocks.length - 1] = { ...last, text: new MappedText(joined, marks), end };
	} else {
		blocks.push({ type: 'paragraph', text, isTransparent: false, start, end });
	}
	return true;
}
