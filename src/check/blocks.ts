import type { Nodes, Parent, Root } from 'mdast';
import type { Span } from './text-edit.ts';

/** A piece of an article that is read as one: a heading, a paragraph, a code block … */
export interface Block extends Span {
	kind: BlockKind;
	node: Nodes;
	/** Visible text without markup. Line breaks are kept. */
	text: string;
	/** 1–6 for headings, else 0. */
	depth: number;
	/** What the block stands in. */
	container: 'root' | 'list' | 'quote' | 'footnote';
	/** Headings: underlined with `---` or `===` instead of led by `#`. */
	isSetext: boolean;
}

export type BlockKind = 'heading' | 'paragraph' | 'code' | 'table' | 'html' | 'break' | 'other';

/** The blocks of a body in reading order; `offset` is added to every position. */
export function blocksOf(tree: Root, source: string, offset: number): Block[] {
	const blocks: Block[] = [];
	const visit = (nodes: readonly Nodes[], container: Block['container']) => {
		for (const node of nodes) {
			switch (node.type) {
				case 'list':
					visit(
						node.children.flatMap((item) => item.children),
						'list',
					);
					break;
				case 'blockquote':
					visit(node.children, 'quote');
					break;
				case 'footnoteDefinition':
					visit(node.children, 'footnote');
					break;
				case 'mdxJsxFlowElement':
					visit(node.children as Nodes[], container);
					break;
				default:
					if (definitionParts.has(node.type)) visit((node as Parent).children as Nodes[], 'list');
					else blocks.push(blockOf(node, source, offset, container));
			}
		}
	};
	visit(tree.children, 'root');
	return blocks;
}

/** Node types of remark-definition-list that hold blocks. */
const definitionParts = new Set<string>(['defList', 'defListDescription']);

/** What a reader sees of a node. */
export function visibleText(node: Nodes): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
			return node.value;
		case 'break':
			return '\n';
		case 'html':
		case 'attributeList':
		case 'image':
		case 'imageReference':
		case 'footnoteReference':
		case 'definition':
		case 'mdxjsEsm':
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return '';
		case 'code':
			return node.value;
		default:
			return 'children' in node ? node.children.map((child) => visibleText(child as Nodes)).join('') : '';
	}
}

function blockOf(node: Nodes, source: string, offset: number, container: Block['container']): Block {
	const start = node.position!.start.offset!;
	const end = node.position!.end.offset!;
	const isHeading = node.type === 'heading';
	return {
		kind: kinds[node.type] ?? 'other',
		node,
		text: visibleText(node),
		depth: isHeading ? node.depth : 0,
		container,
		isSetext: isHeading && source[start] !== '#' && /\n[ \t>]*(?:-+|=+)[ \t]*$/u.test(source.slice(start, end)),
		start: start + offset,
		end: end + offset,
	};
}

const kinds: Partial<Record<Nodes['type'], BlockKind>> = {
	heading: 'heading',
	paragraph: 'paragraph',
	code: 'code',
	table: 'table',
	html: 'html',
	thematicBreak: 'break',
};
