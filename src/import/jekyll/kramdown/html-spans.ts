import {
	blockElements,
	closeTag,
	comment,
	contentModel,
	openTag,
	rawContent,
	tagName,
	voidElements,
} from './patterns.ts';
import { addText, mergeText, type SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

const autolink = /<((mailto|https?|ftps?):[^\n]+?|[\p{L}\p{N}\-_.]+?@[\p{L}\p{N}\-_.]+?)>/uy;
const commentPattern = new RegExp(comment, 'uy');
const openPattern = new RegExp(openTag, 'uy');
const closePattern = new RegExp(closeTag, 'uy');
const htmlStart = new RegExp(`<(?:${tagName}|!--|\\/)`, 'uy');

/** An automatic link, a comment, or an element; block elements and closing tags stay text. */
export function readHtml(reader: SpanReader, into: Span[]): boolean {
	const link = reader.match(autolink);
	if (link !== null) {
		const [source, address, scheme] = link;
		reader.pos += source.length;
		const url = scheme === undefined ? `mailto:${address}` : address!;
		into.push({
			type: 'link',
			url,
			title: null,
			children: [{ type: 'text', value: address!.replace(/^mailto:/u, '') }],
		});
		return true;
	}
	if (reader.match(htmlStart) === null) {
		// `<<` is a guillemet.
		if (!reader.startsWith('<<')) return false;
		addText(into, '<<');
		reader.pos += 2;
		return true;
	}
	const remark = reader.match(commentPattern);
	if (remark !== null) {
		reader.pos += remark[0].length;
		into.push({ type: 'comment', source: remark[0] });
		return true;
	}
	const close = reader.match(closePattern);
	if (close !== null) {
		addText(into, close[0]);
		reader.pos += close[0].length;
		return true;
	}
	const open = reader.match(openPattern);
	if (open === null) return false;
	const [source, given] = open;
	const name = given!.toLowerCase();
	reader.pos += source.length;
	if (blockElements.has(name)) {
		addText(into, source);
		return true;
	}
	if (open[3] !== undefined || voidElements.has(name)) {
		into.push(name === 'br' ? { type: 'break' } : { type: 'html', open: source, close: '', children: [] });
		return true;
	}
	readHtmlContent(reader, into, source, given!);
	return true;
}

function readHtmlContent(reader: SpanReader, into: Span[], open: string, given: string): void {
	const name = given.toLowerCase();
	const end = new RegExp(`</${given.replace(/[.·]/gu, '\\$&')}[ \\t\\r\\n\\f\\v]*>`, 'iuy');
	const children: Span[] = [];
	const isRaw = rawContent.has(name) || contentModel(name) === 'raw' || !reader.context.options.parseSpanHtml;
	reader.open.push('html');
	if (isRaw) {
		const from = reader.pos;
		const found = new RegExp(end.source, 'iug');
		found.lastIndex = from;
		const match = found.exec(reader.text);
		reader.pos = match?.index ?? reader.text.length;
		children.push({ type: 'html', open: reader.text.slice(from, reader.pos), close: '', children: [] });
	} else {
		reader.read(children, () => reader.match(end) !== null);
	}
	reader.open.pop();
	const close = reader.match(end);
	if (close !== null) reader.pos += close[0].length;
	into.push({ type: 'html', open, close: close?.[0] ?? `</${given}>`, children: mergeText(children) });
}
