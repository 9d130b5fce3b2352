import { DiagnosticError } from '../../model/diagnostic.ts';
import { diagnoseBody } from '../context.ts';
import type { MarkdownSource } from '../render.ts';
import { findUnclosedCode } from './code-spans.ts';

/** Deepest nesting of quotes, lists and brackets that is parsed. No article needs a tenth of it. */
export const maxNesting = 100;
/** Emphasis markers in one paragraph. Matching them costs the square of their number. */
const maxEmphasisMarkers = 4000;
/**
 * Characters that mean something to the parser, and lines, outside code fences. Each costs up to a tenth of a
 * millisecond, so this bounds the time of all that is not bounded otherwise; the longest of 2,500 real articles has 1,500.
 */
const maxMarkup = 15_000;
const markup: ReadonlySet<string> = new Set('\\`*_~[]<>&|{}:');
/** Underlined headings (`===`, `---`) in one article. The parser's cost grows with the square of their number. */
const maxUnderlinedHeadings = 2000;

/**
 * Stops before the parser is given what would make it slow.
 *
 * @throws DiagnosticError `markdown-depth`, or `markdown-failed` for the limits that are not about depth
 */
export function refuseExcess(source: MarkdownSource): void {
	const excess = findExcess(source.body);
	if (!excess) return;
	const { kind, line, column } = excess;
	const place = { start: { line, column } };
	throw new DiagnosticError([
		kind === 'depth'
			? diagnoseBody(source, 'markdown-depth', place, { limit: maxNesting })
			: diagnoseBody(source, 'markdown-failed', place, { reason: reasons[kind] }),
	]);
}

const reasons = {
	emphasis: `一つの段落に強調の記号が${maxEmphasisMarkers}個を超えています / more than ${maxEmphasisMarkers} emphasis markers in one paragraph`,
	markup: `記号と改行が${maxMarkup}個を超えています / more than ${maxMarkup} markup characters and line ends`,
	code: '閉じていない「`」の長い列が多すぎます / too many runs of backticks that are never closed',
	headings: `下線の見出しが${maxUnderlinedHeadings}個を超えています / more than ${maxUnderlinedHeadings} underlined headings`,
};

/**
 * Reads the body once, in linear time, and finds the first place that would make the Markdown parser slow or
 * overflow its stack. It follows CommonMark's container rules closely enough to count quotes and lists exactly;
 * brackets and emphasis markers are counted a paragraph at a time, code fences are left out.
 *
 * @returns the place in the body (line and column from 1) and which limit it breaks
 */
function findExcess(body: string): Excess | undefined {
	return findInLines(body) ?? findUnclosedCode(body);
}

function findInLines(body: string): Excess | undefined {
	const state: State = {
		containers: [],
		fence: undefined,
		inParagraph: false,
		openBrackets: 0,
		markers: 0,
		underlines: 0,
		markup: 0,
	};
	let line = 1;
	for (let from = 0; from <= body.length; line++) {
		const newline = body.indexOf('\n', from);
		const to = newline === -1 ? body.length : newline;
		const excess = readLine(expandIndentation(body.slice(from, to)), state);
		if (excess) return { ...excess, line };
		from = to + 1;
	}
	return undefined;
}

