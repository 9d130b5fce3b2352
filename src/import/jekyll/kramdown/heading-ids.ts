import GithubSlugger, { slug } from 'github-slugger';
import type { Nodes } from 'mdast';
import type { TextEdit } from '../convert/text-edits.ts';
import type { KramdownOptions } from '../read/config.ts';
import { visibleText } from '../../../check/blocks.ts';
import { decodeEntity } from './entities.ts';
import { type OurReading, readAsOurs } from './our-reading.ts';
import type { SpanContext } from './span-reader.ts';
import { parseSpans } from './spans.ts';
import type { Block, Span } from './tree.ts';

/** The ids that kramdown gave to a document's headings, in order; null where it gave none. */
export function kramdownHeadingIds(blocks: readonly Block[], spans: SpanContext): (string | null)[] {
	const { options } = spans;
	const counts = new Map<string, number>();
	return headingsIn(blocks).map(({ block, given }) => {
		const own = given ?? block.id;
		if (own !== null) return own;
		if (!options.autoIds) return null;
		const base = options.input === 'GFM' ? gfmId(block, spans) : plainId(block.text.value);
		const count = counts.get(base) ?? -1;
		counts.set(base, count + 1);
		const id = options.autoIdPrefix + (count >= 0 ? `${base}-${count + 1}` : base);
		return id === '' ? null : id;
	});
}

/**
 * Edits that give a heading the id it had in Jekyll where the engine would choose another. `text` is the text
 * as rewritten; its headings are those of kramdown, in the same order, or nothing is changed.
 */
export function keepHeadingIds(
	text: string,
	ids: readonly (string | null)[],
	options: KramdownOptions,
	reading: OurReading = readAsOurs(text),
): TextEdit[] {
	if (!options.autoIds && ids.every((id) => id === null)) return [];
	const { tree } = reading;
	const headings = [...ourHeadings(tree.children as Nodes[])];
	const own = headings.filter(({ node }) => node !== null);
	if (own.length !== ids.length) return [];
	const edits: TextEdit[] = [];
	const slugger = new GithubSlugger();
	let index = 0;
	for (const { node, title, given } of headings) {
		if (node === null) {
			slugger.slug(title);
			continue;
		}
		const wanted = ids[index++]!;
		if (given !== null) continue;
		const before = { ...slugger.occurrences };
		const chosen = slugger.slug(title);
		if (wanted === null || wanted === chosen || !/^[^\s{}]+$/u.test(wanted) || slug(title) === '') continue;
		// An id that is written out is none that the engine has counted.
		slugger.occurrences = before;
		const end = headingTextEnd(text, node);
		edits.push({ start: end, end, insert: ` {#${wanted}}` });
	}
	return edits;
}

function headingsIn(blocks: readonly Block[]): { block: Extract<Block, { type: 'heading' }>; given: string | null }[] {
	return blocks.flatMap((block, index) => {
		if (block.type === 'heading') {
			const [before, after] = [blocks[index - 1], blocks[index + 1]];
			const lists = [
				before?.type === 'attributes' && before.isBefore ? before.source : '',
				after?.type === 'attributes' && !after.isBefore ? after.source : '',
			];
			return [{ block, given: /[\s:{]#(?<id>[A-Za-z][\w:-]*)/u.exec(lists.join(' '))?.groups?.id ?? null }];
		}
		if (block.type === 'list') return block.items.flatMap(({ children }) => headingsIn(children));
		if (block.type === 'definitions')
			return block.entries.flatMap((entry) => ('term' in entry ? [] : headingsIn(entry.children)));
		return 'children' in block ? headingsIn(block.children) : [];
	});
}

/** `generate_gfm_header_id`, after typography as there. */
function gfmId(block: Extract<Block, { type: 'heading' }>, context: SpanContext): string {
	const text = plainText(parseSpans(block.text.value, context));
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
		.replace(/[ \t]/gu, '-');
}

/** `basic_generate_id` of kramdown's own parser: ASCII only. */
function plainId(text: string): string {
	const id = text
		.replace(/^[^a-zA-Z]+/u, '')
		.replace(/[^a-zA-Z0-9 -]/gu, '')
		.replaceAll(' ', '-')
		.toLowerCase();
	return id === '' ? 'section' : id;
}

function plainText(spans: readonly Span[]): string {
	return spans
		.map((span) => {
			switch (span.type) {
				case 'text':
					return span.value.replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…');
				case 'code':
				case 'math':
					return span.value;
				case 'entity':
					return decodeEntity(span.source);
				default:
					return 'children' in span ? plainText(span.children) : '';
			}
		})
		.join('');
}

interface OurHeading {
	/** Null for a heading in raw HTML, which kramdown gives no id. */
	node: Extract<Nodes, { type: 'heading' }> | null;
	title: string;
	given: string | null;
}

function* ourHeadings(nodes: readonly Nodes[]): Generator<OurHeading> {
	for (const node of nodes) {
		if (node.type === 'heading') {
			const given = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
			yield { node, title: visibleText(node), given: typeof given === 'string' ? given : null };
		} else if (node.type === 'html') {
			for (const [, attributes, inner] of node.value.matchAll(/<h[1-6]\b([^>]*)>([^]*?)<\/h[1-6]>/giu)) {
				if (!/\bid\s*=/iu.test(attributes!)) yield { node: null, title: inner!.replace(/<[^>]*>/gu, ''), given: null };
			}
		} else if ('children' in node) yield* ourHeadings(node.children as Nodes[]);
	}
}

/** Where the heading's text ends: before closing marks, and on its first line if it is underlined. */
function headingTextEnd(text: string, node: Extract<Nodes, { type: 'heading' }>): number {
	const last = node.children.at(-1)?.position?.end.offset;
	const end = last ?? node.position?.end.offset ?? 0;
	return end - (text.slice(0, end).length - text.slice(0, end).trimEnd().length);
}
