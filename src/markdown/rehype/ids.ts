import type { Element, Root } from 'hast';
import { headingDepth } from '../facts/document-facts.ts';
import { isInvisible } from '../facts/visible-text.ts';
import { forEachElement } from '../html/walk.ts';

/**
 * Makes the ids that authors wrote usable and harmless. Runs before headings get theirs, which stay as they are made.
 * An element whose id is `document` or `forms` can be found under that name by scripts (DOM clobbering); it is prefixed.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export function safeIds() {
	return (tree: Root): void => {
		for (const node of elementsWithId(tree)) {
			const id = idOf(node);
			if (id === '' || /\s/u.test(id)) delete node.properties['id'];
			else if (clobbering.has(id)) node.properties['id'] = `user-content-${id}`;
		}
	};
}

/**
 * Makes every id unique. Headings keep the ids of github-slugger, as links to them exist; a clash is settled at the
 * other's cost: footnotes are renamed together with the links to them, other elements lose theirs.
 */
export function uniqueIds() {
	return (tree: Root): void => {
		const elements = elementsWithId(tree);
		const used = new Set<string>();
		for (const node of elements.filter(isHeading)) node.properties['id'] = claim(idOf(node) || 'section', used);
		const renamed = new Map<string, string>();
		for (const node of elements.filter((element) => !isHeading(element))) {
			const id = idOf(node);
			if (isFootnotePart(node)) {
				const unique = claim(id, used);
				node.properties['id'] = unique;
				if (unique !== id) renamed.set(id, unique);
			} else if (used.has(id)) {
				delete node.properties['id'];
			} else {
				used.add(id);
			}
		}
		if (renamed.size > 0) retarget(tree, renamed);
	};
}

function claim(id: string, used: Set<string>): string {
	let unique = id;
	for (let number = 1; used.has(unique); number++) unique = `${id}-${number}`;
	used.add(unique);
	return unique;
}

function retarget(tree: Root, renamed: ReadonlyMap<string, string>): void {
	forEachElement(tree, ({ properties }) => {
		if (properties['dataFootnoteRef'] === undefined && properties['dataFootnoteBackref'] === undefined) return;
		const target = String(properties['href']).slice(1);
		properties['href'] = `#${renamed.get(target) ?? target}`;
		if (properties['ariaDescribedBy'] === undefined) return;
		const label = String(properties['ariaDescribedBy']);
		properties['ariaDescribedBy'] = [renamed.get(label) ?? label];
	});
}

function elementsWithId(tree: Root): Element[] {
	const elements: Element[] = [];
	forEachElement(tree, (node) => {
		if (node.properties['id'] !== undefined) elements.push(node);
	});
	return elements;
}

function idOf(node: Element): string {
	return String(node.properties['id']);
}

/** The footnotes' own heading is not one of the article's. */
function isHeading(node: Element): boolean {
	return headingDepth(node) > 0 && !isInvisible(node);
}

function isFootnotePart(node: Element): boolean {
	const { properties, tagName } = node;
	return (
		properties['dataFootnoteRef'] !== undefined ||
		headingDepth(node) > 0 ||
		(tagName === 'li' && idOf(node).startsWith('fn-'))
	);
}

/** Names that scripts ask `window`, `document` or any object for, and that nobody would choose for a section. */
const clobbering: ReadonlySet<string> = new Set(
	(
		'__proto__ activeElement addEventListener anchors attributes baseURI body childNodes className constructor cookie ' +
		'createElement currentScript customElements defaultView dispatchEvent doctype document documentElement domain ' +
		'embeds firstChild forms getElementById getElementsByTagName hasOwnProperty head innerHTML innerText lastChild ' +
		'localStorage location navigator nodeName nodeType ownerDocument parentElement parentNode plugins prototype ' +
		'querySelector querySelectorAll removeEventListener scripts self sessionStorage styleSheets tagName textContent ' +
		'toString trustedTypes valueOf window write writeln'
	).split(' '),
);
