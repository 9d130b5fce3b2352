import { escapeLineStarts } from './line-starts.ts';
import { outlineOf } from './our-reading.ts';
import { paragraphOf, skeletonOfSpans } from './skeleton.ts';
import type { SpanContext } from './span-reader.ts';
import { parseSpans } from './spans.ts';
import { isTableOfContents } from './table-of-contents.ts';
import type { Block, MappedText, Span } from './tree.ts';
import { htmlOfBlock, htmlOfSpans, writeHtml } from './write-html.ts';
import { spanStyles, writeSpans } from './write-spans.ts';

export interface WriteContext {
	spans: SpanContext;
	/** The original text, for what is written as it was. */
	text: string;
	/** `[id]: url` lines of the document, without which a paragraph alone would read otherwise. */
	definitions: string;
	/** Within an item of a list, where our Markdown knows no definition lists. */
	isInList?: boolean;
}

/** Writes blocks as standard Markdown, one blank line between them. */
function writeBlocks(blocks: readonly Block[], context: WriteContext): string {
	let written = '';
	let previous: Block | null = null;
	for (const block of blocks) {
		if (block.type === 'blank') continue;
		const part = writeBlock(block, context, previous);
		if (part === '') continue;
		const isTouching = block.type === 'attributes' && !block.isBefore && previous !== null;
		const isTightList = block.type === 'list' && previous?.type === 'paragraph' && previous.isTransparent;
		written += written === '' ? part : `${isTouching || isTightList ? '\n' : '\n\n'}${part}`;
		previous = block;
	}
	return written;
}

