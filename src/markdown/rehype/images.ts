import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, report } from '../context.ts';
import { sitePath, withBase, withLowerCaseScheme } from '../html/addresses.ts';
import { forEachElement } from '../html/walk.ts';
import { hasAllowedScheme } from '../syntax/url-scheme.ts';

/** Images of known size reserve their space; all load late and have an alternative text, if only an empty one. */
export function images() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		const { options } = context;
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'img') return undefined;
			const { properties } = node;
			const src = String(properties['src'] ?? '');
			if (src.trim() === '' || !hasAllowedScheme(src, 'image')) {
				// Markdown's own images were checked before; this one stands in HTML.
				if (src.trim() !== '') report(context, 'link-scheme', node.position, { href: src }, 'warning');
				parent.children[index] = { type: 'text', value: String(properties['alt'] ?? '') };
				return index + 1;
			}
			properties['alt'] ??= '';
			properties['loading'] = 'lazy';
			properties['decoding'] = 'async';
			const path = sitePath(src, options);
			const size = Object.hasOwn(options.images, path) ? options.images[path] : undefined;
			if (size && properties['width'] === undefined && properties['height'] === undefined) {
				properties['width'] = size.width;
				properties['height'] = size.height;
			}
			properties['src'] = withBase(withLowerCaseScheme(src), options);
			return undefined;
		});
	};
}
