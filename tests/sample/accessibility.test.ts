import { describe, expect, test } from 'vitest';
import { isRedirect } from '../site/pages.ts';
import { accessibilityFaults, openSite } from '../site/open-site.ts';
import { sample, pageKinds, samplePages } from './sample.ts';

const site = openSite(sample);

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
	test.each([390, 1440])('no kind of page has an accessibility fault, %i px wide', async (width) => {
		const options = { colorScheme, viewport: { width, height: 900 } };
		const faults = await site.withPage(options, async (page) => {
			const found: string[] = [];
			for (const [kind, url] of Object.entries(pageKinds)) {
				await page.goto(site.address(url));
				found.push(...(await accessibilityFaults(page)).map((fault) => `${kind}: ${fault}`));
			}
			return found;
		});
		expect(faults).toEqual([]);
	});
});

test('no page at all has one', { timeout: 300_000 }, async () => {
	const pages = samplePages.filter((page) => !isRedirect(page));
	const faults = await site.withPage({ viewport: { width: 390, height: 900 } }, async (page) => {
		const found: string[] = [];
		for (const { url } of pages) {
			await page.goto(site.address(url));
			found.push(...(await accessibilityFaults(page)).map((fault) => `${url}: ${fault}`));
		}
		return found;
	});
	expect(faults).toEqual([]);
});

test('faults are found where there are some', async () => {
	const faults = await site.withPage({}, async (page) => {
		await page.setContent(
			'<html lang="ja"><title>x</title><h1>a</h1><h3>b</h3><img src="x"><p style="color:#ccc;background:#fff">薄い字</p>',
		);
		return accessibilityFaults(page);
	});
	expect(faults.toSorted()).toEqual(['color-contrast: p', 'heading-order: h3', 'image-alt: img']);
});
