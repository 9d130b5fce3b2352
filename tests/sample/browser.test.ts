import { expect, test } from 'vitest';
import { missingGlyphs } from '../browser/glyphs.ts';
import { openSite } from '../site/open-site.ts';
import { pageKinds, sample } from './sample.ts';
import { onScriptError } from '../browser/script-errors.ts';

const site = openSite(sample);

test('no kind of page asks another host for anything, misses a file or writes to the console', async () => {
	const found: string[] = [];
	await site.withPage({}, async (page) => {
		page.on('console', (message) => found.push(`${message.type()}: ${message.text()}`));
		onScriptError(page, (message) => found.push(`error: ${message}`));
		page.on('request', (request) => {
			if (!request.url().startsWith(site.address('/'))) found.push(`request: ${request.url()}`);
		});
		page.on('response', (response) => {
			const isExpected = response.ok() || response.url() === site.address('/404.html');
			if (!isExpected) found.push(`${response.status()}: ${response.url()}`);
		});
		for (const url of Object.values(pageKinds)) {
			await page.goto(site.address(url), { waitUntil: 'networkidle' });
		}
	});
	expect(found).toEqual([]);
});

test('an address that does not exist shows the page for it', async () => {
	await site.withPage({}, async (page) => {
		const response = await page.goto(site.address('/no/such/page/'));
		expect(response?.status()).toBe(404);
		expect(await page.locator('main').innerText()).toContain('見つかりません');
	});
});

test('the copy button copies the public address and says so', async () => {
	await site.withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
		await page.goto(site.address(pageKinds.article));
		await page.locator('[data-copy-url]').click();
		await page.getByText('コピーしました').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${sample.origin}${pageKinds.article}`);
	});
});

test('the fonts that the pages ask for have Japanese glyphs', async () => {
	await site.withPage({}, async (page) => {
		await page.goto(site.address('/'));
		const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
		expect(await missingGlyphs(page, '漢かア髙', family)).toEqual([]);
	});
});
