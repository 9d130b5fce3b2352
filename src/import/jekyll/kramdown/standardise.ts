import type { Nodes } from 'mdast';
import type { KramdownOptions } from '../read/config.ts';
import type { TextEdit } from '../convert/text-edits.ts';
import { parseDocument } from './blocks.ts';
import { skeletonOfNode } from './mdast-skeleton.ts';
import { outlineOf, type OurReading, readAsOurs } from './our-reading.ts';
import { skeletonOfBlock } from './skeleton.ts';
import { spanContextOf } from './span-context.ts';
import { isTableOfContents } from './table-of-contents.ts';
import type { Block, MappedText } from './tree.ts';
import { type WriteContext, writeBlock, writeParagraph } from './write-blocks.ts';

/** One block that was rewritten, or could not be. */
export interface Rewrite {
	/** What kramdown has otherwise: a type of block. */
	construct: string;
	/** Offset in the text given. */
	offset: number;
	/** Whether our reading now equals kramdown's. */
	isEqual: boolean;
}

export interface Standardised {
	edits: TextEdit[];
	rewrites: Rewrite[];
	/** Our reading of the text as it was. */
	reading: OurReading;
	/** kramdown's own reading. */
	blocks: Block[];
}

/**
 * Finds where kramdown and our Markdown read a text otherwise, block by block, and rewrites just these in
 * standard Markdown that reads as kramdown read the original.
 */
export function standardise(text: string, options: KramdownOptions): Standardised {
	const blocks = parseDocument(text, options);
	const spans = spanContextOf(blocks, options, text);
	const definitions = blocks
		.filter(({ type }) => type === 'link-definition')
		.map(({ start, end }) => text.slice(start, end).trimEnd())
		.join('\n');
	const context: WriteContext = { spans, text, definitions };
	const reading = readAsOurs(text);
	const ours = outlinesByBlock(blocks, reading);
	const edits: TextEdit[] = [];
	const rewrites: Rewrite[] = [];
	let previous: Block | null = null;
	blocks.forEach((block, index) => {
		const wanted = skeletonOfBlock(block, spans);
		if (wanted !== ours[index] || isLostOnly(block)) {
			const edit = rewrite(block, wanted, previous, context);
			if (edit !== null) edits.push(separated(edit, text));
			rewrites.push({ construct: constructOf(block), offset: block.start, isEqual: true });
		}
		if (block.type !== 'blank') previous = block;
	});
	return { edits, rewrites: markUnequal(text, edits, rewrites, blocks, spans), reading, blocks };
}

/** What shows nothing here and there, but must not stay: kramdown took it as an instruction. */
function isLostOnly(block: Block): boolean {
	return block.type === 'extension' || block.type === 'abbreviation' || isTableOfContents(block);
}

/** Our outline of each of kramdown's blocks: that of the nodes which begin in it. */
function outlinesByBlock(blocks: readonly Block[], { tree, definitions }: OurReading): string[] {
	const outlines = blocks.map(() => '');
	let index = 0;
	for (const node of tree.children as Nodes[]) {
		const offset = node.position?.start.offset ?? 0;
		while (index < blocks.length - 1 && blocks[index + 1]!.start <= offset) index += 1;
		if (index < outlines.length) outlines[index] += skeletonOfNode(node, definitions);
	}
	return outlines;
}

/** The smallest change that makes a block read alike: to the texts in it, else to the whole block. */
function rewrite(block: Block, wanted: string, previous: Block | null, context: WriteContext): TextEdit | null {
	const { text, definitions } = context;
	if (isTableOfContents(block)) return { start: block.start, end: block.end, insert: '' };
	const original = text.slice(block.start, block.end);
	const end = block.start + original.trimEnd().length;
	if (block.type === 'list' || block.type === 'blockquote') {
		const edited = withTextEdits(block, context);
		if (edited !== null && outlineOf(`${edited}\n\n${definitions}`) === wanted)
			return { start: block.start, end, insert: edited };
	}
	const insert = writeBlock(block, context, previous);
	return insert === original.trimEnd() && outlineOf(`${original}\n\n${definitions}`) === wanted
		? { start: block.start, end, insert }
		: { start: block.start, end: insert === '' ? block.end : end, insert };
}

