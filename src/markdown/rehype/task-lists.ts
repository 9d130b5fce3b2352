import type { Element, Root } from 'hast';
import { forEachElement } from '../html/walk.ts';

/** Names the checkboxes of task lists for assistive technology, and removes every other form control. */
export function taskLists() {
	return (tree: Root): void => {
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'input') return undefined;
			if (isTaskListCheckbox(node)) {
				node.properties['ariaLabel'] = node.properties['checked'] ? '完了' : '未完了';
				return undefined;
			}
			parent.children.splice(index, 1);
			return index;
		});
	};
}

/** As remark-rehype makes it. */
function isTaskListCheckbox(node: Element): boolean {
	return node.properties['type'] === 'checkbox' && node.properties['disabled'] === true;
}
