import { type Document, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { parseJekyllDate } from '../model/date.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { KeyKind } from '../model/front-matter-keys.ts';
import type { RuleName } from '../model/rules.ts';
import { isQuoted, pairOf, textOf } from './yaml-nodes.ts';

/** What the values of one document are read with. */
export interface ValueContext {
	document: Document.Parsed;
	timeZone: string;
	report(rule: RuleName, node: ParsedNode, params: Record<string, string | number>, severity?: Severity): void;
}

/**
 * Reads a value as its kind is written, so that the schema sees one form of it. Undefined where there is
 * none (`author:`) or where a finding was reported; what has a wrong type is left for the schema to refuse.
 */
export function readValue(kind: KeyKind, node: ParsedNode | null, context: ValueContext): unknown {
	if (node === null || (isScalar(node) && isBlank(node.value))) return undefined;
	switch (kind) {
		case 'text':
		case 'image':
			return textOf(node) ?? plain(node, context);
		case 'date':
			return readDate(node, context);
		case 'list':
			return readList(node, context);
		case 'number':
			return readNumber(node, context);
		case 'updates':
			return readUpdates(node, context);
		case 'flag':
			return plain(node, context);
	}
}

function isBlank(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A string for a scalar, a flat list for a list, without empty entries. */
export function readTerms(node: ParsedNode | null, context: ValueContext): string | string[] | undefined {
	const value = readValue('list', node, context) as string[] | undefined;
	return isScalar(node) ? value?.[0] : value;
}

export function plain(node: ParsedNode, { document }: ValueContext): unknown {
	return node.toJS(document);
}

function readDate(node: ParsedNode, context: ValueContext): unknown {
	const text = textOf(node);
	if (text === null || !isScalar(node)) return plain(node, context);
	const date = parseJekyllDate({ text, quoted: isQuoted(node) }, context.timeZone);
	if (typeof date === 'string') return date;
	context.report(date.rule, node, { value: text });
	return undefined;
}

function readList(node: ParsedNode, context: ValueContext): unknown[] {
	if (isSeq(node)) {
		return node.items.flatMap((item) => {
			const value = item as ParsedNode | null;
			return value === null ? [] : readList(value, context);
		});
	}
	if (isScalar(node)) {
		const text = textOf(node);
		return text === null || text === '' ? [] : [text];
	}
	// jekyll-seo-tag knows authors as mappings with a name.
	const name = textOf(pairOf(node, 'name')?.value ?? null);
	return [name ?? plain(node, context)];
}

/** A number, also where it is typed as a text: `"8"`, `8分`, `約8分`. */
function readNumber(node: ParsedNode, context: ValueContext): unknown {
	const digits = /^約?\s*(?<digits>\d+(?:\.\d+)?)\s*(?:分|min|minutes?)?$/u.exec(textOf(node)?.trim() ?? '');
	return digits === null ? plain(node, context) : Number(digits.groups!.digits);
}

/** A list of mappings with `date`, `note` and `correction`, or one of them. */
function readUpdates(node: ParsedNode, context: ValueContext): unknown {
	const entries = isSeq(node) ? (node.items as (ParsedNode | null)[]) : [node];
	return entries.flatMap((entry) => {
		if (entry === null) return [];
		if (!isMap(entry)) return [isScalar(entry) ? { date: readDate(entry, context) } : plain(entry, context)];
		const value = plain(entry, context) as Record<string, unknown>;
		const read = (key: string, kind: KeyKind) => readValue(kind, pairOf(entry, key)?.value ?? null, context);
		return [
			{ ...value, date: read('date', 'date'), note: read('note', 'text'), correction: read('correction', 'flag') },
		];
	});
}
