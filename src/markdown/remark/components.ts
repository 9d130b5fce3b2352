import type { ElementContent, Nodes } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/**
 * Turns a checked component into the elements it stands for, and an HTML element of MDX into the same pieces of raw
 * HTML that Markdown would give, so that both go through one parser and one sanitiser.
 */
export function componentHandler(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent[] {
	const children = state.all(node);
	const component = node.data?.component;
	if (!component) return rawElement(node, children);
	const rendered = component.render(component.attributes as never, children, (expected) => component.problem(expected));
	setPosition(rendered, node.position);
	return [rendered];
}

/** What a component adds stands, for diagnostics and links, where the component stands. */
function setPosition(node: Nodes, position: Nodes['position']): void {
	if (node.position || !position) return;
	node.position = position;
	if (!('children' in node)) return;
	for (const child of node.children) setPosition(child, position);
}

function rawElement(node: MdxJsxFlowElement | MdxJsxTextElement, content: ElementContent[]): ElementContent[] {
	const attributes = node.attributes
		.filter((attribute) => attribute.type === 'mdxJsxAttribute')
		.map(({ name, value }) => attributeSource(name === 'className' ? 'class' : name, value));
	const open: ElementContent = { type: 'raw', value: `<${node.name}${attributes.join('')}>`, position: node.position };
	if (content.length === 0 && voidElements.has(node.name ?? '')) return [open];
	return [open, ...content, { type: 'raw', value: `</${node.name}>` }];
}

function attributeSource(name: string, value: unknown): string {
	if (!/^[a-z][a-z0-9-]*$/iu.test(name)) return '';
	const text = typeof value === 'string' ? value : '';
	return ` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
}

const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
