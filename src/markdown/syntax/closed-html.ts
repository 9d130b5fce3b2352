import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';
import { code } from './character-codes.ts';

/**
 * HTML that never closes is text. CommonMark lets `<!--` or `<script>` without an end swallow the rest of the
 * article, which then nobody sees; here the construct is not offered at the offsets found by `guards/unclosed-html.ts`.
 */
export function closedHtml(unclosedOffsets: ReadonlySet<number>): Extension {
	return {
		disable: { null: ['htmlFlow', 'htmlText'] },
		flow: { [code.lessThan]: unless(unclosedOffsets, { ...htmlFlow, name: 'closedHtmlFlow' }) },
		text: { [code.lessThan]: unless(unclosedOffsets, { ...htmlText, name: 'closedHtmlText' }) },
	};
}

function unless(unclosedOffsets: ReadonlySet<number>, construct: Construct): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const html = construct.tokenize.call(this, effects, ok, nok);
			return (character) => (unclosedOffsets.has(this.now().offset) ? nok(character) : html(character));
		},
	};
}
