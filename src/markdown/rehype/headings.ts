import type { Element, ElementContent, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import { headingDepth } from '../facts/document-facts.ts';
import { isInvisible, visibleText } from '../facts/visible-text.ts';
import { forEachElement } from '../html/walk.ts';

/** A heading that says nothing is no heading. */
export function dropEmptyHeadings() {
	return (tree: Root): void => {
		forEachElement(tree, (node, parent, index) => {
			if (headingDepth(node) === 0 || saysSomething(node)) return undefined;
			parent.children.splice(index, 1);
			return index;
		});
	};
}

/**
 * Gives headings the ids that github-slugger makes of their text. It is shown the text alone, because looking for
 * headings in the tree is slow, and because readings and dashes do not count: see `slugText`.
 */
export function headingIds() {
	const slug = rehypeSlug();
	return (tree: Root): void => {
		const headings: Element[] = [];
		forEachElement(tree, (node) => {
			if (headingDepth(node) === 0) return;
			const { tagName, properties } = node;
			headings.push({ type: 'element', tagName, properties, children: [{ type: 'text', value: slugText(node) }] });
		});
		slug({ type: 'root', children: headings });
	};
}

/** Jekyll makes dashes of `--` and `---` before the id, and an id holds no dashes; links to such headings exist. */
function slugText(node: Element): string {
	return node.children
		.map((child) => {
			if (child.type === 'text') return child.value.replaceAll(/---?/gu, '');
			if (child.type !== 'element' || child.tagName === 'rt' || child.tagName === 'rp') return '';
			return child.tagName === 'code' ? visibleText(child) : slugText(child);
		})
		.join('');
}

/**
 * Puts a link to itself after each heading, outside it, so that the heading's text, name and id stay as written.
 * Where a group of blocks may not stand (a summary, a link) there is none.
 */
export function headingAnchors() {
	return (tree: Root): void => addAnchors(tree);
}

function addAnchors(parent: Element | Root): void {
	for (const [index, node] of parent.children.entries()) {
		if (node.type !== 'element') continue;
		if (headingDepth(node) > 0) {
			if (canHold(parent) && node.properties['id'] && !isInvisible(node)) parent.children[index] = withAnchor(node);
		} else {
			addAnchors(node);
		}
	}
}

function withAnchor(heading: Element): Element {
	const link: Element = {
		type: 'element',
		tagName: 'a',
		properties: {
			className: ['heading-anchor'],
			href: `#${String(heading.properties['id'])}`,
			ariaLabel: `「${visibleText(heading).trim()}」へのリンク`,
		},
		children: [],
	};
	return { type: 'element', tagName: 'div', properties: { className: ['heading'] }, children: [heading, link] };
}

function canHold(parent: Element | Root): boolean {
	return parent.type === 'root' || flowContainers.has(parent.tagName);
}

const flowContainers: ReadonlySet<string> = new Set(
	'article aside blockquote dd details div figcaption figure footer header li section td th'.split(' '),
);

function saysSomething(node: Element): boolean {
	return isInvisible(node) || visibleText(node).trim() !== '' || node.children.some(hasImageText);
}

function hasImageText(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	return node.tagName === 'img' ? Boolean(node.properties['alt']) : node.children.some(hasImageText);
}
