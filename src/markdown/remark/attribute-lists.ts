import type { Data, Heading, Nodes, Parents, Root } from 'mdast';
import { parseAttributeList, type SafeAttributes } from '../syntax/attribute-list-value.ts';
import type { AttributeListNode } from '../syntax/attribute-list.ts';

/**
 * Gives kramdown's attribute lists to what they belong to, and takes them out of the tree:
 * the block just above, or, past a blank line, the block below; the inline element just before; the heading they end;
 * the list item they begin. One that follows mere text stays text, as in kramdown.
 */
export function attributeLists() {
	return (tree: Root): void => applyIn(tree);
}

function applyIn(parent: Parents): void {
	const children: Nodes[] = parent.children;
	for (let index = 0; index < children.length; index++) {
		const node = children[index];
		if (node?.type === 'attributeList') index = applyAt(parent, children, index, node);
		else if (node && 'children' in node) applyIn(node);
	}
}

/** @returns the index from which to go on */
function applyAt(parent: Parents, children: Nodes[], index: number, list: AttributeListNode): number {
	const target = isInline(parent) ? inlineTarget(parent, children, index) : blockTarget(parent, children, index, list);
	if (target === undefined && isInline(parent)) {
		children[index] = { type: 'text', value: list.value, position: list.position };
		return index;
	}
	if (target) addAttributes(target, parseAttributeList(list.value));
	children.splice(index, 1);
	if (isInline(parent)) trimAround(children, index);
	return index - 1;
}

function blockTarget(parent: Parents, children: Nodes[], index: number, list: AttributeListNode): Nodes | undefined {
	const previous = children[index - 1];
	const touches = previous?.position?.end.line === (list.position?.start.line ?? 0) - 1;
	if (!touches || !previous) return children.slice(index + 1).find((node) => node.type !== 'attributeList');
	// A tight list item shows no paragraph that could carry the attributes.
	return parent.type === 'listItem' && !parent.spread && previous.type === 'paragraph' ? parent : previous;
}

function inlineTarget(parent: Parents, children: Nodes[], index: number): Nodes | undefined {
	const previous = children[index - 1];
	if (previous && previous.type !== 'text' && previous.type !== 'attributeList') return previous;
	if (parent.type === 'heading' && isLast(children, index) && endsWithSpace(previous)) return parent;
	return undefined;
}

function isLast(children: Nodes[], index: number): boolean {
	return children.slice(index + 1).every((node) => node.type === 'text' && node.value.trim() === '');
}

function endsWithSpace(node: Nodes | undefined): boolean {
	return node === undefined || (node.type === 'text' && /\s$/u.test(node.value));
}

/** The space that set the list apart from a heading's text goes with it. */
function trimAround(children: Nodes[], index: number): void {
	const previous = children[index - 1];
	if (index === children.length && previous?.type === 'text') previous.value = previous.value.trimEnd();
}

function isInline(parent: Parents): parent is Heading {
	return inlineParents.has(parent.type);
}

const inlineParents: ReadonlySet<string> = new Set([
	'defListTerm',
	'delete',
	'emphasis',
	'heading',
	'link',
	'linkReference',
	'mdxJsxTextElement',
	'paragraph',
	'strong',
	'tableCell',
]);

function addAttributes(node: Nodes, attributes: SafeAttributes): void {
	const data: Data = (node.data ??= {});
	const properties = (data.hProperties ??= {});
	if (attributes.id !== undefined) properties['id'] = attributes.id;
	if (attributes.classes.length > 0) {
		const existing = Array.isArray(properties['className']) ? properties['className'] : [];
		properties['className'] = [...existing, ...attributes.classes];
	}
	if (node.type !== 'image') return;
	if (attributes.width !== undefined) properties['width'] = attributes.width;
	if (attributes.height !== undefined) properties['height'] = attributes.height;
}
