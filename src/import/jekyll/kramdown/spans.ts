import { readAttributes } from './attribute-spans.ts';
import { readEmphasis, readStrikethrough } from './emphasis-spans.ts';
import { readHtml } from './html-spans.ts';
import { readLink } from './link-spans.ts';
import { readCode, readEntity, readEscape, readLineBreak, readMath } from './literal-spans.ts';
import { addText, mergeText, type SpanContext, type SpanReader } from './span-reader.ts';
import type { Span } from './tree.ts';

/** The spans of a text as kramdown 2.4 reads them; typographic signs stay as they were typed. */
export function parseSpans(text: string, context: SpanContext): Span[] {
	const root: Span[] = [];
	new TextReader(text, context).read(root, null);
	return mergeText(root);
}

/** What may begin at a sign. Each reads a span into the list, or answers false where there is none. */
const constructs: Readonly<Record<string, (reader: SpanReader, into: Span[]) => boolean>> = {
	'*': readEmphasis,
	_: readEmphasis,
	'`': readCode,
	'<': readHtml,
	'[': readLink,
	'!': readLink,
	$: readMath,
	'{': readAttributes,
	'&': readEntity,
	'\\': readEscape,
	'~': readStrikethrough,
	' ': readLineBreak,
	'\n': readLineBreak,
};

class TextReader implements SpanReader {
	readonly text: string;
	readonly context: SpanContext;
	pos = 0;
	readonly open: string[] = [];
	/** Fails fast where a delimiter has been sought in vain before: without it `[[[[…` would take exponential time. */
	#steps = 0;

	constructor(text: string, context: SpanContext) {
		this.text = text;
		this.context = context;
	}

	read(into: Span[], stop: (() => boolean) | null): boolean {
		while (this.pos < this.text.length) {
			this.#steps += 1;
			if (stop?.()) return true;
			const isTooMuch = this.#steps > maxSteps || this.open.length > maxDepth;
			const construct = isTooMuch ? undefined : constructs[this.text[this.pos]!];
			if (construct?.(this, into)) continue;
			const letters = this.match(plainLetters)?.[0] ?? this.text[this.pos]!;
			this.pos += letters.length;
			addText(into, letters);
		}
		return false;
	}

	parse(text: string): Span[] {
		return parseSpans(text, this.context);
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
}

/** No span begins or ends at a letter or a digit, so they are read at one go. */
const plainLetters = /[\p{L}\p{N}。、「」]+/uy;

/** Far above any paragraph that a person wrote; what follows is taken as text. */
const maxSteps = 400_000;

/** Elements within elements; each is a call within a call. */
const maxDepth = 64;
