import type { Nodes, Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import type { VFile } from 'vfile';

/** Colours code by classes. Most articles have none, and the highlighter's own search for it is slow. */
export function highlighting() {
	const highlight = rehypeHighlight();
	return (tree: Root, file: VFile): void => {
		if (hasCodeBlock(tree)) highlight(tree, file);
	};
}

function hasCodeBlock(node: Nodes): boolean {
	if (node.type === 'element' && node.tagName === 'pre') return true;
	return 'children' in node && node.children.some(hasCodeBlock);
}
