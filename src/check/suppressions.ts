import type { CheckedDocument } from './document.ts';
import type { Span } from './text-edit.ts';

/**
 * A comment in a file that lets findings of one rule be: `<!-- kawaraban-ignore rule-name: 理由 -->`, in MDX
 * `{/* kawaraban-ignore rule-name: 理由 *\/}`.
 */
export interface Suppression extends Span {
	rule: string;
	reason: string;
	/** Where findings are let be. */
	scope: Span;
}

/**
 * The suppressions of a file. On a line of its own a comment speaks of the block after it, at the end of a line
 * of that line; `kawaraban-ignore-file` speaks of the whole file. In the front matter a YAML comment does.
 */
export function suppressionsIn(document: CheckedDocument): Suppression[] {
	const { text, bodyStart } = document;
	if (!text.includes('kawaraban-ignore')) return [];
	const found: Suppression[] = [];
	for (const match of text.matchAll(pattern)) {
		const start = match.index;
		const end = start + match[0].length;
		const isInBody = start >= bodyStart;
		if (isInBody === match[0].trimStart().startsWith('#') || (isInBody && !isComment(document, start))) continue;
		const { scope: range, rule, reason = '' } = match.groups!;
		const scope = range === '-file' ? { start: 0, end: text.length } : scopeOf(document, { start, end });
		found.push({ rule: rule!, reason: reason.trim(), start, end, scope });
	}
	return found;
}

const pattern =
	/(?:<!--[ \t]*|\{\/\*[ \t]*|^[ \t]*#[ \t]*|[ \t]#[ \t]*)kawaraban-ignore(?<scope>-file)?[ \t]+(?<rule>[^\s:：]+?)[ \t]*(?:[:：][ \t]*(?<reason>[^\n]*?))?[ \t]*(?:-->|\*\/\}|$)/gmu;

/** A comment shown as code is not one. */
function isComment(document: CheckedDocument, offset: number): boolean {
	return document.verbatim.some(
		({ start, end }) =>
			start <= offset && offset < end && /^(?:<!--|\{\/\*)/u.test(document.text.slice(start, start + 4)),
	);
}

function scopeOf({ text, bodyStart, blocks, entries }: CheckedDocument, { start, end }: Span): Span {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = endOfLine(text, end);
	const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
	if (!isAlone) return { start: lineStart, end: lineEnd };
	const units: readonly Span[] = start < bodyStart ? entries : blocks;
	const next = units.find((unit) => unit.start >= end);
	return { start, end: next === undefined ? lineEnd : endOfLine(text, next.end) };
}

function endOfLine(text: string, offset: number): number {
	const index = text.indexOf('\n', offset);
	return index === -1 ? text.length : index;
}
