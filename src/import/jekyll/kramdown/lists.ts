import { type BlockContext, deeper, parseBlocks } from './blocks.ts';
import { contentLine, lazyLine, patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import { type Block, type ListItem, TextBuilder } from './tree.ts';

/** Parses a list as kramdown does: items by their marker, then their contents by indent, then each item's blocks. */
export function parseList(scanner: Scanner, blocks: Block[], context: BlockContext): boolean {
	const isUnordered = scanner.check(patterns.unordered) !== null;
	if (!isUnordered && scanner.check(patterns.ordered) === null) return false;
	const start = scanner.offset;
	let itemStart = isUnordered ? patterns.unordered : patterns.ordered;
	const items: OpenItem[] = [];
	let item: OpenItem | undefined;
	let hasNestedList = false;
	let lastIsBlank = false;
	let hasBoundary = false;
	let marker = '';
	while (!scanner.isAtEnd) {
		const at = scanner.pos;
		const offset = scanner.offset;
		if (lastIsBlank && scanner.check(patterns.rule) !== null) break;
		if (scanner.scan(patterns.boundary) !== null) {
			hasBoundary = true;
			break;
		}
		const match = scanner.scan(itemStart);
		if (match !== null) {
			if (marker === '') marker = match[1]!.trim();
			item = openItem(scanner, at, offset, match[1]!.length, match[2]!);
			items.push(item);
			itemStart = itemPattern(isUnordered, item.indent);
			hasNestedList = isListStart(item.parts.at(-1)!.value);
			lastIsBlank = false;
			continue;
		}
		if (item === undefined) break;
		const line = scanner.scan(contentLine(item.indent)) ?? (lastIsBlank ? null : scanner.scan(lazyLine(item.indent)));
		if (line !== null) {
			const expanded = line[0].replace(/^\t+/u, (tabs) => '    '.repeat(tabs.length));
			const isIndented = expanded.startsWith(' '.repeat(item.indent));
			let text = isIndented ? expanded.slice(item.indent) : expanded;
			const removed = line[0].length - text.length;
			if (!hasNestedList && isIndented && isListStart(text)) {
				item.parts.push(new TextBuilder());
				hasNestedList = true;
			} else if (hasNestedList && !isIndented && isListStart(text)) {
				text = ' '.repeat(item.indent + 4) + text;
			}
			item.parts.at(-1)!.add(text, offset + Math.max(0, removed));
			lastIsBlank = false;
			continue;
		}
		const blank = scanner.scan(patterns.blank);
		if (blank === null) break;
		hasNestedList = true;
		lastIsBlank = true;
		item.parts.at(-1)!.add(blank[0], offset);
	}
	const end = scanner.offsetBefore();
	const parsed = items.map((open, index): ListItem => {
		const children: Block[] = [];
		for (const part of open.parts) parseBlocks(part.build(), children, deeper(context));
		return { children, start: open.start, end: items[index + 1]?.start ?? end };
	});
	const list: Block = { type: 'list', isOrdered: !isUnordered, marker, items: parsed, attributes: [], start, end };
	markTransparent(parsed, hasBoundary);
	blocks.push(list);
	const last = parsed.at(-1)?.children;
	if (last?.at(-1)?.type === 'blank') {
		last.pop();
		if (!hasBoundary) blocks.push({ type: 'blank', start: end, end });
	}
	return true;
}

interface OpenItem {
	start: number;
	indent: number;
	/** Parsed one after the other into the same blocks: a nested list begins a part of its own. */
	parts: TextBuilder[];
}

function openItem(scanner: Scanner, at: number, offset: number, markerLength: number, tail: string): OpenItem {
	let content = tail;
	let indent = markerLength;
	if (/^[ \t]*(?:\{:(?!(?:\w[\w-]*)?:|\/)(?:\\\}|[^}])+\}[ \t]*)?[ \t]*\n$/u.test(content)) {
		indent = 4;
	} else {
		for (let match = /^( *)(\t+)/u.exec(content); match !== null; match = /^( *)(\t+)/u.exec(content)) {
			const width = match[1]!.length + indent;
			content = match[1]! + ' '.repeat(4 - (width % 4) + (match[2]!.length - 1) * 4) + content.slice(match[0].length);
		}
		indent += /^ */u.exec(content)![0].length;
	}
	const text = content.replace(/^[ \t\r\n\f\v]+/u, '').replace(/^\{:(?!(?:\w[\w-]*)?:|\/)(?:\\\}|[^}])+\}[ \t]*/u, '');
	const part = new TextBuilder();
	part.add(text, scanner.text.offsetOf(at + markerLength + tail.length - text.length));
	return { start: offset, indent, parts: [part] };
}

/** `fetch_pattern`: where the next item of the same list may begin. */
function itemPattern(isUnordered: boolean, indent: number): RegExp {
	const width = Math.min(3, Math.max(0, indent - 1));
	return new RegExp(`( {0,${width}}${isUnordered ? '[+*-]' : '\\d+\\.'})([\\t ][^\\n]*\\n)`, 'muy');
}

function isListStart(text: string): boolean {
	return /^ {0,3}(?:[+*-]|\d+\.)[\t ][^\n]*\n/u.test(text);
}

/** A first paragraph without blank line behind it shows as bare text of its item. */
function markTransparent(items: readonly ListItem[], hasBoundary: boolean): void {
	items.forEach((item, index) => {
		const [first, second] = item.children;
		if (first?.type !== 'paragraph') return;
		const isLast = index === items.length - 1;
		const isFollowedByText = second !== undefined && second.type === 'blank';
		const isLoose = isFollowedByText && !(isLast && item.children.length === 2 && !hasBoundary);
		const hasTightSibling =
			!isLast ||
			items.length === 1 ||
			items.slice(0, -1).some(({ children: [head] }) => head?.type !== 'paragraph' || head.isTransparent);
		if (!isLoose && hasTightSibling) item.children[0] = { ...first, isTransparent: true };
	});
}
