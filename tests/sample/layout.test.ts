import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isRedirect } from '../site/pages.ts';
import { openSite } from '../site/open-site.ts';
import { sample, samplePages } from './sample.ts';

const site = openSite(sample);

test('no page is wider than a telephone', { timeout: 300_000 }, async () => {
	const pages = samplePages.filter((page) => !isRedirect(page));
	const tooWide = await site.withPage({}, async (page) => {
		const found: string[] = [];
		for (const { url } of pages) {
			await page.goto(site.address(url));
			for (const width of [390, 320]) {
				await page.setViewportSize({ width, height: 800 });
				found.push(...(await overflowing(page)).map((element) => `${url} at ${width} px: ${element}`));
			}
		}
		return found;
	});
	expect(tooWide).toEqual([]);
});

test('what is too wide is found', async () => {
	const found = await site.withPage({ viewport: { width: 320, height: 800 } }, async (page) => {
		await page.setContent('<body style="margin:0"><p><b style="display:block;width:400px">x</b></p>');
		return overflowing(page);
	});
	expect(found).toEqual(['b']);
});

/** Elements that stick out of the page to the right, where the page can be scrolled sideways at all. */
async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 0.5,
		);
		return wide.map((element) => [element.localName, ...element.classList].join('.'));
	});
}
