import type { Element, Nodes, Root } from 'hast';
import { collapseSpace, gap, isInvisible, visibleText } from './visible-text.ts';

/** Visible text of a document, one line a block: paragraphs, headings, list items, table rows, lines of code. */
export function textLines(tree: Root): string[] {
	const lines: string[] = [];
	let line = '';
	const flush = (): void => {
		const text = collapseSpace(line);
		if (text !== '') lines.push(text);
		line = '';
	};
	const read = (node: Nodes): void => {
		if (node.type === 'text') {
			line += node.value;
			return;
		}
		if (node.type === 'root') {
			for (const child of node.children) read(child);
			return;
		}
		if (node.type !== 'element' || isInvisible(node)) return;
		if (node.tagName === 'pre') {
			flush();
			lines.push(...codeLines(node));
			return;
		}
		const isBlock = blocks.has(node.tagName);
		if (isBlock) flush();
		else if (spaced.has(node.tagName)) line += gap;
		for (const child of node.children) read(child);
		if (isBlock) flush();
	};
	read(tree);
	flush();
	return lines;
}

function codeLines(node: Element): string[] {
	return visibleText(node)
		.split('\n')
		.map((text) => text.trimEnd())
		.filter((text) => text !== '');
}

const spaced: ReadonlySet<string> = new Set(['br', 'td', 'th']);

/** Elements that begin a line of their own. */
const blocks: ReadonlySet<string> = new Set(
	'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p section summary table tbody tfoot thead tr ul'.split(
		' ',
	),
);