/** Writes one block; `previous` is its neighbour, which a list must not run into. */
export function writeBlock(block: Block, context: WriteContext, previous: Block | null): string {
	switch (block.type) {
		case 'paragraph':
			return writeParagraph(block.text, context);
		case 'heading':
			return writeHeading(block, context);
		case 'code':
			return writeCode(block);
		case 'rule':
			return '---';
		case 'blockquote':
			return prefixed(writeBlocks(block.children, context), '> ', '> ');
		case 'list':
			return isTableOfContents(block) ? '' : writeList(block, context, previous);
		case 'definitions':
			return writeDefinitions(block, context);
		case 'table':
			return writeTable(block, context);
		case 'html':
			return writeHtml(block.source);
		case 'html-spans':
		case 'html-container': {
			const html = htmlOfBlock(block, context.spans);
			return html === null ? writeContainer(block, context) : writeHtml(html);
		}
		case 'footnote':
			return prefixed(writeBlocks(block.children, context), `[^${block.name}]: `, '    ');
		case 'math':
			return fit([{ type: 'text', value: `\\[${block.value}\\]` }], null, context, (text) => `<p>${text}</p>`);
		case 'extension':
			return block.name === 'comment'
				? `<!-- ${block.body.trim().replaceAll('--', '- -')} -->`
				: block.name === 'nomarkdown'
					? writeHtml(block.body.trim())
					: '';
		case 'attributes':
			return /^\{:\w[\w-]*:/u.test(block.source) ? '' : block.source;
		case 'link-definition':
			return context.text.slice(block.start, block.end).trimEnd();
		case 'boundary':
			return previous?.type === 'list' ? '<!-- -->' : '';
		case 'abbreviation':
		case 'blank':
			return '';
	}
}

/** A paragraph in the plainest writing that our Markdown reads as kramdown read the original. */
export function writeParagraph(text: MappedText, context: WriteContext): string {
	return fit(parseSpans(text.value, context.spans), text.value, context, paragraphOf);
}

function fit(
	spans: readonly Span[],
	original: string | null,
	{ definitions }: WriteContext,
	wrap: (inner: string) => string,
	decorate: (text: string) => string = (text) => text,
	inTable = false,
): string {
	const wanted = wrap(skeletonOfSpans(spans));
	const isRight = (candidate: string) => outlineOf(`${decorate(candidate)}\n\n${definitions}`) === wanted;
	if (original !== null) {
		// A tag alone on its first line would begin HTML, not a paragraph.
		const joined = original.replace(/^(<[^>\n]*>)[ \t]*\n/u, '$1 ');
		for (const candidate of [original, escapeLineStarts(original), joined]) if (isRight(candidate)) return candidate;
	}
	let best = '';
	for (const style of spanStyles) {
		best = escapeLineStarts(writeSpans(spans, { ...style, inTable }));
		if (isRight(best)) return best;
	}
	return best;
}

function writeHeading(block: Extract<Block, { type: 'heading' }>, context: WriteContext): string {
	const marks = '#'.repeat(block.level);
	const spans = parseSpans(block.text.value, context.spans);
	const title = fit(
		spans,
		block.text.value,
		context,
		(inner) => `<h${block.level}>${inner}</h${block.level}>`,
		(text) => `${marks} ${text}`,
	);
	return `${marks} ${title.replaceAll('\n', ' ')}${block.id === null ? '' : ` {#${block.id}}`}`;
}

function writeCode({ value, language }: Extract<Block, { type: 'code' }>): string {
	const longest = Math.max(2, ...[...value.matchAll(/^\s*(`{3,})/gmu)].map(([, run]) => run!.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${value.replace(/\n$/u, '')}\n${fence}`;
}

function writeList(block: Extract<Block, { type: 'list' }>, context: WriteContext, previous: Block | null): string {
	const isTight = block.items.every(
		({ children: [first] }) => first === undefined || first.type !== 'paragraph' || first.isTransparent,
	);
	// Two lists side by side would be one.
	const isSecond = previous?.type === 'list' && previous.isOrdered === block.isOrdered;
	const bullet = block.marker === '' || block.isOrdered ? '-' : block.marker;
	const marker = isSecond ? (bullet === '-' ? '*' : '-') : bullet;
	const items = block.items.map(({ children }, index) => {
		const lead = block.isOrdered ? `${index + 1}${isSecond ? ')' : '.'} ` : `${marker} `;
		return prefixed(writeBlocks(children, { ...context, isInList: true }), lead, ' '.repeat(lead.length)).trimEnd();
	});
	return items.join(isTight ? '\n' : '\n\n');
}

function writeDefinitions({ entries }: Extract<Block, { type: 'definitions' }>, context: WriteContext): string {
	if (context.isInList !== true) {
		return entries
			.map((entry) =>
				'term' in entry
					? writeParagraph(entry.term, context)
					: prefixed(writeBlocks(entry.children, context), ': ', '  '),
			)
			.join('\n');
	}
	const html = (text: MappedText) => htmlOfSpans(parseSpans(text.value, context.spans));
	const lines = entries.map((entry) => {
		if ('term' in entry) return `<dt>${html(entry.term)}</dt>`;
		const [first, ...others] = entry.children.filter(({ type }) => type !== 'blank');
		const isPlain = first?.type === 'paragraph' && others.length === 0;
		return isPlain ? `<dd>${html(first.text)}</dd>` : `<dd>\n\n${writeBlocks(entry.children, context)}\n\n</dd>`;
	});
	return `<dl>\n${lines.join('\n')}\n</dl>`;
}

/** Puts a prefix before the first line and another before the rest; blank lines stay blank. */
function prefixed(text: string, first: string, rest: string): string {
	return text
		.split('\n')
		.map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
		.join('\n');
}

function writeTable({ alignment, head, body }: Extract<Block, { type: 'table' }>, context: WriteContext): string {
	const dashes = { left: ':---', right: '---:', center: ':---:' };
	const row = (cells: readonly string[]) => `| ${alignment.map((_, index) => cells[index] ?? '').join(' | ')} |`;
	const write = (cells: readonly MappedText[]) => row(cells.map((cell) => writeCell(cell, context)));
	const header = head[0] === undefined ? row([]) : write(head[0]);
	// Markdown knows one line of headers only.
	const rows = [...head.slice(1), ...body].map(write);
	return [header, row(alignment.map((side) => (side === null ? '---' : dashes[side]))), ...rows].join('\n');
}

function writeCell(cell: MappedText, context: WriteContext): string {
	const spans = parseSpans(cell.value, context.spans);
	const inner = skeletonOfSpans(spans);
	const wrap = () => (inner === '' ? '' : `<table><tr><td>${inner}</td></tr></table>`);
	if (inner === '') return '';
	return fit(spans, null, context, wrap, (text) => `|   |\n|---|\n| ${text} |`, true).replaceAll('\n', ' ');
}

/** Blank lines around what is Markdown end the HTML of the tags. */
function writeContainer(block: Block, context: WriteContext): string {
	if (block.type !== 'html-container') return writeBlock(block, context, null);
	const children = block.isRaw
		? block.children.map((child) => writeRaw(child, context)).filter((part) => part !== '')
		: [writeBlocks(block.children, context)];
	return [block.open, ...children, block.close].join('\n\n');
}

function writeRaw(block: Block, context: WriteContext): string {
	const html = htmlOfBlock(block, context.spans)?.trim();
	return html === undefined ? writeContainer(block, context) : html === '' ? '' : writeHtml(html);
}
