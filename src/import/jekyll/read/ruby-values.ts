import { isScalar, visit, type Document } from 'yaml';

/** A moment that shows as Ruby's `Time#to_s` does: `2025-10-03 22:01:36 +0900`. */
export class RubyTime extends Date {
	readonly #shown: string;

	/** Takes `YYYY-MM-DDTHH:mm:ss+09:00`. */
	constructor(date: string) {
		super(date);
		this.#shown = `${date.slice(0, 10)} ${date.slice(11, 19)} ${date.slice(19).replace(':', '')}`;
	}

	override toString(): string {
		return this.#shown;
	}
}

/** A whole number that was written with a point and shows with one: the `4.0` of a version. */
class RubyFloat extends Number {
	override toString(): string {
		return `${this.valueOf()}.0`;
	}
}

/** The values of a YAML text, numbers as Ruby shows them. */
export function rubyValues(document: Document.Parsed): unknown {
	visit(document, {
		Scalar(_, node) {
			if (isScalar(node) && Number.isInteger(node.value) && /^[-+]?\d+\.\d+$/u.test(node.source ?? ''))
				node.value = new RubyFloat(node.value as number);
		},
	});
	return document.toJS() as unknown;
}
