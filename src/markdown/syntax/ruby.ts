import type { Text } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension, State, Tokenizer } from 'micromark-util-types';
import { code, isLineEnding } from './character-codes.ts';

/**
 * Ruby annotations as Japanese editors write them (でんでんマークダウン): `{漢字|かんじ}` for a word,
 * `{漢字|かん|じ}` for each character. In a table the bar is written `\|`, as everywhere in GFM tables.
 *
 * At least one character must lie outside ASCII, so that `{id|name}` in a text about software stays as it is.
 */
export function ruby(): Extension {
	return {
		text: {
			[code.leftBrace]: { name: 'ruby', tokenize },
		},
	};
}

/** Turns the construct into a `ruby` node. */
export function rubyFromMarkdown(): FromMarkdownExtension {
	return {
		enter: {
			ruby(token) {
				this.enter({ type: 'ruby', pairs: rubyPairs(this.sliceSerialize(token).slice(1, -1)) }, token);
			},
		},
		exit: {
			ruby(token) {
				this.exit(token);
			},
		},
	};
}

/** `漢字|かん|じ` → one pair a character if the numbers agree, else one pair for the whole word. */
function rubyPairs(source: string): RubyPair[] {
	const [base = '', ...readings] = source.split(/\\?\|/u).map((part) => part.trim());
	const characters = Array.from(base);
	if (readings.length > 1 && readings.length === characters.length) {
		return characters.map((character, index) => ({ base: character, text: readings[index] ?? '' }));
	}
	return [{ base, text: readings.join('') }];
}

const tokenize: Tokenizer = function (effects, ok, nok) {
	let partLength = 0;
	let parts = 1;
	let hasNonAscii = false;
	/** `{{ … | … }}` is Liquid. */
	const isDoubled = this.previous === code.leftBrace;

	return (character) => {
		if (isDoubled) return nok(character);
		effects.enter('ruby');
		effects.consume(character);
		return inside;
	};

	function inside(character: number | null): State | undefined {
		if (character === null || isLineEnding(character) || character === code.leftBrace) return nok(character);
		if (character === code.verticalBar) return separator(character);
		if (character === code.rightBrace) return end(character);
		if (character > 127) hasNonAscii = true;
		if (character > 32 && character !== code.backslash) partLength++;
		effects.consume(character);
		return inside;
	}

	function separator(character: number | null): State | undefined {
		if (partLength === 0) return nok(character);
		partLength = 0;
		parts++;
		effects.consume(character);
		return inside;
	}

	function end(character: number | null): State | undefined {
		if (partLength === 0 || parts === 1 || !hasNonAscii) return nok(character);
		effects.consume(character);
		effects.exit('ruby');
		return ok;
	}
};

export interface RubyPair {
	base: string;
	/** How the base is read. */
	text: string;
}

export interface RubyNode {
	type: 'ruby';
	pairs: RubyPair[];
	position?: Text['position'];
	data?: undefined;
}

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		ruby: 'ruby';
	}
}

declare module 'mdast' {
	interface RootContentMap {
		ruby: RubyNode;
	}
	interface PhrasingContentMap {
		ruby: RubyNode;
	}
}
