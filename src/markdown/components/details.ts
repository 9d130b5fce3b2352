import { z } from 'zod';
import { label } from './attribute-types.ts';
import { defineComponent, element, text } from './component.ts';

/** Text that opens on request. */
export const Details = defineComponent({
	name: 'Details',
	summary: '押すと開く囲み',
	attributes: z.strictObject({
		summary: label.meta({ description: '閉じているときに見える文字' }),
	}),
	place: 'block',
	content: 'blocks',
	render: ({ summary }, children) =>
		element('details', undefined, [element('summary', undefined, [text(summary)]), ...children]),
});
