import { inject } from 'vitest';
import { readPages } from '../site/pages.ts';

/** The sample site as it was built for this run. */
export const sample = { dist: inject('sampleDist'), origin: 'https://kawaraban.example', base: '' };

export const samplePages = await readPages(sample.dist);

/** One page of each kind that a reader can meet. */
export const pageKinds = {
	home: '/',
	'second page of the home page': '/page/2/',
	article: '/2026/03/05/compound-interest/',
	'article without contents': '/2026/06/18/food-date-labels/',
	'MDX article': '/2026/06/24/mean-and-median/',
	category: '/category/science/',
	tag: '/tags/%E5%AE%B6%E8%A8%88/',
	'tag index': '/tags/',
	author: '/authors/mizuno-aoi/',
	'author index': '/authors/',
	year: '/2026/',
	month: '/2026/06/',
	'fixed page': '/about/',
	'not found': '/404.html',
} as const;
