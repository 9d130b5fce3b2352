import { z } from 'zod';
import type { ElementContent } from 'hast';
import { label, linkAddress } from './attribute-types.ts';
import { defineComponent, element, text } from './component.ts';

/** A quotation with its source. */
export const Quote = defineComponent({
	name: 'Quote',
	summary: '出典のある引用',
	attributes: z.strictObject({
		source: label.optional().meta({ description: '出典の名前' }),
		cite: linkAddress.optional().meta({ description: '出典のアドレス' }),
	}),
	place: 'block',
	content: 'blocks',
	render({ source, cite }, children) {
		const quote = element('blockquote', undefined, children);
		if (cite) quote.properties['cite'] = cite;
		const name = source ?? cite;
		return element('figure', 'quote', [
			quote,
			...(name ? [element('figcaption', undefined, [text('出典：'), sourceName(name, cite)])] : []),
		]);
	},
});

function sourceName(name: string, cite: string | undefined): ElementContent {
	if (!cite) return element('cite', undefined, [text(name)]);
	const link = element('a', undefined, [text(name)]);
	link.properties['href'] = cite;
	return element('cite', undefined, [link]);
}
