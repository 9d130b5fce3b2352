/** A piece of an XML text that can matter to who shows it. Offsets count UTF-16 code units. */
export type SvgToken =
	| { kind: 'open'; offset: number; name: string; attributes: SvgAttribute[]; isEmpty: boolean }
	| { kind: 'close'; offset: number; name: string }
	| { kind: 'text'; offset: number; text: string }
	| { kind: 'instruction'; offset: number; text: string }
	| { kind: 'doctype'; offset: number; text: string };

export interface SvgAttribute {
	name: string;
	/** As written, entities included. */
	value: string;
}

/** The XML cannot be read on from an offset. */
export class SvgSyntaxError extends Error {
	override readonly name = 'SvgSyntaxError';
	readonly offset: number;

	constructor(offset: number) {
		super('Not well-formed');
		this.offset = offset;
	}
}

/**
 * Cuts an XML text as browsers do: at the first thing that is not well-formed they show no picture at all.
 * Comments are left out. Each character is looked at a fixed number of times.
 *
 * @see https://www.w3.org/TR/xml/
 * @throws SvgSyntaxError
 */
export function* readSvgTokens(text: string): Generator<SvgToken> {
	let offset = text.startsWith('\uFEFF') ? 1 : 0;
	while (offset < text.length) {
		const start = offset;
		if (text[offset] !== '<') {
			offset = orEnd(text, text.indexOf('<', offset));
			yield { kind: 'text', offset: start, text: text.slice(start, offset) };
		} else if (text.startsWith('<!--', offset)) {
			offset = after(text, '-->', offset + 4, start);
		} else if (text.startsWith('<![CDATA[', offset)) {
			offset = after(text, ']]>', offset, start);
			// What stands in it is as it is, so its `&` is no entity.
			yield { kind: 'text', offset: start, text: text.slice(start + 9, offset - 3).replaceAll('&', '&amp;') };
		} else if (text.startsWith('<?', offset)) {
			offset = after(text, '?>', offset, start);
			yield { kind: 'instruction', offset: start, text: text.slice(start + 2, offset - 2) };
		} else if (text.startsWith('<!DOCTYPE', offset)) {
			offset = endOfDoctype(text, offset);
			yield { kind: 'doctype', offset: start, text: text.slice(start, offset) };
		} else {
			const tag = readTag(text, offset);
			offset = tag.end;
			yield tag.token;
		}
	}
}

function orEnd(text: string, index: number): number {
	return index === -1 ? text.length : index;
}

function after(text: string, mark: string, from: number, start: number): number {
	const index = text.indexOf(mark, from);
	if (index === -1) throw new SvgSyntaxError(start);
	return index + mark.length;
}

/** A document type ends with `>` outside its quotes and its square brackets. */
function endOfDoctype(text: string, start: number): number {
	const part = /"[^"]*"|'[^']*'|<!--|[[\]>]/gu;
	part.lastIndex = start;
	let isInside = false;
	for (let match = part.exec(text); match !== null; match = part.exec(text)) {
		const [found] = match;
		if (found === '<!--') part.lastIndex = after(text, '-->', match.index, start);
		else if (found === '[') isInside = true;
		else if (found === ']') isInside = false;
		else if (found === '>' && !isInside) return part.lastIndex;
	}
	throw new SvgSyntaxError(start);
}

const name = '[^\\s"\'<>/=&]+';
const tagStart = new RegExp(`<(/?)(${name})`, 'uy');
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const tagEnd = /\s*(\/?)>/uy;

function readTag(text: string, offset: number): { token: SvgToken; end: number } {
	const start = matchAt(tagStart, text, offset);
	if (start === null) throw new SvgSyntaxError(offset);
	const [, slash, elementName = ''] = start;
	let end = tagStart.lastIndex;
	const attributes: SvgAttribute[] = [];
	for (let match = matchAt(attribute, text, end); match !== null; match = matchAt(attribute, text, end)) {
		attributes.push({ name: match[1]!, value: match[2] ?? match[3]! });
		end = attribute.lastIndex;
	}
	const close = matchAt(tagEnd, text, end);
	if (close === null) throw new SvgSyntaxError(offset);
	end = tagEnd.lastIndex;
	if (slash === '/') return { token: { kind: 'close', offset, name: elementName }, end };
	return { token: { kind: 'open', offset, name: elementName, attributes, isEmpty: close[1] === '/' }, end };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
	pattern.lastIndex = offset;
	return pattern.exec(text);
}
