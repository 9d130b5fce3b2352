import { z } from 'zod';
import { defineComponent, element } from './component.ts';

/** A place for the related posts within the text; the page fills it, as the posts are not known here. */
export const RelatedPosts = defineComponent({
	name: 'RelatedPosts',
	summary: '関連記事を本文の途中に出す場所',
	attributes: z.strictObject({}),
	place: 'block',
	content: 'none',
	render: () => element('div', 'related-slot', []),
});
