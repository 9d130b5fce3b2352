import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';
import { sitePath, withBase } from '../html/addresses.ts';
import { forEachElement } from '../html/walk.ts';

/** Images of known size reserve their space; all load late and have an alternative text, if only an empty one. */
export function images() {
	return (tree: Root, file: VFile): void => {
		const { options } = contextOf(file);
		forEachElement(tree, (node) => {
			if (node.tagName !== 'img') return;
			const { properties } = node;
			properties['alt'] ??= '';
			properties['loading'] = 'lazy';
			properties['decoding'] = 'async';
			const src = String(properties['src'] ?? '');
			const size = options.images[sitePath(src, options)];
			if (size && properties['width'] === undefined && properties['height'] === undefined) {
				properties['width'] = size.width;
				properties['height'] = size.height;
			}
			properties['src'] = withBase(src, options);
		});
	};
}
