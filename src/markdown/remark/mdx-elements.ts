import type { BlockContent, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { components } from '../components/components.ts';
import type { Component } from '../components/component.ts';
import { contextOf, type RenderContext, report } from '../context.ts';
import { blockElements, swallowingElements } from '../html/elements.ts';

/**
 * Checks the elements of MDX against the components there are, and puts each where it may stand: a block component
 * written within a line leaves its paragraph, an inline one on a line of its own gets one. Elements in lower case are
 * HTML and left to the sanitiser. Runs after `mdxCode`, so attributes hold text only.
 */
export function mdxElements() {
	return (tree: Root, file: VFile): void => checkIn(tree, contextOf(file));
}

function checkIn(parent: Parents, context: RenderContext): void {
	parent.children = withoutFragments(parent.children)
		.flatMap((node) => (node.type === 'paragraph' ? liftBlocks(node) : [node]))
		.flatMap((node) => (isMdxElement(node) ? check(node, context) : [node])) as typeof parent.children;
	for (const node of parent.children) {
		if ('children' in node) checkIn(node, context);
	}
}

/** `<>…</>` groups without meaning anything. */
function withoutFragments(nodes: readonly Nodes[]): Nodes[] {
	return nodes.flatMap((node) => (isMdxElement(node) && node.name === null ? withoutFragments(node.children) : [node]));
}

/** A paragraph of nothing but block elements is those elements. */
function liftBlocks(paragraph: Paragraph): Nodes[] {
	const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
	if (!content.every((node) => node.type === 'mdxJsxTextElement' && isBlockName(node.name))) return [paragraph];
	return (content as MdxJsxTextElement[]).map(({ name, attributes, children, position }): MdxJsxFlowElement => ({
		type: 'mdxJsxFlowElement',
		name,
		attributes,
		children: asBlocks(children),
		position,
	}));
}

function asBlocks(children: PhrasingContent[]): BlockContent[] {
	return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function isBlockName(name: string | null): boolean {
	return name !== null && (components.get(name)?.place === 'block' || blockElements.has(name));
}

/** @returns what stands in the element's place */
function check(node: MdxElement, context: RenderContext): Nodes[] {
	const name = node.name ?? '';
	if (/^[a-z][a-z0-9-]*$/u.test(name)) return swallowingElements.has(name) ? [] : [node];
	const component = components.get(name);
	if (!component) {
		report(context, 'mdx-component', node.position, { name, known: Array.from(components.keys()).join('、') });
		return [];
	}
	if (component.place === 'block' && node.type === 'mdxJsxTextElement') {
		const expected = '前後を空行で区切った、単独の段落 / a paragraph of its own, between blank lines';
		report(context, 'mdx-content', node.position, { name, expected });
		return [];
	}
	const attributes = readAttributes(node, component, context);
	if (!attributes) return [];
	node.data = { ...node.data, component: { ...component, attributes, problem: contentProblem(node, name, context) } };
	if (component.content === 'none' && node.children.length > 0) node.data.component?.problem('空の中身 / no content');
	return component.place === 'inline' && node.type === 'mdxJsxFlowElement' ? [inParagraph(node)] : [node];
}

function inParagraph(node: MdxJsxFlowElement): Paragraph {
	const inline: MdxJsxTextElement = { ...node, type: 'mdxJsxTextElement', children: [] };
	return { type: 'paragraph', children: [inline], position: node.position };
}

function readAttributes(node: MdxElement, component: Component, context: RenderContext): object | undefined {
	const written = node.attributes.filter(
		(attribute): attribute is MdxJsxAttribute => attribute.type === 'mdxJsxAttribute',
	);
	const values = Object.fromEntries(written.map(({ name, value }) => [name, value ?? true]));
	const result = component.attributes.safeParse(values);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
		for (const attribute of names) {
			const place = written.find(({ name }) => name === attribute)?.position ?? node.position;
			const expected = issue.code === 'unrecognized_keys' ? allowedNames(component) : issue.message;
			report(context, 'mdx-attribute', place, { name: component.name, attribute, expected });
		}
	}
	return undefined;
}

function allowedNames(component: Component): string {
	const names = Object.keys(component.attributes.shape);
	return names.length === 0
		? '属性は書けません / no attributes are allowed'
		: `使えるのは ${names.join('・')} / allowed: ${names.join(', ')}`;
}

function contentProblem(node: MdxElement, name: string, context: RenderContext) {
	return (expected: string): void => report(context, 'mdx-content', node.position, { name, expected });
}

function isMdxElement(node: Nodes): node is MdxElement {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A component whose attributes were checked, waiting for its children to become HTML. */
export interface CheckedComponent extends Pick<Component, 'render'> {
	attributes: object;
	problem(expected: string): void;
}

declare module 'mdast-util-mdx-jsx' {
	interface MdxJsxFlowElementData {
		component?: CheckedComponent;
	}
	interface MdxJsxTextElementData {
		component?: CheckedComponent;
	}
}
