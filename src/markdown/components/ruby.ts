import { z } from 'zod';
import { rubyElement } from '../remark/to-hast.ts';
import { label } from './attribute-types.ts';
import { defineComponent } from './component.ts';

/** The same as `{漢字|かんじ}`. */
export const Ruby = defineComponent({
	name: 'Ruby',
	summary: 'ふりがな。{漢字|かんじ} と同じ',
	attributes: z.strictObject({
		base: label.meta({ description: 'ふりがなを付ける文字' }),
		text: label.meta({ description: 'ふりがな' }),
	}),
	place: 'inline',
	content: 'none',
	render: ({ base, text }) => rubyElement([{ base, text }]),
});
