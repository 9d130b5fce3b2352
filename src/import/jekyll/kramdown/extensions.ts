import { patterns } from './patterns.ts';
import type { Scanner } from './scanner.ts';
import type { Block } from './tree.ts';

export function parseExtensions(scanner: Scanner, blocks: Block[]): boolean {
	const start = scanner.offset;
	const list = scanner.check(patterns.attributeDefinition) ?? scanner.check(patterns.attributeList);
	if (list !== null) {
		const previous = blocks.at(-1);
		const isBefore =
			previous === undefined ||
			previous.type === 'blank' ||
			previous.type === 'boundary' ||
			previous.type === 'attributes';
		scanner.pos += list[0].length;
		if (previous?.type === 'list') previous.attributes.push(list[0].trim());
		blocks.push({ type: 'attributes', source: list[0].trim(), isBefore, start, end: scanner.offsetBefore() });
		return true;
	}
	const match = scanner.check(patterns.extension);
	if (match === null || !['comment', 'nomarkdown', 'options'].includes(match[1]!)) return false;
	const from = scanner.pos;
	scanner.pos += match[0].length;
	let body = match[2] ?? '';
	if (match[3] === undefined) {
		const stop = new RegExp(`^ {0,3}\\{:\\/(?:${match[1]})?\\}[ \\t\\r\\f\\v]*\\n`, 'mu').exec(
			scanner.text.value.slice(scanner.pos),
		);
		if (stop === null) {
			scanner.pos = from;
			return false;
		}
		body = scanner.text.value.slice(scanner.pos, scanner.pos + stop.index);
		scanner.pos += stop.index + stop[0].length;
	}
	blocks.push({ type: 'extension', name: match[1]!, body, start, end: scanner.offsetBefore() });
	return true;
}
