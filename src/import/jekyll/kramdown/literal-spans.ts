import { addText, type SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

const entity = /&(?:[\p{L}\p{N}_:][-\p{L}\p{N}_.:]*;|#\d+;|#x[0-9a-fA-F]+;)/uy;

/** `` `…` ``; a lone backtick between white space is text. */
export function readCode(reader: SpanReader, into: Span[]): boolean {
	const run = /^`+/u.exec(reader.text.slice(reader.pos))![0];
	const start = reader.pos;
	reader.pos += run.length;
	const isSpaced =
		(start === 0 || /[ \t\r\n\f\v]/u.test(reader.text[start - 1]!)) &&
		/^[ \t\r\n\f\v]/u.test(reader.text.slice(reader.pos));
	const close = run === '`' && isSpaced ? -1 : reader.text.indexOf(run, reader.pos);
	if (close === -1) {
		addText(into, run);
		return true;
	}
	let value = reader.text.slice(reader.pos, close);
	if (run !== '`') value = value.replace(/^ /u, '').replace(/ $/u, '');
	reader.pos = close + run.length;
	into.push({ type: 'code', value });
	return true;
}

/** `$$…$$` */
export function readMath(reader: SpanReader, into: Span[]): boolean {
	const match = /^\$\$([^]*?)\$\$/u.exec(reader.text.slice(reader.pos));
	if (match === null) return false;
	reader.pos += match[0].length;
	into.push({ type: 'math', value: match[1]!.trim() });
	return true;
}

/** `&name;`, `&#1;`, `&#x1;` */
export function readEntity(reader: SpanReader, into: Span[]): boolean {
	const match = reader.match(entity);
	if (match === null) return false;
	reader.pos += match[0].length;
	into.push({ type: 'entity', source: match[0] });
	return true;
}

/** A sign after `\`, or a line break after it where the input has those. */
export function readEscape(reader: SpanReader, into: Span[]): boolean {
	const rest = reader.text.slice(reader.pos, reader.pos + 3);
	if (!reader.context.options.hardWrap && rest.startsWith('\\\\\n')) {
		reader.pos += 2;
		into.push({ type: 'break' });
		return true;
	}
	const isGfm = reader.context.options.input === 'GFM';
	if (isGfm && rest.startsWith('\\\n') && !reader.context.options.hardWrap) {
		reader.pos += 1;
		into.push({ type: 'break' });
		return true;
	}
	const escaped = (isGfm ? /^\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/u : /^\\([\\.*_+`<>()[\]{}#!:|"'$=-])/u).exec(rest);
	if (escaped === null) return false;
	addText(into, escaped[1]!);
	reader.pos += 2;
	return true;
}

/** Two spaces before the end of a line, or every end of a line with `hard_wrap`. */
export function readLineBreak(reader: SpanReader, into: Span[]): boolean {
	if (reader.context.options.hardWrap) {
		if (reader.text[reader.pos] !== '\n') return false;
		reader.pos += 1;
		into.push({ type: 'break' });
		addText(into, '\n');
		return true;
	}
	if (!reader.startsWith('  \n')) return false;
	reader.pos += 2;
	into.push({ type: 'break' });
	return true;
}
