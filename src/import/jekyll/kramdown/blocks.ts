import type { KramdownOptions } from '../read/config.ts';
import { parseBlockHtml } from './block-html.ts';
import { parseDefinitions } from './definitions.ts';
import { parseList } from './lists.ts';
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

function parseIndentedCode(scanner: Scanner, blocks: Block[]): boolean {
	if (scanner.check(patterns.indent) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	let end = from;
	while (!scanner.isAtEnd) {
		scanner.scan(patterns.blank);
		if (scanner.check(patterns.indent) === null || scanner.check(indentedText) === null) break;
		while (scanner.scan(indentedText) !== null) end = scanner.pos;
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

const indentedText = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v][^\n]*\n/muy;
const anyText = /[ \t]*[^ \t\r\n\f\v][^\n]*\n/muy;

function parseFencedCode(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	const start = scanner.offset;
	const match = scanner.scan(options.input === 'GFM' ? patterns.fenceGfm : patterns.fenceKramdown);
	if (match === null) return false;
	const [, , , , language = '', value = ''] = match;
	blocks.push({ type: 'code', value, language, isFenced: true, start, end: scanner.offsetBefore() });
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
export function stripLines(text: MappedText, prefix: RegExp): MappedText {
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

function parseAtxHeading(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	const pattern = options.input === 'GFM' ? patterns.atxGfm : patterns.atx;
	const match = scanner.check(pattern);
	if (match === null || (!options.paragraphEnd && !isAfterBoundary(blocks))) return false;
	const from = scanner.pos + match[0].length - 1 - match[2]!.length;
	const closing = options.paragraphEnd ? /[\t ]#+$/u : /(?<!\\)#+$/u;
	return addHeading(scanner, blocks, options, { match, from, contents: match[2]!, closing, level: match[1]!.length });
}

function parseSetextHeading(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
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
		if (scanner.scan(indentedText) === null) break;
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

function parseExtensions(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	const list = scanner.check(patterns.attributeDefinition) ?? scanner.check(patterns.attributeList);
	if (list !== null) {
		const previous = blocks.at(-1);
		const isBefore =
			previous === undefined ||
			previous.type === 'blank' ||
			previous.type === 'boundary' ||
			previous.type === 'attributes';
		scanner.pos += list[0].length;
		if (previous?.type === 'list') previous.attributes.push(list[0].trim());
		blocks.push({ type: 'attributes', source: list[0].trim(), isBefore, start, end: scanner.offsetBefore() });
		return true;
	}
	const match = scanner.check(patterns.extension);
	if (match === null || !['comment', 'nomarkdown', 'options'].includes(match[1]!)) return false;
	const from = scanner.pos;
	scanner.pos += match[0].length;
	let body = match[2] ?? '';
	if (match[3] === undefined) {
		const stop = new RegExp(`^ {0,3}\\{:\\/(?:${match[1]})?\\}[ \\t\\r\\f\\v]*\\n`, 'mu').exec(
			scanner.text.value.slice(scanner.pos),
		);
		if (stop === null) {
			scanner.pos = from;
			return false;
		}
		body = scanner.text.value.slice(scanner.pos, scanner.pos + stop.index);
		scanner.pos += stop.index + stop[0].length;
	}
	blocks.push({ type: 'extension', name: match[1]!, body, start, end: scanner.offsetBefore() });
	return true;
}

function parseBoundary(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	if (scanner.scan(patterns.boundary) === null) return false;
	blocks.push({ type: 'boundary', start, end: scanner.offsetBefore() });
	return true;
}

function parseParagraph(scanner: Scanner, blocks: Block[], { options }: BlockContext): boolean {
	if (scanner.check(patterns.paragraph) === null) return false;
	const [from, start] = [scanner.pos, scanner.offset];
	scanner.scan(patterns.line);
	while (!isParagraphEnd(scanner, options)) scanner.scan(patterns.line);
	return addParagraph(scanner, blocks, from, start);
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

/** A line that no parser takes is text, as kramdown's own last resort has it. */
function takeLine(scanner: Scanner, blocks: Block[]): void {
	const [from, start] = [scanner.pos, scanner.offset];
	if (scanner.scan(patterns.line) === null) scanner.pos = scanner.text.value.length;
	addParagraph(scanner, blocks, from, start);
}
