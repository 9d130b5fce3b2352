import type { Text } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Effects, Extension, State, Tokenizer } from 'micromark-util-types';
import { code, isLineEnding, isSpace } from './character-codes.ts';

/**
 * kramdown's attribute lists: `{: .class #id}` alone on a line (flow) or after an inline element (text), and its
 * short heading id `{#id}` (text). This only recognises them; `remark/attribute-lists.ts` decides what they belong to.
 *
 * kramdown ends a paragraph, a list, a quote and a table at such a line, so the flow construct may interrupt them.
 *
 * @see https://kramdown.gettalong.org/syntax.html#inline-attribute-lists
 */
export function attributeList(): Extension {
	return {
		flow: { [code.leftBrace]: { name: 'attributeListFlow', tokenize: tokenizeFlow } satisfies Construct },
		text: { [code.leftBrace]: { name: 'attributeListText', tokenize: tokenizeText } satisfies Construct },
	};
}

/** Turns both constructs into `attributeList` nodes that hold their source. */
export function attributeListFromMarkdown(): FromMarkdownExtension {
	return {
		enter: {
			attributeList(token) {
				this.enter({ type: 'attributeList', value: this.sliceSerialize(token) }, token);
			},
		},
		exit: {
			attributeList(token) {
				this.exit(token);
			},
		},
	};
}

const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
	return start(effects, trailingSpace, nok, isFlowMarker);

	function trailingSpace(character: number | null): State | undefined {
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

const tokenizeText: Tokenizer = function (effects, ok, nok) {
	return start(effects, ok, nok, (character) => isFlowMarker(character) || character === code.numberSign);
};

/** `{`, a marker and everything up to `}` on the same line. */
function start(effects: Effects, ok: State, nok: State, isMarker: (character: number | null) => boolean): State {
	return (character) => {
		effects.enter('attributeList');
		effects.consume(character);
		return marker;
	};

	function marker(character: number | null): State | undefined {
		if (!isMarker(character)) return nok(character);
		effects.consume(character);
		return first;
	}

	/** `{::` and `{:/` are kramdown's extensions, not attribute lists. */
	function first(character: number | null): State | undefined {
		return character === code.colon || character === code.slash ? nok(character) : inside(character);
	}

	function inside(character: number | null): State | undefined {
		if (character === null || isLineEnding(character) || character === code.leftBrace) return nok(character);
		effects.consume(character);
		if (character !== code.rightBrace) return inside;
		effects.exit('attributeList');
		return ok;
	}
}

function isFlowMarker(character: number | null): boolean {
	return character === code.colon;
}

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		attributeList: 'attributeList';
	}
}

export interface AttributeListNode {
	type: 'attributeList';
	/** As written, with its braces. */
	value: string;
	position?: Text['position'];
	data?: undefined;
}

declare module 'mdast' {
	interface RootContentMap {
		attributeList: AttributeListNode;
	}
	interface PhrasingContentMap {
		attributeList: AttributeListNode;
	}
}
