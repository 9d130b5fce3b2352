import { type BlockContext, deeper, parseBlocks } from './blocks.ts';
import { closeTag, comment, contentModel, openTag, patterns, spanElements, voidElements } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Block, MappedText, Range } from './tree.ts';

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
	const match = scanner.check(patterns.openTag);
	if (match === null || spanElements.has(match[1]!.toLowerCase())) return false;
	const element = readElement(scanner.text, { from, match, context });
	scanner.pos = element.to;
	scanner.scan(patterns.trailingSpace);
	blocks.push({ ...element.block, start, end: scanner.offsetBefore() });
	return true;
}

interface FoundTag {
	/** Position of the tag, or of the spaces before it. */
	from: number;
	/** Of `openTag`: the tag, its name, its attributes, the slash of `<br />`. */
	match: readonly (string | undefined)[];
	context: BlockContext;
}

/** The element that begins with a tag, and the position behind it. */
function readElement(text: MappedText, { from, match, context }: FoundTag): { block: Block; to: number } {
	const [tag, given, attributes, slash] = match;
	const name = given!.toLowerCase();
	const contentFrom = from + tag!.length;
	const isClosed = slash !== undefined || voidElements.has(name);
	const model = isClosed ? 'raw' : modelOf(name, markdownOf(attributes!), context);
	const close = isClosed ? { start: contentFrom, end: contentFrom } : findEnd(text, contentFrom, name, model);
	const at = { start: text.offsetOf(from), end: text.offsetOf(close.end) };
	const content = text.slice(contentFrom, close.start);
	const isRaw = model === 'raw';
	if (isRaw && (isClosed || neverMarkdown.has(name) || !markdownInside.test(content.value))) {
		return { block: { type: 'html', source: text.value.slice(from, close.end).trim(), ...at }, to: close.end };
	}
	const tags = { open: `<${name}${attributes!.replace(markdownAttribute, '')}>`, close: `</${name}>` };
	if (model === 'span') return { block: { type: 'html-spans', ...tags, text: content.trim(), ...at }, to: close.end };
	const children = isRaw ? readRaw(content, deeper(context)) : parseBlocks(content, [], deeper(context));
	return { block: { type: 'html-container', ...tags, isRaw, children, ...at }, to: close.end };
}

const markdownAttribute = /(?:^|\s+)markdown\s*=\s*["']?(?<value>\w+)["']?/iu;
const markdownInside = /<[^<>]*\smarkdown\s*=/iu;
const neverMarkdown = new Set(['script', 'style']);

/** HTML that stays as it is, but for the elements in it that ask for Markdown. */
function readRaw(text: MappedText, context: BlockContext): Block[] {
	const blocks: Block[] = [];
	let from = 0;
	const addRaw = (to: number) => {
		const at = { start: text.offsetOf(from), end: text.offsetOf(to) };
		if (to > from) blocks.push({ type: 'html', source: text.value.slice(from, to), ...at });
	};
	tagPattern.lastIndex = 0;
	for (let match = tagPattern.exec(text.value); match !== null; match = tagPattern.exec(text.value)) {
		const [tag, , name, attributes, slash] = match;
		let to = match.index + tag.length;
		if (name !== undefined && context.depth <= maxElementDepth) {
			const element = readElement(text, { from: match.index, match: [tag, name, attributes, slash], context });
			({ to } = element);
			if (element.block.type !== 'html') {
				addRaw(match.index);
				blocks.push(element.block);
				from = to;
			}
		}
		tagPattern.lastIndex = to;
	}
	addRaw(text.value.length);
	return blocks;
}

/** Deeper than any page; each level reads its text again. */
const maxElementDepth = 32;

function markdownOf(attributes: string): string | undefined {
	return markdownAttribute.exec(attributes)?.groups?.['value'];
}

function modelOf(name: string, markdown: string | undefined, { options }: BlockContext): 'raw' | 'span' | 'block' {
	if (markdown === '1') return contentModel(name);
	if (markdown === 'span' || markdown === 'block') return markdown;
	if (markdown === '0' || !options.parseBlockHtml) return 'raw';
	return contentModel(name);
}

/** Where an element ends, by what is read in it: spans know no tags but their own end, and tags in code are none. */
function findEnd(text: MappedText, from: number, name: string, model: 'raw' | 'span' | 'block'): Range {
	if (model === 'span') return findRawClose(text.value, from, name);
	return findClose(model === 'block' ? withoutCode(text) : text.value, from, name);
}

/** The text with its code blanked out, letter by letter; once for all elements of a text. */
function withoutCode(text: MappedText): string {
	const known = blanked.get(text);
	if (known !== undefined) return known;
	const blank = text.value.replace(code, (part) => ' '.repeat(part.length));
	blanked.set(text, blank);
	return blank;
}

const blanked = new WeakMap<MappedText, string>();

/** Fenced, and in a line: no longer than a paragraph, so that a lone sign costs no search to the end of the text. */
const code =
	/^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?^ {0,3}\k<fence>[`~]*[ \t]*$|(?<!`)(?<run>`+)(?!`)[^]{0,2000}?[^`]\k<run>(?!`)/gmu;

const tagPattern = new RegExp(`${comment}|${closeTag}|${openTag}`, 'gu');

/** Where the element ends: nested elements close in order, stray closing tags are text, the end of the text closes all. */
function findClose(text: string, from: number, name: string): Range {
	const open = [name];
	tagPattern.lastIndex = from;
	if (name === 'script' || name === 'style') return findRawClose(text, from, name);
	for (let match = tagPattern.exec(text); match !== null; match = tagPattern.exec(text)) {
		const [tag, closed, opened, attributes, slash] = match;
		if (closed !== undefined) {
			if (closed.toLowerCase() !== open.at(-1)) continue;
			open.pop();
			if (open.length === 0) return { start: match.index, end: match.index + tag.length };
		} else if (opened !== undefined && slash === undefined && !voidElements.has(opened.toLowerCase())) {
			const inner = opened.toLowerCase();
			const isSpans = markdownOf(attributes!) === '1' && contentModel(inner) === 'span';
			if (isSpans || inner === 'script' || inner === 'style') {
				tagPattern.lastIndex = findRawClose(text, tagPattern.lastIndex, inner).end;
			} else open.push(inner);
		}
	}
	return { start: text.length, end: text.length };
}

function findRawClose(text: string, from: number, name: string): Range {
	const pattern = new RegExp(`</${name}[ \\t\\r\\n\\f\\v]*>`, 'giu');
	pattern.lastIndex = from;
	const match = pattern.exec(text);
	return match === null
		? { start: text.length, end: text.length }
		: { start: match.index, end: match.index + match[0].length };
}
