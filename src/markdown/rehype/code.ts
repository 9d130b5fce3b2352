import type { Element, Root } from 'hast';
import { forEachElement } from '../html/walk.ts';

/** `language-js:app.js` names a file as well; only the language is known to the highlighter. */
export function codeLanguages() {
	return (tree: Root): void => {
		forEachCodeBlock(tree, (code) => {
			const classes = classesOf(code).map((name) => /^language-[\p{L}\p{N}+#_-]+/u.exec(name)?.[0] ?? name);
			setClasses(code, classes);
		});
	};
}

/**
 * Code blocks scroll sideways, so the keyboard must reach them, and they have a name; a group is no landmark, of which an
 * article would have too many. Attributes of the block belong to the block.
 */
export function codeBlocks() {
	return (tree: Root): void => {
		forEachCodeBlock(tree, (code, block) => {
			const classes = classesOf(code);
			Object.assign(block.properties, { tabIndex: 0, role: 'group', ariaLabel: labelOf(classes) });
			const own = classes.filter((name) => !/^(?:hljs$|language-)/u.test(name));
			if (own.length > 0) block.properties['className'] = [...classesOf(block), ...own];
			setClasses(
				code,
				classes.filter((name) => !own.includes(name)),
			);
			if (code.properties['id'] === undefined) return;
			block.properties['id'] = code.properties['id'];
			delete code.properties['id'];
		});
	};
}

function labelOf(classes: readonly string[]): string {
	const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
	return language === undefined ? 'コード' : `コード（${language}）`;
}

/** Calls back for every `code` that is a block, with its `pre`. */
export function forEachCodeBlock(tree: Root, handle: (code: Element, block: Element) => void): void {
	forEachElement(tree, (block) => {
		if (block.tagName !== 'pre') return;
		for (const child of block.children) {
			if (child.type === 'element' && child.tagName === 'code') handle(child, block);
		}
	});
}

export function setClasses(node: Element, classes: string[]): void {
	if (classes.length > 0) node.properties['className'] = classes;
	else delete node.properties['className'];
}

export function classesOf(node: Element): string[] {
	return Array.isArray(node.properties['className']) ? node.properties['className'].map(String) : [];
}
