import { inject } from 'vitest';
import { readPages } from '../site/pages.ts';

/** The sample site as it was built for this run. */
export const sample = { dist: inject('sampleDist'), origin: 'https://kawaraban.example', base: '' };

export const samplePages = await readPages(sample.dist);

export { pageKinds } from './page-kinds.ts';
