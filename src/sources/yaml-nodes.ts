import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';

/** The node at a path of keys and indices below a node; null if the path ends early. */
export function nodeAt(node: ParsedNode, path: readonly PropertyKey[]): ParsedNode | null {
	const [step, ...rest] = path;
	if (step === undefined) return node;
	const next = childOf(node, step);
	return next === null ? null : nodeAt(next, rest);
}

/** Offset of the node at a path; where the path ends early, of the last node on it. */
export function offsetAt(node: ParsedNode, path: readonly PropertyKey[]): number {
	const [step, ...rest] = path;
	const next = step === undefined ? null : childOf(node, step);
	return next === null ? node.range[0] : offsetAt(next, rest);
}

/** The last pair of a mapping with this key. */
export function pairOf(node: ParsedNode, key: string): Pair<Scalar.Parsed, ParsedNode | null> | null {
	if (!isMap(node)) return null;
	const pairs = node.items as Pair<Scalar.Parsed, ParsedNode | null>[];
	return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key) ?? null;
}

/**
 * The characters of a scalar as they were meant: `title: 2025` and `title: 1.10` are the texts "2025" and
 * "1.10". Null for nothing (`title:`) and for what is no scalar.
 */
export function textOf(node: ParsedNode | null): string | null {
	if (!isScalar(node) || node.value === null) return null;
	return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** Whether quotes, `|` or `>` make a scalar a string whatever it says. */
export function isQuoted(node: Scalar): boolean {
	return node.type !== 'PLAIN';
}

function childOf(node: ParsedNode, step: PropertyKey): ParsedNode | null {
	if (isSeq(node)) return (node.items[Number(step)] as ParsedNode | undefined) ?? null;
	return pairOf(node, String(step))?.value ?? null;
}
