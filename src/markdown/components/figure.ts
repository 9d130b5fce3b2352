import { z } from 'zod';
import { imageAddress, label } from './attribute-types.ts';
import { defineComponent, element, text } from './component.ts';

/** An image with a caption. */
export const Figure = defineComponent({
	name: 'Figure',
	summary: '説明文のある図',
	attributes: z.strictObject({
		src: imageAddress.meta({ description: '画像のパスかアドレス' }),
		alt: z
			.string({ error: '文字が必要です（飾りなら空） / text is required (empty if decorative)' })
			.meta({ description: '代替テキスト。飾りの画像なら空' }),
		caption: label.optional().meta({ description: '図の下に出る説明' }),
	}),
	place: 'block',
	content: 'none',
	render({ src, alt, caption }) {
		const image = element('img', undefined, []);
		image.properties = { src, alt };
		return element('figure', undefined, [
			image,
			...(caption ? [element('figcaption', undefined, [text(caption)])] : []),
		]);
	},
});
