import type { Plugin } from 'unified';
import type { Construct, State, Tokenizer } from 'micromark-util-types';
import { code } from './character-codes.ts';

/**
 * remark plugin for MDX: `{{ … }}` and `{% … %}` are text, as in Markdown, where `remark/liquid-tags.ts` finds them.
 * MDX would take them for broken JavaScript. It must come after `remarkMdx`, whose constructs it wraps.
 */
export const liquidIsText: Plugin<[]> = function () {
	for (const extension of this.data().micromarkExtensions ?? []) {
		for (const constructs of [extension.flow, extension.text]) {
			const atBrace = constructs?.[code.leftBrace];
			if (constructs && atBrace) constructs[code.leftBrace] = [atBrace].flat().map(unlessLiquid);
		}
	}
};

function unlessLiquid(construct: Construct): Construct {
	if (!construct.name?.startsWith('mdx')) return construct;
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const expression = construct.tokenize.call(this, effects, ok, nok);
			return this.previous === code.leftBrace ? nok : effects.check(liquidStart, nok, expression);
		},
	};
}

const tokenizeLiquidStart: Tokenizer = function (effects, ok, nok) {
	return (character) => {
		effects.enter('liquidStart');
		effects.consume(character);
		return second;
	};

	function second(character: number | null): State | undefined {
		effects.exit('liquidStart');
		return character === code.leftBrace || character === code.percent ? ok(character) : nok(character);
	}
};

const liquidStart: Construct = { partial: true, tokenize: tokenizeLiquidStart };

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		liquidStart: 'liquidStart';
	}
}
