import { type BlockContext, deeper, parseBlocks } from './blocks.ts';
import { contentLine, lazyLine, patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import { type Block, type DefinitionEntry, type MappedText, TextBuilder } from './tree.ts';

/** Parses `用語⏎: 定義`: the paragraph before it gives the terms, one a line. */
export function parseDefinitions(scanner: Scanner, blocks: Block[], context: BlockContext): boolean {
	if (scanner.check(patterns.definition) === null) return false;
	const last = blocks.at(-1);
	const isPastBlank = last?.type === 'blank' && blocks.at(-2)?.type === 'paragraph';
	const paragraph = last?.type === 'paragraph' ? last : isPastBlank ? blocks.at(-2) : undefined;
	if (paragraph?.type !== 'paragraph') return false;
	blocks.splice(blocks.indexOf(paragraph));
	const entries: DefinitionEntry[] = termsOf(paragraph.text).map((term) => ({ term }));
	const parts: TextBuilder[] = [];
	let pattern = patterns.definition;
	let indent = 0;
	let lastIsBlank = false;
	while (!scanner.isAtEnd) {
		const [at, offset] = [scanner.pos, scanner.offset];
		const match = scanner.scan(pattern);
		if (match !== null) {
			const lead = /^[ \t]*/u.exec(match[2]!)![0].length;
			indent = match[1]!.length + lead;
			const part = new TextBuilder();
			part.add(match[2]!.slice(lead), scanner.text.offsetOf(at + match[1]!.length + lead));
			parts.push(part);
			pattern = new RegExp(`( {0,${Math.min(3, Math.max(0, indent - 1))}}:)([\\t ][^\\n]*\\n)`, 'muy');
			lastIsBlank = false;
			continue;
		}
		if (scanner.check(patterns.boundary) !== null) break;
		const line = scanner.scan(contentLine(indent)) ?? (lastIsBlank ? null : scanner.scan(lazyLine(indent)));
		if (line !== null) {
			const expanded = line[0].replace(/^\t+/u, (tabs) => '    '.repeat(tabs.length));
			const text = expanded.startsWith(' '.repeat(indent)) ? expanded.slice(indent) : expanded;
			parts.at(-1)!.add(text, offset + Math.max(0, line[0].length - text.length));
			lastIsBlank = false;
			continue;
		}
		const blank = scanner.scan(patterns.blank);
		if (blank === null) break;
		parts.at(-1)!.add(blank[0], offset);
		lastIsBlank = true;
	}
	const end = scanner.offsetBefore();
	let tail: Block | undefined;
	for (const part of parts) {
		const children = parseBlocks(part.build(), [], deeper(context));
		tail = children.at(-1);
		if (tail?.type === 'blank') children.pop();
		entries.push({ children });
	}
	const before = blocks.findLast(({ type }) => type !== 'blank');
	if (before?.type === 'definitions') {
		// Two lists in kramdown, but nothing shows where one ends.
		blocks.splice(blocks.indexOf(before) + 1);
		before.entries.push(...entries);
		before.end = end;
	} else {
		blocks.push({ type: 'definitions', entries, start: paragraph.start, end });
	}
	// A blank line behind the list parts it from what follows.
	if (tail?.type === 'blank') blocks.push({ type: 'blank', start: end, end });
	return true;
}

function termsOf(text: MappedText): MappedText[] {
	const terms: MappedText[] = [];
	let position = 0;
	for (const line of text.value.split('\n')) {
		terms.push(text.slice(position, position + line.length).trim());
		position += line.length + 1;
	}
	return terms;
}
