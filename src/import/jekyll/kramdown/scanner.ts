import type { MappedText } from './tree.ts';

/** Reads a text from a position onwards by sticky patterns. */
export class Scanner {
	readonly text: MappedText;
	pos = 0;

	constructor(text: MappedText) {
		this.text = text;
	}

	get isAtEnd(): boolean {
		return this.pos >= this.text.value.length;
	}

	check(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.pos;
		return pattern.exec(this.text.value);
	}

	scan(pattern: RegExp): RegExpExecArray | null {
		const match = this.check(pattern);
		if (match !== null) this.pos += match[0].length;
		return match;
	}

	get offset(): number {
		return this.text.offsetOf(this.pos);
	}

	/** The offset just behind the position, which a line taken from elsewhere must not push on. */
	offsetBefore(): number {
		return this.pos === 0 ? this.text.offsetOf(0) : this.text.offsetOf(this.pos - 1) + 1;
	}

	slice(start: number, end: number = this.pos): MappedText {
		return this.text.slice(start, end);
	}
}