function readLine(text: string, state: State): LineExcess | undefined {
	let cursor = continueContainers(text, state);
	if (state.fence) {
		if (closesFence(text.slice(cursor), state.fence)) state.fence = undefined;
		return undefined;
	}
	const depth = state.containers.length;
	cursor = openContainers(text, cursor, state);
	if (state.containers.length > maxNesting) return { kind: 'depth', column: cursor + 1 };
	const content = text.slice(cursor);
	const fence = /^ {0,3}(`{3,}(?!.*`)|~{3,})/u.exec(content)?.[1];
	if (fence !== undefined) {
		state.fence = { marker: fence, depth: state.containers.length };
		return undefined;
	}
	const opensBlock = state.containers.length > depth || /^ {0,3}(?:$|[|#])/u.test(content.trimEnd());
	return readContent(content, cursor, opensBlock, state);
}

function readContent(content: string, offset: number, opensBlock: boolean, state: State): LineExcess | undefined {
	if (state.inParagraph && !opensBlock && /^ {0,3}(?:=+|-+)[ \t]*$/u.test(content)) state.underlines++;
	if (state.underlines > maxUnderlinedHeadings) return { kind: 'headings', column: offset + 1 };
	if (opensBlock) {
		state.openBrackets = 0;
		state.markers = 0;
	}
	state.inParagraph = content.trim() !== '';
	if (++state.markup > maxMarkup) return { kind: 'markup', column: offset + 1 };
	for (let index = 0; index < content.length; index++) {
		const character = content[index]!;
		if (markup.has(character) && ++state.markup > maxMarkup) return { kind: 'markup', column: offset + index + 1 };
		if (character === '\\') index++;
		else if (character === '[') state.openBrackets++;
		else if (character === ']') state.openBrackets = Math.max(0, state.openBrackets - 1);
		else if (character === '*' || character === '_' || character === '~') state.markers++;
		if (state.openBrackets > maxNesting) return { kind: 'depth', column: offset + index + 1 };
		if (state.markers > maxEmphasisMarkers) return { kind: 'emphasis', column: offset + index + 1 };
	}
	return undefined;
}

/** Drops the containers that the line does not continue; returns where its content begins. */
function continueContainers(text: string, state: State): number {
	let cursor = 0;
	let matched = 0;
	for (const container of state.containers) {
		const rest = text.slice(cursor);
		const indent = indentation(rest);
		if (container === quote) {
			if (indent > 3 || rest[indent] !== '>') break;
			cursor += indent + 1 + (rest[indent + 1] === ' ' ? 1 : 0);
		} else if (rest.trim() !== '') {
			if (indent < container) break;
			cursor += container;
		}
		matched++;
	}
	if (matched === state.containers.length) return cursor;
	if (state.fence && state.fence.depth > matched) state.fence = undefined;
	state.containers.length = matched;
	return cursor;
}

function openContainers(text: string, start: number, state: State): number {
	let cursor = start;
	while (state.containers.length <= maxNesting) {
		const rest = text.slice(cursor, cursor + 20);
		const marker = /^( {0,3})(?:(>) ?|([-+*]|\d{1,9}[.)])(?:( {1,4})(?! )|[ \t]|$))/u.exec(rest);
		if (!marker) break;
		const [all, indent = '', isQuote, bullet = ''] = marker;
		if (isQuote === undefined && isThematicBreak(text.slice(cursor))) break;
		state.containers.push(isQuote === undefined ? Math.max(all.length, indent.length + bullet.length + 1) : quote);
		cursor += all.length;
	}
	return cursor;
}

/** `* * *` is a line, not three lists. */
function isThematicBreak(text: string): boolean {
	return /^ {0,3}([-*])[ \t]*(?:\1[ \t]*){2,}$/u.test(text);
}

function closesFence(text: string, fence: Fence): boolean {
	const line = text.trim();
	return line.length >= fence.marker.length && line === (fence.marker[0] ?? '').repeat(line.length);
}

/** Tabs before the text count as the spaces up to the next multiple of four (CommonMark 2.2). */
function expandIndentation(text: string): string {
	const indent = /^[ >]*\t[ \t>]*/u.exec(text)?.[0];
	if (indent === undefined) return text;
	let expanded = '';
	for (const character of indent) expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character;
	return expanded + text.slice(indent.length);
}

function indentation(text: string): number {
	let width = 0;
	while (text[width] === ' ') width++;
	return width;
}

const quote = -1;

interface State {
	/** Outermost first: `quote`, or the number of columns by which a list item's content is indented. */
	containers: number[];
	fence: Fence | undefined;
	inParagraph: boolean;
	openBrackets: number;
	markers: number;
	underlines: number;
	/** In the whole article so far. */
	markup: number;
}

interface Fence {
	marker: string;
	/** How many containers it stands in. */
	depth: number;
}

interface LineExcess {
	kind: 'depth' | 'emphasis' | 'headings' | 'markup' | 'code';
	column: number;
}

export interface Excess extends LineExcess {
	line: number;
}
