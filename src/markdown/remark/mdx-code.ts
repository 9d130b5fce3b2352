import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { type BodyPlace, contextOf, type RenderContext, report } from '../context.ts';

/**
 * Refuses the programming half of MDX: imports, exports, expressions, spreads and computed attributes. They are only
 * looked at, never run. A comment (`{/* … *\/}`) is no code and leaves no trace.
 */
export function mdxCode() {
	return (tree: Root, file: VFile): void => refuseIn(tree, contextOf(file));
}

function refuseIn(parent: Parents, context: RenderContext): void {
	parent.children = (parent.children as Nodes[]).filter((node) => {
		switch (node.type) {
			case 'mdxjsEsm':
				refuse(context, node, node.value);
				return false;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				if (!isComment(node.value)) refuse(context, node, `{${node.value}}`);
				return false;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				refuseAttributes(node, context);
		}
		if ('children' in node) refuseIn(node, context);
		return true;
	}) as typeof parent.children;
}

function refuseAttributes(node: MdxJsxFlowElement | MdxJsxTextElement, context: RenderContext): void {
	node.attributes = node.attributes.filter((attribute) => {
		const place = attribute.position ?? node.position;
		if (attribute.type === 'mdxJsxExpressionAttribute') {
			refuse(context, { position: place }, `{${attribute.value}}`);
			return false;
		}
		if (attribute.value === null || typeof attribute.value !== 'object') return true;
		refuse(context, { position: place }, `${attribute.name}={${attribute.value?.value ?? ''}}`);
		return false;
	});
}

function refuse(context: RenderContext, node: { position?: BodyPlace | undefined }, code: string): void {
	report(context, 'mdx-code', node.position, { code: shorten(code) });
}

/** One line, short enough for a message. */
export function shorten(code: string): string {
	const line = code.replace(/\s+/gu, ' ').trim();
	return line.length > maxCodeLength ? `${line.slice(0, maxCodeLength)}…` : line;
}

const maxCodeLength = 60;

function isComment(code: string): boolean {
	return /^\s*(?:\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/\s*)*$/u.test(code);
}
