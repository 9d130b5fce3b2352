import type { Element, Nodes, Root } from 'hast';
import type { DocumentFacts, DocumentLink, Heading } from '../../model/rendered.ts';
import { countCharacters } from './characters.ts';
import { textLines } from './text-lines.ts';
import { collapseSpace, isInvisible, visibleText } from './visible-text.ts';

/** Reads the facts off the finished tree, so that they describe exactly what is published. */
export function documentFacts(
	tree: Root,
	{ links, images }: Record<'links' | 'images', readonly DocumentLink[]>,
): { text: string; facts: DocumentFacts } {
	const text = textLines(tree).join('\n');
	const found: Found = { headings: [], hasFootnotes: false, imageHosts: new Set() };
	collect(tree, found);
	return {
		text,
		facts: {
			headings: found.headings,
			characters: countCharacters(text),
			firstParagraph: firstParagraph(tree),
			links: links.toSorted(byPlace),
			images: images.toSorted(byPlace),
			hasFootnotes: found.hasFootnotes,
			imageHosts: [...found.imageHosts].sort(),
		},
	};
}

function byPlace(a: DocumentLink, b: DocumentLink): number {
	return a.line - b.line || a.column - b.column;
}

function collect(node: Nodes, found: Found): void {
	if (!('children' in node)) return;
	if (node.type === 'element') {
		const depth = headingDepth(node);
		if (depth > 0 && !isInvisible(node)) {
			found.headings.push({ depth, id: String(node.properties['id'] ?? ''), text: oneLine(node) });
		}
		if (node.properties['dataFootnotes'] !== undefined) found.hasFootnotes = true;
		const host = node.tagName === 'img' ? hostOf(String(node.properties['src'] ?? '')) : null;
		if (host !== null) found.imageHosts.add(host);
	}
	for (const child of node.children) collect(child, found);
}

/** Of an absolute address, as a browser reads it: `//host/` is one, too. */
function hostOf(address: string): string | null {
	const here = 'https://here.invalid';
	const url = URL.parse(address, here);
	return url === null || url.origin === here ? null : url.host;
}

function firstParagraph(tree: Root): string {
	for (const node of tree.children) {
		if (node.type !== 'element' || node.tagName !== 'p') continue;
		const text = oneLine(node);
		if (text !== '') return text;
	}
	return '';
}

function oneLine(node: Element): string {
	return collapseSpace(visibleText(node));
}

/** 1–6, or 0 if the element is no heading. */
export function headingDepth(node: Element): number {
	return /^h[1-6]$/u.test(node.tagName) ? Number(node.tagName[1]) : 0;
}

interface Found {
	headings: Heading[];
	hasFootnotes: boolean;
	imageHosts: Set<string>;
}
