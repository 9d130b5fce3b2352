import type { Element, ElementContent, Root } from 'hast';
import { blockElements } from './elements.ts';
import { allowedElements, droppedElements } from './sanitize-schema.ts';
import { forEachElement } from './walk.ts';

/**
 * Makes the author's HTML keep to HTML's content model, so that browsers build the same tree from it as we have here.
 * It only takes elements away or puts neutral ones in their place; no text is lost but that of dropped elements.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#content-models
 */
export function keepContentModel(tree: Root): void {
	forEachElement(tree, (node, parent, index) => {
		if (droppedElements.has(node.tagName)) return replace(parent, index, []);
		if (!allowedElements.has(node.tagName)) {
			const standsInTable = parent.type === 'element' && tableParts.has(parent.tagName);
			if (standsInTable || !blockElements.has(node.tagName)) return replace(parent, index, node.children);
			// Its text must not run into that of its neighbours.
			node.tagName = 'div';
		}
		if (homes[node.tagName]?.includes(parent.type === 'root' ? '' : parent.tagName) ?? true) return undefined;
		if (parent.type === 'element' && phrasing.has(parent.tagName)) return replace(parent, index, node.children);
		node.tagName = node.tagName === 'rt' || node.tagName === 'rp' ? 'span' : 'div';
		return undefined;
	});
	forEachElement(tree, (node, parent, index) => {
		const isMisused =
			node.tagName === 'a' ? holds(node, interactive) : phrasing.has(node.tagName) && holds(node, blockElements);
		if (isMisused) return replace(parent, index, node.children);
		if (node.tagName === 'p' && holds(node, blockElements)) node.tagName = 'div';
		if (phrasingBlocks.has(node.tagName)) unwrapBlocks(node);
		if (node.tagName === 'ul' || node.tagName === 'ol') wrapStray(node, ['li'], 'li');
		if (node.tagName === 'dl') wrapStray(node, ['dt', 'dd', 'div'], 'dd');
		if (node.tagName === 'details') nameDetails(node);
		if (node.tagName === 'figure') settleCaption(node);
		return undefined;
	});
}

/** The parents without which an element means nothing. */
const homes: Record<string, readonly string[]> = {
	dd: ['dl'],
	dt: ['dl'],
	figcaption: ['figure'],
	li: ['ol', 'ul'],
	rp: ['ruby'],
	rt: ['ruby'],
	summary: ['details'],
};

/** May hold phrasing only, and may be left out where it holds more. */
const phrasing: ReadonlySet<string> = new Set(
	'abbr b bdi bdo cite code data dfn em i kbd mark q ruby s samp small span strong sub sup time u var'.split(' '),
);

/** May hold phrasing only, and mean too much to be left out. */
const phrasingBlocks: ReadonlySet<string> = new Set(['dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']);

/** Hold rows and cells only. */
const tableParts: ReadonlySet<string> = new Set(['colgroup', 'table', 'tbody', 'tfoot', 'thead', 'tr']);

/** Reached by the keyboard themselves, so they cannot stand in a link: tables and code scroll. */
const interactive: ReadonlySet<string> = new Set(['a', 'details', 'input', 'pre', 'table']);

function replace(parent: Element | Root, index: number, children: ElementContent[]): number {
	parent.children.splice(index, 1, ...children);
	return index;
}

function holds(node: Element, names: ReadonlySet<string>): boolean {
	return node.children.some((child) => child.type === 'element' && (names.has(child.tagName) || holds(child, names)));
}

function unwrapBlocks(container: Element): void {
	forEachElement(container, (node, parent, index) => {
		// A summary may be a heading.
		if (container.tagName === 'summary' && /^h[1-6]$/u.test(node.tagName)) return undefined;
		const isBlock = blockElements.has(node.tagName) || node.tagName === 'li';
		return isBlock ? replace(parent, index, node.children) : undefined;
	});
}

/** Puts what stands between the items of a list into items of its own. */
function wrapStray(list: Element, allowed: readonly string[], item: string): void {
	const children: ElementContent[] = [];
	let stray: Element | undefined;
	for (const child of list.children) {
		const isItem = child.type === 'element' && allowed.includes(child.tagName);
		if (isItem || isSpace(child)) {
			children.push(child);
			if (isItem) stray = undefined;
		} else if (stray) {
			stray.children.push(child);
		} else {
			stray = { type: 'element', tagName: item, properties: {}, children: [child] };
			children.push(stray);
		}
	}
	list.children = children;
}

/** A figure has one caption, before or after all else. */
function settleCaption(figure: Element): void {
	const elements = figure.children.filter((child) => child.type === 'element');
	const captions = elements.filter((child) => child.tagName === 'figcaption');
	const settled = captions.find((caption) => caption === elements[0] || caption === elements.at(-1));
	for (const caption of captions) {
		if (caption !== settled) caption.tagName = 'div';
	}
}

/** What can be opened needs something to open it by, before all else, and only one. */
function nameDetails(node: Element): void {
	const summaries = node.children.filter((child) => child.type === 'element' && child.tagName === 'summary');
	const [summary, ...others] = summaries as Element[];
	for (const other of others) other.tagName = 'div';
	const first = node.children.find((child) => child.type === 'element' || !isSpace(child));
	if (summary && first === summary) return;
	const label: ElementContent = { type: 'text', value: '詳細' };
	node.children = [
		summary ?? { type: 'element', tagName: 'summary', properties: {}, children: [label] },
		...node.children.filter((child) => child !== summary),
	];
}

function isSpace(node: ElementContent): boolean {
	return node.type === 'text' && node.value.trim() === '';
}