/** The block's source with only those lines changed whose text reads otherwise. */
function withTextEdits(block: Block, context: WriteContext): string | null {
	const edits: TextEdit[] = [];
	for (const leaf of paragraphsIn(block)) {
		const written = writeParagraph(leaf, context);
		if (written === leaf.value) continue;
		const [before, after] = [leaf.value.split('\n'), written.split('\n')];
		if (before.length !== after.length) return null;
		let position = 0;
		for (const [index, line] of before.entries()) {
			const start = leaf.offsetOf(position);
			// The source's own line must be there, or the offsets do not mean what they should.
			if (context.text.slice(start, start + line.length) !== line) return null;
			if (after[index] !== line) edits.push({ start, end: start + line.length, insert: after[index]! });
			position += line.length + 1;
		}
	}
	if (edits.length === 0) return null;
	let edited = '';
	let position = block.start;
	for (const { start, end, insert } of edits.sort((a, b) => a.start - b.start)) {
		if (start < position) return null;
		edited += context.text.slice(position, start) + insert;
		position = end;
	}
	return (edited + context.text.slice(position, block.end)).trimEnd();
}

function* paragraphsIn(block: Block): Generator<MappedText> {
	if (block.type === 'paragraph') yield block.text;
	else if (block.type === 'list')
		for (const { children } of block.items) for (const child of children) yield* paragraphsIn(child);
	else if (block.type === 'blockquote') for (const child of block.children) yield* paragraphsIn(child);
}

/** Blank lines around what was rewritten: kramdown ends blocks where Markdown goes on. */
function separated({ start, end, insert }: TextEdit, text: string): TextEdit {
	if (insert === '') return { start, end, insert };
	const before = text.slice(0, start);
	const after = text.slice(end);
	const lead = before === '' || /\n[ \t]*\n$/u.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const isFollowedByList = /^\n {0,3}\{:/u.test(after);
	const tail =
		after === '' || /^\n[ \t]*(?:\n|$(?![^]))/u.test(after) || isFollowedByList
			? ''
			: after.startsWith('\n')
				? '\n'
				: '\n\n';
	return { start, end, insert: lead + insert + tail };
}

/** Reads the result once more, so that nothing is called equal that is not. */
function markUnequal(
	text: string,
	edits: readonly TextEdit[],
	rewrites: Rewrite[],
	blocks: readonly Block[],
	spans: ReturnType<typeof spanContextOf>,
): Rewrite[] {
	if (edits.length === 0) return rewrites;
	let result = '';
	let position = 0;
	for (const { start, end, insert } of edits) {
		result += text.slice(position, start) + insert;
		position = end;
	}
	result += text.slice(position);
	const wanted = blocks.map((block) => skeletonOfBlock(block, spans)).join('');
	if (outlineOf(result) === wanted) return rewrites;
	return rewrites.map((entry) => {
		const block = blocks.find(({ start }) => start === entry.offset && !isEmpty(blocks, start));
		const own = edits.find(({ start }) => start === entry.offset);
		if (block === undefined || own === undefined) return { ...entry, isEqual: false };
		const outlines = [outlineOf(own.insert), skeletonOfBlock(block, spans)] as const;
		// What had to be written as HTML shows its tags only.
		const [ours, theirs] = own.insert.includes('<dl>\n') ? outlines.map(withoutAddresses) : outlines;
		return { ...entry, isEqual: ours === theirs };
	});
}

function withoutAddresses(outline: string): string {
	return outline.replace(/<(a|img) [^<>]*>/gu, '<$1>');
}

function isEmpty(blocks: readonly Block[], start: number): boolean {
	return blocks.some((block) => block.start === start && block.type === 'blank');
}

function constructOf(block: Block): string {
	return block.type === 'list' ? (block.isOrdered ? 'ordered-list' : 'unordered-list') : block.type;
}
