import { expect, test } from 'vitest';
import { isRedirect } from '../site/pages.ts';
import { transferSize } from '../site/transfer-size.ts';
import { sample, samplePages } from './sample.ts';

const kibibyte = 1024;
const articles = samplePages.filter((page) => !isRedirect(page) && /^\/\d{4}\/\d\d\/\d\d\//.test(page.url));

test('an article costs at most 28 KB before images, its styles 10 KB, its scripts 5 KB', async () => {
	expect(articles.length).toBeGreaterThanOrEqual(24);
	const sizes = await Promise.all(articles.map((page) => transferSize(page, sample.dist)));
	expect(Math.max(...sizes.map(({ total }) => total))).toBeLessThanOrEqual(28 * kibibyte);
	expect(Math.max(...sizes.map(({ css }) => css))).toBeLessThanOrEqual(10 * kibibyte);
	expect(Math.max(...sizes.map(({ js }) => js))).toBeLessThanOrEqual(5 * kibibyte);
	expect(Math.min(...sizes.map(({ css }) => css))).toBeGreaterThan(0);
	expect(Math.min(...sizes.map(({ js }) => js))).toBeGreaterThan(0);
});
