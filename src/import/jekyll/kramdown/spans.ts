import type { KramdownOptions } from '../read/config.ts';
import {
	blockElements,
	closeTag,
	comment,
	contentModel,
	openTag,
	rawContent,
	tagName,
	voidElements,
} from './patterns.ts';
import type { Span } from './tree.ts';

/** What spans need to know of their document. */
export interface SpanContext {
	options: KramdownOptions;
	/** Destinations of `[id]: url`, by folded id. */
	links: ReadonlyMap<string, { url: string; title: string | null }>;
	footnotes: ReadonlySet<string>;
	/** A table's cells and a paragraph's lines differ in what a line break is. */
	isHeading?: boolean;
}

/** The spans of a text as kramdown 2.4 reads them; typographic signs stay as they were typed. */
export function parseSpans(text: string, context: SpanContext): Span[] {
	const reader = new SpanReader(text, context);
	const root: Span[] = [];
	reader.read(root, null);
	return mergeText(root);
}

/** `normalize_link_id` */
export function foldLinkId(id: string): string {
	return id.replace(/[ \t\r\n\f\v]+/gu, ' ').toLowerCase();
}

type Stop = (reader: SpanReader) => boolean;

const starts = /[*_`<[!$&{\\~ \n]/u;
const autolink = /<((mailto|https?|ftps?):[^\n]+?|[\p{L}\p{N}\-_.]+?@[\p{L}\p{N}\-_.]+?)>/uy;
const commentPattern = new RegExp(comment, 'uy');
const openPattern = new RegExp(openTag, 'uy');
const closePattern = new RegExp(closeTag, 'uy');
const htmlStart = new RegExp(`<(?:${tagName}|!--|\\/)`, 'uy');
const entity = /&(?:[\p{L}\p{N}_:][-\p{L}\p{N}_.:]*;|#\d+;|#x[0-9a-fA-F]+;)/uy;
const attributeList = /\{:((?:\\\}|[^}])+)\}/uy;
const extensionTag = /\{::(\w+)(?:\s((?:\\\}|[^}])*?)|)(\/)?\}|\{:\/(?:\w[\w-]*)?\}/uy;
const footnoteMarker = /\[\^(\w[\w-]*)\]/uy;

class SpanReader {
	pos = 0;
	readonly text: string;
	readonly #context: SpanContext;
	/** Kinds of the elements that are open, outermost first. */
	readonly #open: string[] = [];
	/** Fails fast where a delimiter has been sought in vain before: without it `[[[[…` would take exponential time. */
	#steps = 0;

	constructor(text: string, context: SpanContext) {
		this.text = text;
		this.#context = context;
	}

	/** Reads until the stop is found (true) or the text ends. */
	read(into: Span[], stop: Stop | null): boolean {
		while (this.pos < this.text.length) {
			this.#steps += 1;
			if (stop?.(this)) return true;
			if (this.#steps > maxSteps || this.#open.length > maxDepth || !starts.test(this.text[this.pos]!)) {
				this.#takeText(into);
				continue;
			}
			if (!this.#readSpan(into)) addText(into, this.text[this.pos++]!);
		}
		return false;
	}

	match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.pos;
		return pattern.exec(this.text);
	}

	before(): string {
		return this.text[this.pos - 1] ?? '';
	}

	startsWith(text: string): boolean {
		return this.text.startsWith(text, this.pos);
	}

	#takeText(into: Span[]): void {
		addText(into, this.text[this.pos]!);
		this.pos += 1;
	}

	#readSpan(into: Span[]): boolean {
		switch (this.text[this.pos]) {
			case '*':
			case '_':
				return this.#emphasis(into);
			case '`':
				return this.#code(into);
			case '<':
				return this.#html(into);
			case '[':
			case '!':
				return this.#link(into);
			case '$':
				return this.#math(into);
			case '{':
				return this.#attributes(into);
			case '&':
				return this.#entity(into);
			case '\\':
				return this.#escape(into);
			case '~':
				return this.#strikethrough(into);
			case ' ':
			case '\n':
				return this.#lineBreak(into);
			default:
				return false;
		}
	}

	#emphasis(into: Span[]): boolean {
		const sign = this.text[this.pos]!;
		const delimiter = this.text[this.pos + 1] === sign ? sign + sign : sign;
		const type = delimiter.length === 2 ? 'strong' : 'emphasis';
		const next = this.text[this.pos + delimiter.length] ?? '';
		const preceding = this.text.slice(Math.max(0, this.pos - 64), this.pos);
		const isInWord = sign === '_' && /\p{L}-?\p{L}*$/u.test(preceding);
		if (isInWord || /[ \t\r\n\f\v]/u.test(next) || this.#open.includes(type)) {
			addText(into, delimiter);
			this.pos += delimiter.length;
			return true;
		}
		const start = this.pos;
		const parent = this.#open.at(-1);
		if (this.#tryEmphasis(into, delimiter, type)) return true;
		if (type === 'strong' && parent !== 'emphasis') {
			this.pos = start;
			if (this.#tryEmphasis(into, sign, 'emphasis')) return true;
		}
		this.pos = start + delimiter.length;
		addText(into, delimiter);
		return true;
	}

	#tryEmphasis(into: Span[], delimiter: string, type: 'strong' | 'emphasis'): boolean {
		const sign = delimiter[0]!;
		this.pos += delimiter.length;
		const children: Span[] = [];
		this.#open.push(type);
		const found = this.read(children, (reader) => {
			if (!reader.startsWith(delimiter) || /[ \t\r\n\f\v]/u.test(reader.before()) || children.length === 0)
				return false;
			const rest = reader.text.slice(reader.pos, reader.pos + 3);
			if (type === 'emphasis' && rest.startsWith(sign + sign) && rest !== sign.repeat(3)) return false;
			const after = reader.text[reader.pos + delimiter.length] ?? '';
			return sign !== '_' || !/[\p{L}\p{N}]/u.test(after);
		});
		this.#open.pop();
		if (!found) return false;
		this.pos += delimiter.length;
		into.push({ type, children: mergeText(children) });
		return true;
	}

	#code(into: Span[]): boolean {
		const run = /^`+/u.exec(this.text.slice(this.pos))![0];
		const start = this.pos;
		this.pos += run.length;
		const isSpaced =
			(start === 0 || /[ \t\r\n\f\v]/u.test(this.text[start - 1]!)) &&
			/^[ \t\r\n\f\v]/u.test(this.text.slice(this.pos));
		const close = run === '`' && isSpaced ? -1 : this.text.indexOf(run, this.pos);
		if (close === -1) {
			addText(into, run);
			return true;
		}
		let value = this.text.slice(this.pos, close);
		if (run !== '`') value = value.replace(/^ /u, '').replace(/ $/u, '');
		this.pos = close + run.length;
		into.push({ type: 'code', value });
		return true;
	}

	#html(into: Span[]): boolean {
		const link = this.match(autolink);
		if (link !== null) {
			const [source, address, scheme] = link;
			this.pos += source.length;
			const url = scheme === undefined ? `mailto:${address}` : address!;
			into.push({
				type: 'link',
				url,
				title: null,
				children: [{ type: 'text', value: address!.replace(/^mailto:/u, '') }],
			});
			return true;
		}
		if (this.match(htmlStart) === null) {
			// `<<` is a guillemet.
			if (!this.startsWith('<<')) return false;
			addText(into, '<<');
			this.pos += 2;
			return true;
		}
		const remark = this.match(commentPattern);
		if (remark !== null) {
			this.pos += remark[0].length;
			into.push({ type: 'comment', source: remark[0] });
			return true;
		}
		const close = this.match(closePattern);
		if (close !== null) {
			addText(into, close[0]);
			this.pos += close[0].length;
			return true;
		}
		const open = this.match(openPattern);
		if (open === null) return false;
		const [source, given] = open;
		const name = given!.toLowerCase();
		this.pos += source.length;
		if (blockElements.has(name)) {
			addText(into, source);
			return true;
		}
		if (open[3] !== undefined || voidElements.has(name)) {
			into.push(name === 'br' ? { type: 'break' } : { type: 'html', open: source, close: '', children: [] });
			return true;
		}
		this.#htmlContent(into, source, given!);
		return true;
	}

	#htmlContent(into: Span[], open: string, given: string): void {
		const name = given.toLowerCase();
		const end = new RegExp(`</${given.replace(/[.·]/gu, '\\$&')}[ \\t\\r\\n\\f\\v]*>`, 'iuy');
		const children: Span[] = [];
		const isRaw = rawContent.has(name) || contentModel(name) === 'raw' || !this.#context.options.parseSpanHtml;
		this.#open.push('html');
		if (isRaw) {
			const from = this.pos;
			const found = new RegExp(end.source, 'iug');
			found.lastIndex = from;
			const match = found.exec(this.text);
			this.pos = match?.index ?? this.text.length;
			children.push({ type: 'html', open: this.text.slice(from, this.pos), close: '', children: [] });
		} else {
			this.read(children, (reader) => reader.match(end) !== null);
		}
		this.#open.pop();
		const close = this.match(end);
		if (close !== null) this.pos += close[0].length;
		into.push({ type: 'html', open, close: close?.[0] ?? `</${given}>`, children: mergeText(children) });
	}

	#link(into: Span[]): boolean {
		const marker = this.match(footnoteMarker);
		if (marker !== null) {
			this.pos += marker[0].length;
			if (this.#context.footnotes.has(marker[1]!)) into.push({ type: 'footnote', name: marker[1]! });
			else addText(into, marker[0]);
			return true;
		}
		const isImage = this.startsWith('![');
		if (!isImage && this.text[this.pos] !== '[') return false;
		const start = this.pos;
		const lead = isImage ? 2 : 1;
		if (this.text[start + lead] === '^' || start + lead >= this.text.length) return false;
		this.pos += lead;
		if (!isImage && (this.#open.includes('link') || this.#open.includes('image'))) {
			addText(into, this.text.slice(start, this.pos));
			return true;
		}
		const span = this.#readLink(isImage);
		if (span !== null) {
			into.push(span);
			return true;
		}
		this.pos = start + lead;
		addText(into, this.text.slice(start, this.pos));
		return true;
	}

	#readLink(isImage: boolean): Span | null {
		const from = this.pos;
		const children: Span[] = [];
		let depth = 1;
		let checked = -1;
		this.#open.push(isImage ? 'image' : 'link');
		const found = this.read(children, (reader) => {
			const bracket = /^(?:(\])|!?\[)/u.exec(reader.text.slice(reader.pos, reader.pos + 2));
			if (bracket === null || checked === reader.pos) return false;
			checked = reader.pos;
			depth += bracket[1] === undefined ? 1 : -1;
			return depth - children.filter(({ type }) => type === 'image').length === 0;
		});
		this.#open.pop();
		if (!found) return null;
		const label = this.text.slice(from, this.pos);
		this.pos += 1;
		const target = this.#readTarget(label);
		if (target === null) return null;
		const alt = label.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/gu, '$1');
		return isImage ? { type: 'image', ...target, alt } : { type: 'link', ...target, children: mergeText(children) };
	}

	#readTarget(label: string): { url: string; title: string | null } | null {
		const reference = /^[ \t\r\n\f\v]*?\[([^\]]+)?\]/u.exec(this.text.slice(this.pos, this.pos + 400));
		if (reference !== null || this.text[this.pos] !== '(') {
			if (reference !== null) this.pos += reference[0].length;
			return this.#context.links.get(foldLinkId(reference?.[1] ?? label)) ?? null;
		}
		const pointed = /^\(<([^\n]*?)>/u.exec(this.text.slice(this.pos));
		let url = '';
		if (pointed !== null) {
			this.pos += pointed[0].length;
			url = pointed[1]!;
			if (this.text[this.pos] === ')') {
				this.pos += 1;
				return { url, title: null };
			}
		} else {
			let depth = 0;
			const from = this.pos;
			for (; this.pos < this.text.length; this.pos += 1) {
				const sign = this.text[this.pos]!;
				if (sign === '(') depth += 1;
				else if (sign === ')' && (depth -= 1) === 0) break;
				else if (/[ \t\r\n\f\v]/u.test(sign) && /["']/u.test(this.text[this.pos + 1] ?? '')) break;
			}
			url = this.text.slice(from + 1, this.pos).trim();
			if (this.text[this.pos] === ')' && depth === 0) {
				this.pos += 1;
				return { url, title: null };
			}
		}
		const title = /^[ \t\r\n\f\v]*?(["'])([^]+?)\1[ \t\r\n\f\v]*?\)/u.exec(this.text.slice(this.pos));
		if (title === null) return null;
		this.pos += title[0].length;
		return { url, title: title[2]! };
	}

	#math(into: Span[]): boolean {
		const match = /^\$\$([^]*?)\$\$/u.exec(this.text.slice(this.pos));
		if (match === null) return false;
		this.pos += match[0].length;
		into.push({ type: 'math', value: match[1]!.trim() });
		return true;
	}

	#attributes(into: Span[]): boolean {
		const extension = this.match(extensionTag);
		if (extension !== null) {
			const name = extension[1];
			if (name === undefined || !['comment', 'nomarkdown', 'options'].includes(name)) return false;
			const from = this.pos + extension[0].length;
			const stop =
				extension[3] === undefined ? new RegExp(`\\{:/(?:${name})?\\}`, 'u').exec(this.text.slice(from)) : null;
			if (extension[3] === undefined && stop === null) return false;
			const body = stop === null ? '' : this.text.slice(from, from + stop.index);
			this.pos = from + (stop === null ? 0 : stop.index + stop[0].length);
			if (name === 'nomarkdown') into.push({ type: 'html', open: body, close: '', children: [] });
			else if (name === 'comment') into.push({ type: 'comment', source: `<!--${body}-->` });
			return true;
		}
		const match = this.match(attributeList);
		const last = into.at(-1);
		if (match === null || last === undefined || last.type === 'text') return false;
		this.pos += match[0].length;
		into.push({ type: 'attributes', source: match[0] });
		return true;
	}

	#entity(into: Span[]): boolean {
		const match = this.match(entity);
		if (match === null) return false;
		this.pos += match[0].length;
		into.push({ type: 'entity', source: match[0] });
		return true;
	}

	#escape(into: Span[]): boolean {
		const rest = this.text.slice(this.pos, this.pos + 3);
		if (!this.#context.options.hardWrap && rest.startsWith('\\\\\n')) {
			this.pos += 2;
			into.push({ type: 'break' });
			return true;
		}
		const isGfm = this.#context.options.input === 'GFM';
		if (isGfm && rest.startsWith('\\\n') && !this.#context.options.hardWrap) {
			this.pos += 1;
			into.push({ type: 'break' });
			return true;
		}
		const escaped = (isGfm ? /^\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/u : /^\\([\\.*_+`<>()[\]{}#!:|"'$=-])/u).exec(rest);
		if (escaped === null) return false;
		addText(into, escaped[1]!);
		this.pos += 2;
		return true;
	}

	#strikethrough(into: Span[]): boolean {
		if (this.#context.options.input !== 'GFM') return false;
		const match = /^~~(?![ \t\r\n\f\v~])[^]*?[^ \t\r\n\f\v~]~~/u.exec(this.text.slice(this.pos));
		if (match === null) return false;
		this.pos += match[0].length;
		into.push({ type: 'delete', children: parseSpans(match[0].slice(2, -2), this.#context) });
		return true;
	}

	#lineBreak(into: Span[]): boolean {
		if (this.#context.options.hardWrap) {
			if (this.text[this.pos] !== '\n') return false;
			this.pos += 1;
			into.push({ type: 'break' });
			addText(into, '\n');
			return true;
		}
		if (!this.startsWith('  \n')) return false;
		this.pos += 2;
		into.push({ type: 'break' });
		return true;
	}
}

/** Far above any paragraph that a person wrote; what follows is taken as text. */
const maxSteps = 400_000;

/** Elements within elements; each is a call within a call. */
const maxDepth = 64;

function addText(into: Span[], value: string): void {
	const last = into.at(-1);
	if (last?.type === 'text') last.value += value;
	else into.push({ type: 'text', value });
}

function mergeText(spans: Span[]): Span[] {
	return spans.filter((span) => span.type !== 'text' || span.value !== '');
}
