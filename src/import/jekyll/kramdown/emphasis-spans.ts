import { addText, mergeText, type SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

/** `*…*`, `**…**` and the same with `_`; a delimiter that opens nothing is text. */
export function readEmphasis(reader: SpanReader, into: Span[]): boolean {
	const sign = reader.text[reader.pos]!;
	const delimiter = reader.text[reader.pos + 1] === sign ? sign + sign : sign;
	const type = delimiter.length === 2 ? 'strong' : 'emphasis';
	const next = reader.text[reader.pos + delimiter.length] ?? '';
	const preceding = reader.text.slice(Math.max(0, reader.pos - 64), reader.pos);
	const isInWord = sign === '_' && /\p{L}-?\p{L}*$/u.test(preceding);
	if (isInWord || /[ \t\r\n\f\v]/u.test(next) || reader.open.includes(type)) {
		addText(into, delimiter);
		reader.pos += delimiter.length;
		return true;
	}
	const start = reader.pos;
	const parent = reader.open.at(-1);
	if (tryEmphasis(reader, into, delimiter, type)) return true;
	if (type === 'strong' && parent !== 'emphasis') {
		reader.pos = start;
		if (tryEmphasis(reader, into, sign, 'emphasis')) return true;
	}
	reader.pos = start + delimiter.length;
	addText(into, delimiter);
	return true;
}

function tryEmphasis(reader: SpanReader, into: Span[], delimiter: string, type: 'strong' | 'emphasis'): boolean {
	const sign = delimiter[0]!;
	reader.pos += delimiter.length;
	const children: Span[] = [];
	reader.open.push(type);
	const found = reader.read(children, () => {
		if (!reader.startsWith(delimiter) || /[ \t\r\n\f\v]/u.test(reader.before()) || children.length === 0) return false;
		const rest = reader.text.slice(reader.pos, reader.pos + 3);
		if (type === 'emphasis' && rest.startsWith(sign + sign) && rest !== sign.repeat(3)) return false;
		const after = reader.text[reader.pos + delimiter.length] ?? '';
		return sign !== '_' || !/[\p{L}\p{N}]/u.test(after);
	});
	reader.open.pop();
	if (!found) return false;
	reader.pos += delimiter.length;
	into.push({ type, children: mergeText(children) });
	return true;
}

/** `~~…~~`, which only GFM has. */
export function readStrikethrough(reader: SpanReader, into: Span[]): boolean {
	if (reader.context.options.input !== 'GFM') return false;
	const match = /^~~(?![ \t\r\n\f\v~])[^]*?[^ \t\r\n\f\v~]~~/u.exec(reader.text.slice(reader.pos));
	if (match === null) return false;
	reader.pos += match[0].length;
	into.push({ type: 'delete', children: reader.parse(match[0].slice(2, -2)) });
	return true;
}
