import type { Element, Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import type { VFile } from 'vfile';
import { classesOf, forEachCodeBlock, setClasses } from './code.ts';

/** Colours code by classes. Most articles have none, and the highlighter's own search for it is slow. */
export function highlighting() {
	const highlight = rehypeHighlight();
	return (tree: Root, file: VFile): void => {
		const blocks: Element[] = [];
		forEachCodeBlock(tree, (code) => void blocks.push(code));
		if (blocks.length === 0) return;
		let characters = 0;
		const plain = blocks.filter((code) => {
			const text = textOf(code);
			if (isTooMuch(text) || characters + text.length > maxCharacters) return true;
			characters += text.length;
			return false;
		});
		for (const code of plain) setClasses(code, [...classesOf(code), leftAlone]);
		highlight(tree, file);
		for (const code of plain) {
			setClasses(
				code,
				classesOf(code).filter((name) => name !== leftAlone),
			);
		}
	};
}

/** What of an article's code is coloured: far more than any article shows. */
const maxCharacters = 40_000;

/** The highlighter takes the square or the cube of a block's length, of a line's, and of the brackets that are open. */
function isTooMuch(code: string): boolean {
	return code.length > 10_000 || /[^\n]{1000}/u.test(code) || (code.match(/[[({]|\/\*/gu) ?? []).length > 2000;
}

/** The class by which the highlighter knows code that it leaves as it is. */
const leftAlone = 'no-highlight';

function textOf({ children }: Element): string {
	return children
		.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
		.join('');
}
