import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { keepContentModel } from '../html/content-model.ts';
import { forEachElement } from '../html/walk.ts';

/** Parses the author's HTML and mends its nesting. Articles without any are left alone, which saves much time. */
export function parseRawHtml() {
	const parse = rehypeRaw();
	return (tree: Root, file: VFile): Root => {
		if (!hasRaw(tree)) return tree;
		const parsed = parse(tree, file) as Root;
		keepContentModel(parsed);
		return parsed;
	};
}

/** Where a block stands within a paragraph, the HTML parser leaves an empty half of it behind. */
export function dropEmptyParagraphs() {
	return (tree: Root): void => {
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'p' || !node.children.every(isBlank)) return undefined;
			parent.children.splice(index, 1);
			return index;
		});
	};
}

function isBlank(node: Nodes): boolean {
	return node.type === 'text' && node.value.trim() === '';
}

function hasRaw(node: Nodes): boolean {
	return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}
