import type { Nodes, Root } from 'mdast';
import type { Point } from '../../model/diagnostic.ts';
import { maxNesting } from './nesting.ts';

/**
 * The first node nested too deeply, for what only the parser can count: emphasis, links and components. What follows
 * walks the tree by recursion. Runs of its own without recursion.
 */
export function findDeepNode(tree: Root): Point | undefined {
	const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let entry = open.pop(); entry; entry = open.pop()) {
		const { node } = entry;
		const depth = entry.depth + (nesting.has(node.type) ? 1 : 0);
		if (depth > maxNesting) return node.position?.start ?? { line: 1, column: 1 };
		if ('children' in node) {
			for (const child of node.children) open.push({ node: child, depth });
		}
	}
	return undefined;
}

/** A list and its items, or a paragraph and its text, are one level for whoever writes them. */
const nesting: ReadonlySet<string> = new Set([
	'blockquote',
	'defListDescription',
	'delete',
	'emphasis',
	'footnoteDefinition',
	'link',
	'linkReference',
	'listItem',
	'mdxJsxFlowElement',
	'mdxJsxTextElement',
	'strong',
]);
