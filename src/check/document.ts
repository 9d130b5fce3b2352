import type { Nodes, Root } from 'mdast';
import { type Parse, parseMarkdown } from '../markdown/parser.ts';
import type { MarkdownSource } from '../markdown/render.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { PageFrontMatter, PostFrontMatter } from '../model/front-matter.ts';
import type { CheckedSite } from './checked-site.ts';
import { formatOf } from '../sources/content.ts';
import { splitDocument } from '../sources/fences.ts';
import { readFrontMatter } from '../sources/front-matter.ts';
import { decodeSource } from '../sources/source-file.ts';
import { type Block, blocksOf } from './blocks.ts';
import { bakedBlocks, type BakedBlock } from './baked-blocks.ts';
import { type FrontMatterEntry, frontMatterEntries } from './front-matter-entries.ts';
import { LineIndex, type Place, type Span } from './text-edit.ts';

/** One file as the rules see it. All offsets are UTF-16 code units in `text`. */
export interface CheckedDocument {
	/** Path below the site folder. */
	file: string;
	kind: 'post' | 'page';
	/** The whole file with LF line ends, without byte order mark. */
	text: string;
	bodyStart: number;
	/** Top-level keys as written. */
	entries: readonly FrontMatterEntry[];
	entry(key: string): FrontMatterEntry | undefined;
	/** Null where the front matter has an error. */
	frontMatter: PostFrontMatter | PageFrontMatter | null;
	/** What reading the file reported. */
	loaderDiagnostics: readonly Diagnostic[];
	tree: Root;
	/** The body as the renderer gets it. */
	source: MarkdownSource;
	blocks: readonly Block[];
	/** Related lists, calls to action and book lists that were written into the text. */
	bakedBlocks: readonly BakedBlock[];
	/** The blocks an author wrote: all but baked-in ones. */
	articleBlocks: readonly Block[];
	/** Every inline `text` node of the body outside code, with its place in the file. */
	textRuns: readonly TextRun[];
	/** Parts of the body that are shown as they are or not at all: code, inline code, comments of HTML and MDX. */
	verbatim: readonly Span[];
	isVerbatim(offset: number): boolean;
	placeOf(span: Span): Place;
	offsetOf(point: { line: number; column: number }): number;
}

export interface TextRun extends Span {
	/** As written in the file, so that offsets in it are offsets in the file. */
	source: string;
}

interface OpeningOptions {
	/** Path below the site folder. */
	file: string;
	kind: 'post' | 'page';
	site: CheckedSite;
	parse?: Parse;
}

/** Opens a file for checking; a file that cannot be decoded, cut or parsed has diagnostics only. */
export function openDocument(
	bytes: Uint8Array,
	{ file, kind, site, parse = parseMarkdown }: OpeningOptions,
): CheckedDocument | Diagnostic[] {
	const text = decodeSource(bytes, file);
	if (typeof text !== 'string') return [text];
	const options = { kind, timeZone: site.timezone };
	const { data, diagnostics } = readFrontMatter(bytes, file, options);
	const split = splitDocument(text, file);
	const bodyStart = text.length - split.body.length;
	const isCut = split.bodyLine > 1 || split.yaml !== null || split.body === text;
	if (!isCut) return diagnostics;
	const yamlStart = text.indexOf('\n') + 1;
	const entries = frontMatterEntries(split.yaml, split.yaml === null ? 0 : yamlOffset(split.yaml, yamlStart));
	const source = { body: split.body, format: formatOf(file) ?? 'md', file, bodyLine: split.bodyLine };
	const tree = parseBody(source, parse);
	if (Array.isArray(tree)) return [...diagnostics, ...tree];
	const blocks = blocksOf(tree, split.body, bodyStart);
	const baked = bakedBlocks(blocks, text);
	const inline = inlineParts(tree, text, bodyStart);
	const lines = new LineIndex(text);
	return {
		file,
		kind,
		text,
		bodyStart,
		entries,
		entry: (key) => entries.findLast((entry) => entry.key === key),
		frontMatter: data,
		loaderDiagnostics: diagnostics,
		tree,
		source,
		blocks,
		bakedBlocks: baked,
		articleBlocks: blocks.filter((block) => !baked.some(({ start, end }) => block.start >= start && block.start < end)),
		...inline,
		isVerbatim: (offset) => covers(inline.verbatim, offset),
		placeOf: (span) => lines.placeOf(span),
		offsetOf: (point) => lines.offsetOf(point),
	};
}

function parseBody(source: MarkdownSource, parse: Parse): Root | Diagnostic[] {
	try {
		return parse(source);
	} catch (error) {
		if (error instanceof DiagnosticError) return [...error.diagnostics];
		throw error;
	}
}

/** Calls back for every node below the tree with its span in the file. */
export function visitNodes(document: CheckedDocument, onNode: (node: Nodes, span: Span) => void): void {
	const visit = (node: Nodes) => {
		if (node.position !== undefined) onNode(node, spanOf(node, document.bodyStart));
		if ('children' in node) for (const child of node.children) visit(child as Nodes);
	};
	for (const child of document.tree.children) visit(child);
}

export function spanOf(node: Nodes, bodyStart: number): Span {
	return { start: node.position!.start.offset! + bodyStart, end: node.position!.end.offset! + bodyStart };
}

/** The parser's offsets count from the text after the opening fence's line break, or from the fence's end. */
function yamlOffset(yaml: NonNullable<ReturnType<typeof splitDocument>['yaml']>, lineStart: number): number {
	const first = yaml.pointAt(0);
	return first.line === 1 ? lineStart - 1 : lineStart;
}

function inlineParts(tree: Root, text: string, bodyStart: number): { textRuns: TextRun[]; verbatim: Span[] } {
	const textRuns: TextRun[] = [];
	const verbatim: Span[] = [];
	const visit = (node: Nodes) => {
		if (node.type === 'text') {
			const span = spanOf(node, bodyStart);
			textRuns.push({ ...span, source: text.slice(span.start, span.end) });
		} else if (node.type === 'code' || node.type === 'inlineCode' || isComment(node)) {
			verbatim.push(spanOf(node, bodyStart));
		}
		if ('children' in node) for (const child of node.children) visit(child as Nodes);
	};
	visit(tree);
	return { textRuns, verbatim };
}

function isComment(node: Nodes): boolean {
	if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return node.value.startsWith('/*');
	return node.type === 'html' && node.value.startsWith('<!--');
}

/** Spans are in order and do not overlap. */
function covers(spans: readonly Span[], offset: number): boolean {
	let low = 0;
	let high = spans.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const span = spans[middle]!;
		if (offset < span.start) high = middle - 1;
		else if (offset >= span.end) low = middle + 1;
		else return true;
	}
	return false;
}
