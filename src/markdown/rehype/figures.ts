import type { Element, ElementContent, Root } from 'hast';
import { forEachElement } from '../html/walk.ts';

/** A paragraph that holds nothing but an image becomes a figure; the image's title is its caption. */
export function figures() {
	return (tree: Root): void => {
		forEachElement(tree, (node) => {
			if (node.tagName !== 'p') return;
			const image = onlyImage(node);
			if (!image) return;
			node.tagName = 'figure';
			node.children = node.children.filter((child) => !isWhiteSpace(child));
			const caption = image.properties['title'];
			if (typeof caption !== 'string' || caption.trim() === '') return;
			delete image.properties['title'];
			node.children.push({
				type: 'element',
				tagName: 'figcaption',
				properties: {},
				children: [{ type: 'text', value: caption }],
			});
		});
	};
}

/** The image itself, or the one within a link that is all there is. */
function onlyImage(node: Element): Element | undefined {
	const [only, ...others] = node.children.filter((child) => !isWhiteSpace(child));
	if (only?.type !== 'element' || others.length > 0) return undefined;
	if (only.tagName === 'img') return only;
	return only.tagName === 'a' ? onlyImage(only) : undefined;
}

function isWhiteSpace(node: ElementContent): boolean {
	return node.type === 'text' && node.value.trim() === '';
}
