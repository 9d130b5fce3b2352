import { z } from 'zod';
import { label, oneOf } from './attribute-types.ts';
import { defineComponent, element, text } from './component.ts';

/** A boxed remark beside the argument. */
export const Callout = defineComponent({
	name: 'Callout',
	summary: '補足・ヒント・注意などの囲み',
	attributes: z.strictObject({
		type: oneOf(['note', 'tip', 'warning', 'important']).default('note').meta({ description: '囲みの種類' }),
		title: label.optional().meta({ description: '見出し。なければ種類の名前' }),
	}),
	place: 'block',
	content: 'blocks',
	render({ type, title = titles[type] }, children) {
		const box = element('div', `callout callout-${type}`, [element('p', 'callout-title', [text(title)]), ...children]);
		box.properties['role'] = 'note';
		return box;
	},
});

const titles = { note: '補足', tip: 'ヒント', warning: '注意', important: '重要' };
