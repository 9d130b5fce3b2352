import { expect, test } from 'vitest';
import { checkLinks } from '../site/links.ts';
import { sample, samplePages } from './sample.ts';

test('every link, image, style sheet and script of the site leads to something, its #fragment included', async () => {
	const { checked, faults } = await checkLinks(samplePages, sample);
	expect(faults).toEqual([]);
	expect(checked).toBeGreaterThan(2000);
});
