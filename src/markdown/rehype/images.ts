import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, filePoint, type RenderContext, report } from '../context.ts';
import { sitePath, withBase, withLowerCaseScheme } from '../html/addresses.ts';
import { forEachElement } from '../html/walk.ts';
import { unlistedHost } from '../syntax/image-host.ts';
import { hasAllowedScheme, hasUserInfo } from '../syntax/url-scheme.ts';

/**
 * Images of known size reserve their space; all load late and have an alternative text, if only an empty one. What
 * stands for an image that may not be shown was decided before for Markdown's own images, here for those in HTML.
 */
export function images() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		const linked = new Set<Element>();
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName === 'a') forEachElement(node, (child) => void linked.add(child));
			if (node.tagName !== 'img') return undefined;
			const substitute = substituteFor(node, linked.has(node), context);
			if (substitute === undefined) {
				finishImage(node, context);
				return undefined;
			}
			parent.children.splice(index, 1, ...substitute);
			return index + substitute.length;
		});
	};
}

/** What takes the place of an image that may not be shown; undefined for one that may. */
function substituteFor(node: Element, isLinked: boolean, context: RenderContext): ElementContent[] | undefined {
	const src = String(node.properties['src'] ?? '');
	const alt = String(node.properties['alt'] ?? '');
	if (src.trim() === '') return [{ type: 'text', value: alt }];
	if (!hasAllowedScheme(src, 'image')) {
		report(context, 'link-scheme', node.position, { href: src }, 'warning');
		return [{ type: 'text', value: alt }];
	}
	if (hasUserInfo(src)) {
		report(context, 'link-userinfo', node.position, { href: src });
		return [{ type: 'text', value: alt }];
	}
	const host = unlistedHost(src, context.options);
	if (host === null) return undefined;
	report(context, 'image-host', node.position, { host });
	if (isPixel(node)) return [];
	const text: ElementContent = { type: 'text', value: alt.trim() || host };
	if (isLinked) return [text];
	const position = node.position && { position: node.position };
	return [{ type: 'element', tagName: 'a', properties: { href: src }, children: [text], ...position }];
}

/** An image that counts readers and shows nothing. */
function isPixel({ properties }: Element): boolean {
	return [properties['width'], properties['height']].every((size) => size !== undefined && Number(size) <= 1);
}

function finishImage({ properties, position }: Element, context: RenderContext): void {
	const { options } = context;
	const src = String(properties['src']);
	context.images.push({ href: src, ...filePoint(context.source, position?.start ?? { line: 1, column: 1 }) });
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
}
