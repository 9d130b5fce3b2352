import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';

/** Parses the author's HTML. Articles without any are left alone, which saves the HTML parser a whole pass. */
export function parseRawHtml() {
	const parse = rehypeRaw();
	return (tree: Root, file: VFile): Root => (hasRaw(tree) ? (parse(tree, file) as Root) : tree);
}

function hasRaw(node: Nodes): boolean {
	return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}
