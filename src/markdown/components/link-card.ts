import { z } from 'zod';
import { label, linkAddress } from './attribute-types.ts';
import { defineComponent, element, text } from './component.ts';

/** A link that stands out. Only the title is the link, so that its name stays short when read aloud. */
export const LinkCard = defineComponent({
	name: 'LinkCard',
	summary: '題名と説明のある目立つリンク',
	attributes: z.strictObject({
		href: linkAddress.meta({ description: 'リンク先' }),
		title: label.meta({ description: 'リンクの文字' }),
		description: label.optional().meta({ description: '題名の下に出る説明' }),
	}),
	place: 'block',
	content: 'none',
	render({ href, title, description }) {
		const link = element('a', 'link-card-title', [text(title)]);
		link.properties['href'] = href;
		const host = URL.canParse(href) ? new URL(href).host : '';
		return element('div', 'link-card', [
			element('p', undefined, [link]),
			...(description ? [element('p', 'link-card-description', [text(description)])] : []),
			...(host ? [element('p', 'link-card-host', [text(host)])] : []),
		]);
	},
});
