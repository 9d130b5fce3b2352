import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { code, isLineEnding, isSpace } from './character-codes.ts';

/**
 * Liquid in MDX: `{{ … }}` and `{% … %}` on one line. Without this MDX would take them for broken JavaScript;
 * `remark/liquid-tags.ts` reports them in both formats.
 */
export function liquid(): Extension {
	return {
		flow: { [code.leftBrace]: { name: 'liquidFlow', tokenize: tokenizeFlow } satisfies Construct },
		text: { [code.leftBrace]: { name: 'liquidText', tokenize: tokenizeText } satisfies Construct },
	};
}

/** Keeps the source as text; alone on a line it becomes a paragraph. */
export function liquidFromMarkdown(): FromMarkdownExtension {
	return {
		enter: {
			liquidFlow(token) {
				this.enter({ type: 'paragraph', children: [] }, token);
			},
			liquidText(token) {
				this.enter({ type: 'text', value: this.sliceSerialize(token) }, token);
			},
		},
		exit: {
			liquidText(token) {
				this.exit(token);
			},
			liquidFlow(token) {
				this.exit(token);
			},
		},
	};
}

const tokenizeText: Tokenizer = function (effects, ok, nok) {
	let closer: number;
	return (character) => {
		effects.enter('liquidText');
		effects.consume(character);
		return marker;
	};

	function marker(character: number | null): State | undefined {
		if (character !== code.leftBrace && character !== code.percent) return nok(character);
		closer = character === code.percent ? code.percent : code.rightBrace;
		effects.consume(character);
		return inside;
	}

	function inside(character: number | null): State | undefined {
		if (character === null || isLineEnding(character)) return nok(character);
		effects.consume(character);
		return character === closer ? afterCloser : inside;
	}

	function afterCloser(character: number | null): State | undefined {
		if (character !== code.rightBrace) return inside(character);
		effects.consume(character);
		effects.exit('liquidText');
		return ok;
	}
};

const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
	return (character) => {
		effects.enter('liquidFlow');
		return effects.attempt({ tokenize: tokenizeText, partial: true }, after, nok)(character);
	};

	function after(character: number | null): State | undefined {
		effects.exit('liquidFlow');
		if (!isSpace(character)) return end(character);
		effects.enter('whitespace');
		return inSpace(character);
	}

	function inSpace(character: number | null): State | undefined {
		if (isSpace(character)) {
			effects.consume(character);
			return inSpace;
		}
		effects.exit('whitespace');
		return end(character);
	}

	function end(character: number | null): State | undefined {
		return character === null || isLineEnding(character) ? ok(character) : nok(character);
	}
};

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		liquidFlow: 'liquidFlow';
		liquidText: 'liquidText';
	}
}
