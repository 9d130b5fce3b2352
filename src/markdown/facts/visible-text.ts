import type { Nodes } from 'hast';

/**
 * What a reader sees of a node as plain text. Left out: readings of ruby (the base says it), footnote marks and the
 * arrows back, anything hidden from sight or drawn twice (`aria-hidden`).
 */
export function visibleText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type === 'element') {
		if (node.tagName === 'br') return gap;
		if (isInvisible(node)) return '';
	}
	let text = '';
	for (const child of node.children) text += visibleText(child);
	return text;
}

/** Elements whose text is not part of the running text. */
export function isInvisible(node: Extract<Nodes, { type: 'element' }>): boolean {
	const { properties, tagName } = node;
	if (tagName === 'rt' || tagName === 'rp') return true;
	if (properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined) return true;
	if (tagName === 'div' && properties['ariaHidden'] === 'true') return true;
	const classes = properties['className'];
	return Array.isArray(classes) && classes.includes('visually-hidden');
}

/** A space that stays one even where a line ends between Japanese characters. */
export const gap = '\u00a0';

/** White space as a browser shows it: runs are one space, and a line end between Japanese characters is nothing. */
export function collapseSpace(text: string): string {
	return text.replace(japaneseLineEnd, '').replace(/\s+/gu, ' ').trim();
}

/** CSS Text 4, "segment break transformation rules". */
const japaneseLineEnd =
	/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/gu;
