import type { Element, Root } from 'hast';
import { collapseSpace, visibleText } from '../facts/visible-text.ts';
import { forEachElement } from '../html/walk.ts';

/**
 * Wide tables scroll within a named region that the keyboard can reach. Header cells say what they head, and alignment
 * is a class, as attributes and styles for it are not allowed.
 */
export function tables() {
	return (tree: Root): void => {
		const regions: { region: Element; table: Element }[] = [];
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'table') return undefined;
			finishCells(node);
			const region: Element = {
				type: 'element',
				tagName: 'section',
				properties: { className: ['table-scroll'], tabIndex: 0 },
				children: [node],
			};
			parent.children[index] = region;
			regions.push({ region, table: node });
			// A table within a table scrolls with it.
			return index + 1;
		});
		nameRegions(regions);
	};
}

/** Landmarks need names of their own: the caption, else 表, else 表1, 表2 … */
function nameRegions(regions: { region: Element; table: Element }[]): void {
	const used = new Set<string>();
	for (const [index, { region, table }] of regions.entries()) {
		const numbered = regions.length === 1 ? '表' : `表${index + 1}`;
		const caption = captionOf(table);
		const name = caption === '' || used.has(caption) ? numbered : caption;
		used.add(name);
		region.properties['ariaLabel'] = name;
	}
}

function captionOf(table: Element): string {
	const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
	return caption?.type === 'element' ? collapseSpace(caption.children.map(visibleText).join('')) : '';
}

function finishCells(table: Element): void {
	forEachElement(table, (node, parent) => {
		if (node.tagName !== 'td' && node.tagName !== 'th') return;
		const { align } = node.properties;
		delete node.properties['align'];
		if (align === 'left' || align === 'center' || align === 'right') {
			const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
			node.properties['className'] = [...classes, `align-${align}`];
		}
		if (node.tagName === 'th') node.properties['scope'] = scopeOf(node, table, parent);
	});
}

function scopeOf(cell: Element, table: Element, row: Element | Root): string {
	const { scope } = cell.properties;
	if (typeof scope === 'string' && /^(?:row|col|rowgroup|colgroup)$/u.test(scope)) return scope;
	const head = table.children.find((child) => child.type === 'element' && child.tagName === 'thead');
	return head?.type === 'element' && head.children.includes(row as Element) ? 'col' : 'row';
}
