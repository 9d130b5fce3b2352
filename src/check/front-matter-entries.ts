import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { ParsedYaml } from '../sources/yaml.ts';
import type { Span } from './text-edit.ts';

/** One top-level key of the front matter, as it stands in the file. */
export interface FrontMatterEntry extends Span {
	key: string;
	keySpan: Span;
	/** Without the quotes' meaning: the characters of the value, quotes included. Empty where no value is written. */
	valueSpan: Span;
	/** Plain JSON value. */
	value: unknown;
	node: ParsedNode | null;
}

/** The top-level keys in order, with offsets in the file. `offset` is where the YAML text begins. */
export function frontMatterEntries(yaml: ParsedYaml | null, offset: number): FrontMatterEntry[] {
	if (yaml === null || !isMap(yaml.document.contents)) return [];
	if (yaml.diagnostics.some(({ severity }) => severity === 'error')) return [];
	return yaml.document.contents.items.flatMap((pair) => {
		const keyNode = pair.key as ParsedNode;
		const node = (pair.value as ParsedNode | null) ?? null;
		if (!isScalar(keyNode)) return [];
		const keySpan = { start: offset + keyNode.range[0], end: offset + keyNode.range[1] };
		const valueSpan =
			node === null
				? { start: keySpan.end, end: keySpan.end }
				: { start: offset + node.range[0], end: offset + node.range[1] };
		const value: unknown = node?.toJS(yaml.document) ?? null;
		return [{ key: String(keyNode.value), keySpan, valueSpan, value, node, start: keySpan.start, end: valueSpan.end }];
	});
}

/** The items of a list, or a single string, each with its offsets in the file, quotes included. */
export function itemSpans(entry: FrontMatterEntry | undefined): (Span & { value: string })[] {
	if (entry === undefined || entry.node === null) return [];
	const offset = entry.valueSpan.start - entry.node.range[0];
	const nodes = isSeq(entry.node) ? entry.node.items : [entry.node];
	return nodes.flatMap((node) => {
		if (!isScalar(node) || node.value === null || !node.range) return [];
		return [{ value: String(node.value), start: node.range[0] + offset, end: node.range[1] + offset }];
	});
}

/** A value for a place where another stands, in the same quotes. */
export function scalarText(written: string, value: string): string {
	if (written.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
	if (written.startsWith('"')) return JSON.stringify(value);
	return /^[\p{L}\p{N}/][^:#\n"'[\]{},]*$/u.test(value) ? value : JSON.stringify(value);
}
