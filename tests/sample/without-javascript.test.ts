import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';
import { sample, pageKinds } from './sample.ts';

const site = openSite(sample);
const withoutJavaScript = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

test('every kind of page shows its title, its text and the way to the rest', async () => {
	await site.withPage(withoutJavaScript, async (page) => {
		for (const url of Object.values(pageKinds)) {
			await page.goto(site.address(url));
			expect(await page.locator('h1').count(), url).toBe(1);
			expect((await page.locator('main').innerText()).length, url).toBeGreaterThan(30);
			expect(await visibleLinks(page, 'header'), url).toContain('/');
			expect((await visibleLinks(page, 'footer')).length, url).toBeGreaterThan(4);
		}
	});
});

test('a reader gets from the home page to a category and to an article', async () => {
	await site.withPage(withoutJavaScript, async (page) => {
		await page.goto(site.address('/'));
		const category = page.locator('a[href="/category/science/"]').first();
		await category.click();
		expect(new URL(page.url()).pathname).toBe('/category/science/');
		await page.locator('main h2 a, main h3 a').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/\d{4}\/\d\d\/\d\d\//);
		expect((await page.locator('article').first().innerText()).length).toBeGreaterThan(500);
	});
});

test('the table of contents unfolds and leads to its headings', async () => {
	await site.withPage(withoutJavaScript, async (page) => {
		await page.goto(site.address(pageKinds.article));
		await page.locator('summary', { hasText: '目次' }).click();
		const link = page.locator('details a[href^="#"]').last();
		await link.click();
		const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
		const top = async () => (await page.locator(`[id="${id}"]`).boundingBox())?.y;
		await expect.poll(top).toBeLessThan(844);
		expect(await top()).toBeGreaterThanOrEqual(0);
	});
});

test('the button that would copy the address is not shown', async () => {
	await site.withPage(withoutJavaScript, async (page) => {
		await page.goto(site.address(pageKinds.article));
		expect(await page.locator('[data-copy-url]').isVisible()).toBe(false);
	});
});

async function visibleLinks(page: Page, selector: string): Promise<string[]> {
	const links = await page.locator(`body > ${selector} a, ${selector}[class] a`).all();
	const hrefs = await Promise.all(
		links.map(async (link) => ((await link.isVisible()) ? await link.getAttribute('href') : null)),
	);
	return hrefs.filter((href) => href !== null);
}
