import type { SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

const attributeList = /\{:((?:\\\}|[^}])+)\}/uy;
const extensionTag = /\{::(\w+)(?:\s((?:\\\}|[^}])*?)|)(\/)?\}|\{:\/(?:\w[\w-]*)?\}/uy;

/** `{: .x}` behind a span, and `{::comment}`, `{::nomarkdown}`, `{::options}`. */
export function readAttributes(reader: SpanReader, into: Span[]): boolean {
	const extension = reader.match(extensionTag);
	if (extension !== null) {
		const name = extension[1];
		if (name === undefined || !['comment', 'nomarkdown', 'options'].includes(name)) return false;
		const from = reader.pos + extension[0].length;
		const stop =
			extension[3] === undefined ? new RegExp(`\\{:/(?:${name})?\\}`, 'u').exec(reader.text.slice(from)) : null;
		if (extension[3] === undefined && stop === null) return false;
		const body = stop === null ? '' : reader.text.slice(from, from + stop.index);
		reader.pos = from + (stop === null ? 0 : stop.index + stop[0].length);
		if (name === 'nomarkdown') into.push({ type: 'html', open: body, close: '', children: [] });
		else if (name === 'comment') into.push({ type: 'comment', source: `<!--${body}-->` });
		return true;
	}
	const match = reader.match(attributeList);
	const last = into.at(-1);
	if (match === null || last === undefined || last.type === 'text') return false;
	reader.pos += match[0].length;
	into.push({ type: 'attributes', source: match[0] });
	return true;
}
