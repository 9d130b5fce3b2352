import { type BlockContext, deeper, parseBlocks } from './blocks.ts';
import {
	closeTag,
	comment,
	contentModel,
	openTag,
	patterns,
	rawContent,
	spanElements,
	voidElements,
} from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Block } from './tree.ts';

/** Parses HTML that begins a block. Its contents stay as they are, unless `markdown="1"` asks otherwise. */
export function parseBlockHtml(scanner: Scanner, blocks: Block[], context: BlockContext): boolean {
	if (scanner.check(patterns.htmlStart) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	if (scanner.scan(patterns.comment) !== null) {
		scanner.scan(patterns.trailingSpace);
		blocks.push({
			type: 'html',
			source: scanner.text.value.slice(from, scanner.pos).trim(),
			start,
			end: scanner.offsetBefore(),
		});
		return true;
	}
	const open = scanner.check(patterns.openTag);
	if (open === null || spanElements.has(open[1]!.toLowerCase())) return false;
	scanner.pos += open[0].length;
	const name = open[1]!.toLowerCase();
	const markdown = /(?:^|\s)markdown\s*=\s*["']?(?<value>\w+)/iu.exec(open[2]!)?.groups?.value;
	const model = modelOf(name, markdown, context);
	const isClosed = open[3] !== undefined || voidElements.has(name);
	const contentFrom = scanner.pos;
	const close = isClosed ? { start: scanner.pos, end: scanner.pos } : findClose(scanner.text.value, scanner.pos, name);
	scanner.pos = close.end;
	scanner.scan(patterns.trailingSpace);
	const end = scanner.offsetBefore();
	if (model === 'raw' || isClosed) {
		blocks.push({ type: 'html', source: scanner.text.value.slice(from, close.end).trim(), start, end });
		return true;
	}
	const children = parseBlocks(scanner.slice(contentFrom, close.start), [], deeper(context));
	const attributes = open[2]!.replace(/\s*\bmarkdown\s*=\s*(?:"[^"]*"|'[^']*'|\w+)/iu, '');
	blocks.push({ type: 'html-container', open: `<${name}${attributes}>`, close: `</${name}>`, children, start, end });
	return true;
}

function modelOf(name: string, markdown: string | undefined, { options }: BlockContext): 'raw' | 'span' | 'block' {
	if (markdown === '1') return contentModel(name);
	if (markdown === 'span' || markdown === 'block') return markdown;
	if (markdown === '0' || !options.parseBlockHtml) return 'raw';
	return contentModel(name);
}

const tagPattern = new RegExp(`${comment}|${closeTag}|${openTag}`, 'gu');

/** Where the element ends: nested elements close in order, stray closing tags are text, the end of the text closes all. */
function findClose(text: string, from: number, name: string): { start: number; end: number } {
	const open = [name];
	tagPattern.lastIndex = from;
	if (name === 'script' || name === 'style') return findRawClose(text, from, name);
	for (let match = tagPattern.exec(text); match !== null; match = tagPattern.exec(text)) {
		const [tag, closed, opened, , slash] = match;
		if (closed !== undefined) {
			if (closed.toLowerCase() !== open.at(-1)) continue;
			open.pop();
			if (open.length === 0) return { start: match.index, end: match.index + tag.length };
		} else if (opened !== undefined && slash === undefined && !voidElements.has(opened.toLowerCase())) {
			const inner = opened.toLowerCase();
			if (rawContent.has(inner) && (inner === 'script' || inner === 'style')) {
				tagPattern.lastIndex = findRawClose(text, tagPattern.lastIndex, inner).end;
			} else open.push(inner);
		}
	}
	return { start: text.length, end: text.length };
}

function findRawClose(text: string, from: number, name: string): { start: number; end: number } {
	const pattern = new RegExp(`</${name}[ \\t\\r\\n\\f\\v]*>`, 'giu');
	pattern.lastIndex = from;
	const match = pattern.exec(text);
	return match === null
		? { start: text.length, end: text.length }
		: { start: match.index, end: match.index + match[0].length };
}
