import { defineCollection } from 'astro:content';
import { PageFrontMatterSchema, PostFrontMatterSchema } from './model/front-matter.ts';
import { snapshotLoader } from './sources/astro-loader.ts';

export const collections = {
	posts: defineCollection({ loader: snapshotLoader('posts'), schema: PostFrontMatterSchema }),
	pages: defineCollection({ loader: snapshotLoader('pages'), schema: PageFrontMatterSchema }),
};
