/** What kramdown makes of a text. Offsets are those of the original text, before indents were taken off. */
export type Block =
	| LeafBlock
	| (Range & { type: 'blockquote'; children: Block[] })
	| (Range & { type: 'list'; isOrdered: boolean; marker: string; items: ListItem[]; attributes: string[] })
	| (Range & { type: 'definitions'; entries: DefinitionEntry[] })
	/** `isRaw`: what stands in it is HTML, but for elements of it that are none. */
	| (Range & { type: 'html-container'; open: string; close: string; isRaw: boolean; children: Block[] })
	| (Range & { type: 'footnote'; name: string; children: Block[] });

export type LeafBlock =
	| (Range & { type: 'paragraph'; text: MappedText; isTransparent: boolean })
	| (Range & { type: 'heading'; level: number; text: MappedText; id: string | null })
	| (Range & { type: 'code'; value: string; language: string; isFenced: boolean })
	| (Range & { type: 'table'; alignment: Alignment[]; head: MappedText[][]; body: MappedText[][] })
	| (Range & { type: 'html'; source: string })
	/** An element with spans in it: `<p markdown="1">`. */
	| (Range & { type: 'html-spans'; open: string; close: string; text: MappedText })
	| (Range & { type: 'math'; value: string })
	| (Range & { type: 'rule' | 'blank' | 'boundary' | 'link-definition' })
	| (Range & { type: 'abbreviation'; name: string; title: string })
	/** `{: .c}` alone on its line, `{::options}` and the like. */
	| (Range & { type: 'attributes'; source: string; isBefore: boolean })
	| (Range & { type: 'extension'; name: string; body: string });

export interface Range {
	start: number;
	end: number;
}

export interface ListItem extends Range {
	children: Block[];
}

export type DefinitionEntry = { term: MappedText } | { children: Block[] };

export type Alignment = 'left' | 'right' | 'center' | null;

/** A piece of text and where each of its lines came from. */
export class MappedText {
	readonly value: string;
	readonly #marks: readonly (readonly [position: number, offset: number])[];

	constructor(value: string, marks: readonly (readonly [number, number])[]) {
		this.value = value;
		this.#marks = marks;
	}

	/** Offset in the original text. */
	offsetOf(position: number): number {
		let low = 0;
		let high = this.#marks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#marks[middle]![0] <= position) low = middle;
			else high = middle - 1;
		}
		const mark = this.#marks[low];
		return mark === undefined ? position : mark[1] + position - mark[0];
	}

	slice(start: number, end: number): MappedText {
		const marks: [number, number][] = [[0, this.offsetOf(start)]];
		for (const [position, offset] of this.#marks) {
			if (position > start && position < end) marks.push([position - start, offset]);
		}
		return new MappedText(this.value.slice(start, end), marks);
	}

	trim(): MappedText {
		const start = this.value.length - this.value.replace(/^[ \t\r\n\f\v]+/u, '').length;
		return this.slice(start, Math.max(start, this.value.replace(/[ \t\r\n\f\v]+$/u, '').length));
	}
}

/** Puts together a text from pieces of another one. */
export class TextBuilder {
	#value = '';
	readonly #marks: [number, number][] = [];

	add(piece: string, offset: number): void {
		this.#marks.push([this.#value.length, offset]);
		this.#value += piece;
	}

	get value(): string {
		return this.#value;
	}

	build(): MappedText {
		return new MappedText(this.#value, this.#marks);
	}
}

export type Span =
	| { type: 'text'; value: string }
	| { type: 'code'; value: string }
	| { type: 'strong' | 'emphasis' | 'delete'; children: Span[] }
	| { type: 'link'; url: string; title: string | null; children: Span[] }
	| { type: 'image'; url: string; title: string | null; alt: string }
	| { type: 'break' }
	| { type: 'html'; open: string; close: string; children: Span[] }
	| { type: 'comment'; source: string }
	| { type: 'footnote'; name: string }
	| { type: 'math'; value: string }
	| { type: 'entity'; source: string }
	/** `{:target="_blank"}` after an inline element. */
	| { type: 'attributes'; source: string };
