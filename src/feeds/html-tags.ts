/** A start or end tag as it stands in the text. Offsets count UTF-16 code units. */
export interface HtmlTag {
	kind: 'start' | 'end';
	/** In lower case. */
	name: string;
	attributes: HtmlAttribute[];
	start: number;
	end: number;
}

export interface HtmlAttribute {
	/** In lower case. */
	name: string;
	/** As written, character references not decoded. */
	value: string;
	start: number;
	end: number;
}

/**
 * The tags of an HTML text in order, found as the HTML standard's tokenizer finds them (§13.2.5, tag,
 * attribute and comment states). It reads no element's content as raw text, so it is right for HTML
 * without `script`, `style`, `textarea`, `title` and their like: the sanitiser's output has none.
 */
export function* scanTags(html: string, from = 0): Generator<HtmlTag> {
	let at = html.indexOf('<', from);
	while (at !== -1) {
		const isEndTag = html[at + 1] === '/';
		const nameStart = isEndTag ? at + 2 : at + 1;
		if (isAsciiLetter(html.charCodeAt(nameStart))) {
			const tag = readTag(html, at, nameStart, isEndTag ? 'end' : 'start');
			if (tag === null) return;
			yield tag;
			at = html.indexOf('<', tag.end);
		} else {
			at = html.indexOf('<', endOfOtherMarkup(html, at));
		}
	}
}

/** Null where the text ends inside the tag: the standard drops such a tag. */
function readTag(html: string, start: number, nameStart: number, kind: HtmlTag['kind']): HtmlTag | null {
	let at = nameStart;
	while (at < html.length && !endsName(html[at])) at++;
	const name = html.slice(nameStart, at).toLowerCase();
	const attributes: HtmlAttribute[] = [];
	for (;;) {
		while (isSpace(html[at]) || html[at] === '/') at++;
		if (at >= html.length) return null;
		if (html[at] === '>') return { kind, name, attributes, start, end: at + 1 };
		const attribute = readAttribute(html, at);
		if (attribute === null) return null;
		attributes.push(attribute);
		at = attribute.end;
	}
}

/** Null where a quotation mark is never closed. */
function readAttribute(html: string, start: number): HtmlAttribute | null {
	// The first character belongs to the name even if it is "=".
	let nameEnd = start + 1;
	while (nameEnd < html.length && !endsName(html[nameEnd]) && html[nameEnd] !== '=') nameEnd++;
	const name = html.slice(start, nameEnd).toLowerCase();
	const equals = skipSpace(html, nameEnd);
	if (html[equals] !== '=') return { name, value: '', start, end: nameEnd };
	const valueStart = skipSpace(html, equals + 1);
	const quote = html[valueStart];
	if (quote === '"' || quote === "'") {
		const close = html.indexOf(quote, valueStart + 1);
		return close === -1 ? null : { name, value: html.slice(valueStart + 1, close), start, end: close + 1 };
	}
	let end = valueStart;
	while (end < html.length && !isSpace(html[end]) && html[end] !== '>') end++;
	return { name, value: html.slice(valueStart, end), start, end };
}

/** Where a comment, a declaration or a plain `<` that opens nothing ends. */
function endOfOtherMarkup(html: string, start: number): number {
	if (html.startsWith('<!--', start)) return endOfComment(html, start + 4);
	const opensBogusComment = html[start + 1] === '!' || html[start + 1] === '?' || html[start + 1] === '/';
	return opensBogusComment ? after(html, '>', start + 2) : start + 1;
}

function endOfComment(html: string, text: number): number {
	if (html[text] === '>') return text + 1;
	if (html.startsWith('->', text)) return text + 2;
	return Math.min(after(html, '-->', text), after(html, '--!>', text));
}

function after(html: string, mark: string, from: number): number {
	const at = html.indexOf(mark, from);
	return at === -1 ? html.length : at + mark.length;
}

function skipSpace(html: string, from: number): number {
	let at = from;
	while (isSpace(html[at])) at++;
	return at;
}

function endsName(character: string | undefined): boolean {
	return character === '/' || character === '>' || isSpace(character);
}

function isSpace(character: string | undefined): boolean {
	return character === ' ' || character === '\n' || character === '\t' || character === '\f' || character === '\r';
}

function isAsciiLetter(codeUnit: number): boolean {
	const lowerCase = codeUnit | 0x20;
	return lowerCase >= 0x61 && lowerCase <= 0x7a;
}
