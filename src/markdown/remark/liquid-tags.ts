import type { Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, pointAt, report } from '../context.ts';

/**
 * Finds Liquid (`{{ … }}`, `{% … %}`) anywhere outside code: in text, addresses and HTML alike. Jekyll would run it,
 * we would print it. The site decides whether that is an error or, shown as it is, a warning.
 */
export function liquidTags() {
	return (tree: Root, file: VFile): void => {
		const body = String(file);
		if (!body.includes('{{') && !body.includes('{%')) return;
		const context = contextOf(file);
		const severity = context.options.liquid === 'text' ? 'warning' : 'error';
		const code = codeRanges(tree);
		let place = { line: 1, column: 1, offset: 0 };
		for (const match of body.matchAll(liquidPattern)) {
			if (code.some(({ start, end }) => start <= match.index && match.index < end)) continue;
			place = { ...pointAt(body, match.index, place), offset: match.index };
			const end = pointAt(body, match.index + match[0].length, place);
			const tag = match[0].replace(/\s+/gu, ' ').slice(0, maxTagLength);
			report(context, 'liquid-tag', { start: { line: place.line, column: place.column }, end }, { tag }, severity);
		}
	};
}

/** A tag may span lines, but an opening brace that never closes is no tag; the bound keeps the search linear. */
const liquidPattern = /\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}?%\}/gu;
const maxTagLength = 80;

function codeRanges(parent: Parents, ranges: Range[] = []): Range[] {
	for (const node of parent.children as Nodes[]) {
		if ('children' in node) codeRanges(node, ranges);
		else if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node));
	}
	return ranges;
}

function rangeOf(node: Nodes): Range {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Offsets in the body. */
interface Range {
	start: number;
	end: number;
}
