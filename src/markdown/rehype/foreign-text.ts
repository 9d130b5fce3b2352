import type { Element, ElementContent, Root } from 'hast';
import { englishRuns, isEnglish } from '../../model/language.ts';
import { isInvisible, visibleText } from '../facts/visible-text.ts';

/** Marks English text with its language: whole blocks by an attribute, sentences within Japanese ones by a `<span>`. */
export function foreignText() {
	return (tree: Root): void => mark(tree);
}

function mark(parent: Element | Root): void {
	for (let index = 0; index < parent.children.length; index++) {
		const node = parent.children[index]!;
		if (node.type === 'text') {
			const pieces = markedRuns(node.value);
			if (pieces === null) continue;
			parent.children.splice(index, 1, ...pieces);
			index += pieces.length - 1;
		} else if (node.type === 'element' && isProse(node)) {
			if (blocks.has(node.tagName) && isEnglish(proseOf(node))) node.properties['lang'] = 'en';
			else mark(node);
		}
	}
}

/** Code is in no natural language, and what has one already keeps it. */
function isProse(node: Element): boolean {
	return !code.has(node.tagName) && node.properties['lang'] === undefined && !isInvisible(node);
}

function proseOf(node: Element): string {
	return node.children
		.map((child) => (child.type === 'element' && !code.has(child.tagName) ? proseOf(child) : textOf(child)))
		.join('');
}

function textOf(node: ElementContent): string {
	return node.type === 'text' ? visibleText(node) : '';
}

function markedRuns(text: string): ElementContent[] | null {
	const runs = englishRuns(text);
	if (runs.length === 0) return null;
	const pieces: ElementContent[] = [];
	let copied = 0;
	for (const [start, end] of runs) {
		if (start > copied) pieces.push({ type: 'text', value: text.slice(copied, start) });
		const children: ElementContent[] = [{ type: 'text', value: text.slice(start, end) }];
		pieces.push({ type: 'element', tagName: 'span', properties: { lang: 'en' }, children });
		copied = end;
	}
	if (copied < text.length) pieces.push({ type: 'text', value: text.slice(copied) });
	return pieces;
}

const code: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'var']);
const blocks: ReadonlySet<string> = new Set(
	'blockquote caption cite dd dt em figcaption h1 h2 h3 h4 h5 h6 li p q strong summary td th'.split(' '),
);
