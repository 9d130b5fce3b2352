import type { KramdownOptions } from '../read/config.ts';
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

/** A text and how far it is read; each construct moves `pos` behind itself. */
export interface SpanReader {
	readonly text: string;
	readonly context: SpanContext;
	pos: number;
	/** Kinds of the elements that are open, outermost first. */
	readonly open: string[];
	/** Reads until the stop is found (true) or the text ends. */
	read(into: Span[], stop: (() => boolean) | null): boolean;
	/** Reads another text by itself. */
	parse(text: string): Span[];
	/** The pattern at `pos`; it must be sticky. */
	match(pattern: RegExp): RegExpExecArray | null;
	before(): string;
	startsWith(text: string): boolean;
}

export function addText(into: Span[], value: string): void {
	const last = into.at(-1);
	if (last?.type === 'text') last.value += value;
	else into.push({ type: 'text', value });
}

export function mergeText(spans: Span[]): Span[] {
	return spans.filter((span) => span.type !== 'text' || span.value !== '');
}
