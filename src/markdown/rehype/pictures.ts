import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { pictureSource } from '../../model/responsive-image.ts';
import { contextOf } from '../context.ts';
import { sitePath } from '../html/addresses.ts';
import { forEachElement } from '../html/walk.ts';

/** Offers images of the site in a newer format and smaller sizes. Runs after the sanitiser: no author writes these elements. */
export function pictures() {
	return (tree: Root, file: VFile): void => {
		const { options } = contextOf(file);
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'img') return undefined;
			const path = sitePath(String(node.properties['src'] ?? ''), options);
			const image = Object.hasOwn(options.images, path) ? options.images[path] : undefined;
			const offered = image === undefined ? null : pictureSource(image, options.base);
			if (offered === null) return undefined;
			const { type, srcset: srcSet } = offered;
			const source: Element = {
				type: 'element',
				tagName: 'source',
				properties: { type, srcSet, sizes: sizesOf(node) },
				children: [],
			};
			parent.children[index] = { type: 'element', tagName: 'picture', properties: {}, children: [source, node] };
			return index + 1;
		});
	};
}

/** Of the column of text, 40 characters. */
const columnPx = 680;

/** The column's width, unless the author has asked for less. Browsers that can, take the real width (`auto`). */
function sizesOf({ properties }: Element): string {
	const width = Number(properties['width']);
	return `auto, min(100vw, ${width > 0 ? Math.min(width, columnPx) : columnPx}px)`;
}
