import type { Element, Root } from 'hast';

/**
 * Visits every element below a node, parents first. A visitor that changes its parent's children says where to go on:
 * the index it returns is visited next, and the element it was called with is not entered.
 *
 * `unist-util-visit` would do the same; a dozen passes with it cost a fifth of the whole pipeline.
 */
export function forEachElement(parent: Element | Root, visit: Visitor): void {
	for (let index = 0; index < parent.children.length; index++) {
		const node = parent.children[index];
		if (node?.type !== 'element') continue;
		const next = visit(node, parent, index);
		if (next === undefined) forEachElement(node, visit);
		else index = next - 1;
	}
}

export type Visitor = (node: Element, parent: Element | Root, index: number) => number | undefined | void;
