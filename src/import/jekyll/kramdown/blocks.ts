import type { KramdownOptions } from '../read/config.ts';
import { parseBlockHtml } from './block-html.ts';
import { parseFencedCode, parseIndentedCode } from './code-blocks.ts';
import { parseDefinitions } from './definitions.ts';
import { parseExtensions } from './extensions.ts';
import { parseAtxHeading, parseSetextHeading } from './headings.ts';
import { parseList } from './lists.ts';
import { parseParagraph, takeLine } from './paragraphs.ts';
import { patterns } from './patterns.ts';
import { Scanner } from './scanner.ts';
import { parseTable } from './tables.ts';
import { type Block, MappedText } from './tree.ts';

/** What parsing of nested blocks shares. */
export interface BlockContext {
	options: KramdownOptions;
	depth: number;
}

/**
 * The blocks of a text as kramdown 2.4 reads them. Only structure: what spans a text holds is asked later,
 * of `parseSpans`.
 */
export function parseDocument(text: string, options: KramdownOptions): Block[] {
	const value = text.endsWith('\n') ? text : `${text}\n`;
	return parseBlocks(new MappedText(value, [[0, 0]]), [], { options, depth: 0 });
}

/** Parses a text into blocks behind those that stand there already. */
export function parseBlocks(text: MappedText, blocks: Block[], context: BlockContext): Block[] {
	const scanner = new Scanner(text);
	const parsers = context.depth > maxDepth ? [parseParagraph] : blockParsers;
	while (!scanner.isAtEnd) {
		if (!parsers.some((parse) => parse(scanner, blocks, context))) takeLine(scanner, blocks);
	}
	return blocks;
}

/** Deeper than anything a person writes; each level costs a pass over the text. */
const maxDepth = 32;

export type BlockParser = (scanner: Scanner, blocks: Block[], context: BlockContext) => boolean;

/** In kramdown's order. */
const blockParsers: BlockParser[] = [
	parseBlank,
	parseIndentedCode,
	parseFencedCode,
	parseQuote,
	parseAtxHeading,
	parseRule,
	parseList,
	parseDefinitions,
	parseBlockHtml,
	parseSetextHeading,
	parseMath,
	parseTable,
	parseFootnote,
	parseLinkDefinition,
	parseAbbreviation,
	parseExtensions,
	parseBoundary,
	parseParagraph,
];

export function isAfterBoundary(blocks: readonly Block[]): boolean {
	const last = blocks.at(-1);
	return (
		last === undefined ||
		last.type === 'blank' ||
		last.type === 'boundary' ||
		(last.type === 'attributes' && last.isBefore)
	);
}

export function isBeforeBoundary(scanner: Scanner): boolean {
	return (
		scanner.isAtEnd ||
		scanner.check(patterns.blank) !== null ||
		scanner.check(patterns.boundary) !== null ||
		scanner.check(patterns.attributeList) !== null
	);
}

function parseBlank(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	if (scanner.scan(patterns.blank) === null) return false;
	blocks.push({ type: 'blank', start, end: scanner.offsetBefore() });
	return true;
}

function parseQuote(scanner: Scanner, blocks: Block[], context: BlockContext): boolean {
	if (scanner.check(patterns.quote) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	scanner.scan(patterns.line);
	while (scanner.check(patterns.lazyEnd) === null) scanner.scan(patterns.line);
	const end = scanner.offsetBefore();
	const inner = stripLines(scanner.slice(from), /^ {0,3}> ?/u);
	blocks.push({ type: 'blockquote', children: parseBlocks(inner, [], deeper(context)), start, end });
	return true;
}

export function deeper(context: BlockContext): BlockContext {
	return { ...context, depth: context.depth + 1 };
}

/** Takes a prefix off every line that has it. */
function stripLines(text: MappedText, prefix: RegExp): MappedText {
	let value = '';
	const marks: [number, number][] = [];
	let position = 0;
	for (const line of text.value.split(/(?<=\n)/u)) {
		const length = prefix.exec(line)?.[0].length ?? 0;
		marks.push([value.length, text.offsetOf(position + length)]);
		value += line.slice(length);
		position += line.length;
	}
	return new MappedText(value, marks);
}

function parseRule(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	if (scanner.scan(patterns.rule) === null) return false;
	blocks.push({ type: 'rule', start, end: scanner.offsetBefore() });
	return true;
}

function parseMath(scanner: Scanner, blocks: Block[]): boolean {
	const match = scanner.check(patterns.math);
	if (match === null || !isAfterBoundary(blocks) || match[1] !== undefined) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	scanner.pos += match[0].length;
	if (match[3] !== undefined && isBeforeBoundary(scanner)) {
		blocks.push({ type: 'math', value: match[2]!.trim(), start, end: scanner.offsetBefore() });
		return true;
	}
	scanner.pos = from;
	return false;
}

function parseFootnote(scanner: Scanner, blocks: Block[], context: BlockContext): boolean {
	const start = scanner.offset;
	const match = scanner.scan(patterns.footnote);
	if (match === null) return false;
	const from = scanner.pos - match[2]!.length;
	let end = scanner.pos;
	while (!scanner.isAtEnd) {
		scanner.scan(patterns.blank);
		if (scanner.scan(patterns.indentedText) === null) break;
		end = scanner.pos;
	}
	scanner.pos = end;
	const inner = stripLines(scanner.slice(from), /^(?:\t| {4})/u);
	const children = parseBlocks(inner, [], deeper(context));
	blocks.push({ type: 'footnote', name: match[1]!, children, start, end: scanner.offsetBefore() });
	return true;
}

function parseLinkDefinition(scanner: Scanner, blocks: Block[]): boolean {
	const match = scanner.check(patterns.linkDefinition);
	if (match === null || /[ \t]+["']/u.test(match[3] ?? '')) return false;
	const start = scanner.offset;
	scanner.pos += match[0].length;
	blocks.push({ type: 'link-definition', start, end: scanner.offsetBefore() });
	return true;
}

function parseAbbreviation(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	const match = scanner.scan(patterns.abbreviation);
	if (match === null) return false;
	blocks.push({ type: 'abbreviation', name: match[1]!, title: match[2]!.trim(), start, end: scanner.offsetBefore() });
	return true;
}

function parseBoundary(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	if (scanner.scan(patterns.boundary) === null) return false;
	blocks.push({ type: 'boundary', start, end: scanner.offsetBefore() });
	return true;
}
