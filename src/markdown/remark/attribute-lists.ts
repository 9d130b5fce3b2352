import type { Data, Heading, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast';
import { parseAttributeList, type SafeAttributes } from '../syntax/attribute-list-value.ts';
import type { AttributeListNode } from '../syntax/attribute-list.ts';

/**
 * Gives kramdown's attribute lists to what they belong to, and takes them out of the tree:
 * the block just above, or, past a blank line, the block below; the inline element just before; the heading they end;
 * the list item they begin. One that follows mere text stays text, as in kramdown.
 */
export function attributeLists() {
	return (tree: Root): void => applyIn(tree, undefined);
}

function applyIn(parent: Parents, grandparent: Parents | undefined): void {
	const children: Nodes[] = parent.children;
	for (let index = 0; index < children.length; index++) {
		const node = children[index];
		if (node?.type !== 'attributeList') {
			if (node && 'children' in node) applyIn(node, parent);
		} else if (isInline(parent)) {
			if (applyInline(parent, grandparent, index, node)) index--;
		} else {
			const target = blockTarget(parent, index, node);
			if (target) addAttributes(target, parseAttributeList(node.value));
			children.splice(index, 1);
			index--;
		}
	}
}

function blockTarget(parent: Parents, index: number, list: AttributeListNode): Nodes | undefined {
	const previous = parent.children[index - 1];
	const touches = previous !== undefined && lastLine(previous) === (list.position?.start.line ?? 0) - 1;
	const target = touches ? previous : parent.children.slice(index + 1).find((node) => node.type !== 'attributeList');
	// A tight list item shows no paragraph that could carry the attributes.
	return parent.type === 'listItem' && !parent.spread && target?.type === 'paragraph' ? parent : target;
}

/** A definition list ends, by its position, only where the next block begins. */
function lastLine(node: Nodes): number | undefined {
	const last = node.type === 'defList' || node.type === 'defListDescription' ? node.children.at(-1) : undefined;
	return last ? lastLine(last) : node.position?.end.line;
}

/** @returns whether the list is gone from its parent */
function applyInline(parent: InlineParent, grandparent: Parents | undefined, index: number, list: AttributeListNode) {
	const { children } = parent;
	const target = inlineTarget(parent, grandparent, index);
	if (!target) {
		children[index] = { type: 'text', value: list.value, position: list.position };
		return false;
	}
	addAttributes(target, parseAttributeList(list.value));
	children.splice(index, 1);
	// The space that set the list apart goes with it.
	const [before, after] = [children[index - 1], children[index]];
	if (target === grandparent && after?.type === 'text') after.value = after.value.trimStart();
	if (target === parent && before?.type === 'text') before.value = before.value.trimEnd();
	return true;
}

function inlineTarget(parent: InlineParent, grandparent: Parents | undefined, index: number): Nodes | undefined {
	const previous = parent.children[index - 1];
	if (previous && previous.type !== 'text') return previous;
	if (index === 0 && grandparent?.type === 'listItem' && grandparent.children[0] === parent) return grandparent;
	const endsHeading = parent.type === 'heading' && parent.children.slice(index + 1).every(isBlank);
	return endsHeading && (!previous || /\s$/u.test(previous.value)) ? parent : undefined;
}

function isBlank(node: Nodes): boolean {
	return node.type === 'text' && node.value.trim() === '';
}

function isInline(parent: Parents): parent is InlineParent {
	return inlineParents.has(parent.type);
}

type InlineParent = Heading | Paragraph;

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
		const existing = Array.isArray(properties['className']) ? properties['className'] : builtInClasses(node);
		properties['className'] = Array.from(new Set([...existing, ...attributes.classes]));
	}
	if (node.type !== 'image') return;
	if (attributes.width !== undefined) properties['width'] = attributes.width;
	if (attributes.height !== undefined) properties['height'] = attributes.height;
}

/** What `mdast-util-to-hast` would set, but not add to classes that are given. */
function builtInClasses(node: Nodes): string[] {
	switch (node.type) {
		case 'code':
			return node.lang ? [`language-${node.lang}`] : [];
		case 'list':
			return node.children.some(isTask) ? ['contains-task-list'] : [];
		case 'listItem':
			return isTask(node) ? ['task-list-item'] : [];
		default:
			return [];
	}
}

function isTask(item: ListItem): boolean {
	return typeof item.checked === 'boolean';
}
