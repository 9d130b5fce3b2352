import { loadDefaultJapaneseParser } from 'budoux';
import type { Element, ElementContent, Root, Text } from 'hast';
import { headingDepth } from '../facts/document-facts.ts';
import { isInvisible } from '../facts/visible-text.ts';
import { forEachElement } from '../html/walk.ts';

const parser = loadDefaultJapaneseParser();

/** What is longer is a paragraph that was made a heading by mistake, and no place for thousands of elements. */
const maxCharacters = 120;

/** Puts `<wbr>` between the phrases of headings, where browsers without `auto-phrase` may break the line. */
export function headingPhrases() {
	return (tree: Root): void => {
		forEachElement(tree, (node) => {
			if (headingDepth(node) > 0 && !isInvisible(node)) breakPhrases(node);
		});
	};
}

function breakPhrases(heading: Element): void {
	const texts: BreakableText[] = [];
	const whole = collect(heading, '', true, texts);
	if (whole.length > maxCharacters || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole)) return;
	const boundaries = boundariesOf(whole);
	for (const { node, parent, start } of texts) {
		const cuts = boundaries.filter((at) => at > start && at <= start + node.value.length).map((at) => at - start);
		if (cuts.length === 0) continue;
		const pieces = [0, ...cuts].flatMap((from, index): ElementContent[] => [
			...(index === 0 ? [] : [wordBreak()]),
			...(from === node.value.length ? [] : [{ type: 'text', value: node.value.slice(from, cuts[index]) } as const]),
		]);
		parent.children.splice(parent.children.indexOf(node), 1, ...pieces);
	}
}

/** The heading's text as it is read; lists the parts of it that may be cut. */
function collect(parent: Element, before: string, isBreakable: boolean, texts: BreakableText[]): string {
	let text = before;
	for (const node of parent.children) {
		if (node.type === 'text') {
			if (isBreakable) texts.push({ node, parent, start: text.length });
			text += node.value;
		} else if (node.type === 'element' && !isInvisible(node)) {
			text = collect(node, text, isBreakable && !unbroken.has(node.tagName), texts);
		}
	}
	return text;
}

/** Where phrases end, the last one excepted. */
function boundariesOf(text: string): number[] {
	let end = 0;
	return parser
		.parse(text)
		.map((phrase) => (end += phrase.length))
		.slice(0, -1);
}

function wordBreak(): Element {
	return { type: 'element', tagName: 'wbr', properties: {}, children: [] };
}

interface BreakableText {
	node: Text;
	parent: Element;
	/** Where it begins in the heading's text. */
	start: number;
}

/** What is not cut inside. */
const unbroken: ReadonlySet<string> = new Set(['code', 'kbd', 'ruby', 'samp']);
