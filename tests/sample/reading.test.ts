import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults, openSite } from '../site/open-site.ts';
import { keepScreenshot, screens } from '../site/screens.ts';
import { pageKinds, sample } from './sample.ts';
import { onScriptError } from '../browser/script-errors.ts';

const site = openSite(sample);

describe.each(screens)('on a screen of $name', (screen) => {
	const { viewport, colorScheme } = screen.options;
	const isWide = viewport!.width >= 1024;
	const open = (url: string, look: (page: Page) => Promise<void>) =>
		site.withPage({ ...screen.options, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
			const problems: string[] = [];
			onScriptError(page, (message) => problems.push(message));
			page.on('console', (message) => problems.push(message.text()));
			await page.goto(site.address(url));
			await look(page);
			expect(problems).toEqual([]);
		});

	test('the search of the header leads to results, which words in the box change', async () => {
		await open('/', async (page) => {
			const box = page.locator('.site-search input');
			if (await box.isVisible()) await box.fill('単位');
			await page.locator('.site-search button').click();
			await page.waitForURL(/\/search\//u);
			if (viewport!.width < 768) await page.locator('.search-field input').fill('単位');
			await page.getByText('件見つかりました').waitFor();
			expect(await page.locator('.search-results li').count()).toBeGreaterThan(2);
			expect(await page.locator('.search-results mark').first().innerText()).toBe('単位');
			expect(await page.locator('.search-filters').isVisible()).toBe(true);
			await keepScreenshot(page, screen, 'driven-search');
			expect(await accessibilityFaults(page)).toEqual([]);
			await page.locator('.search-field input').fill('単位 -電気');
			await page.waitForURL((url) => url.searchParams.get('q') === '単位 -電気');
		});
	});

	test('the contents lead to a section, and beside a wide text they follow the reader', async () => {
		await open(pageKinds.article, async (page) => {
			const heading = page.locator('.prose h2').nth(2);
			const title = await heading.innerText();
			if (!isWide) await page.locator('.toc summary').click();
			const link = page.locator(isWide ? '.toc-side a' : '.toc-fold a', { hasText: title });
			await keepScreenshot(page, screen, 'driven-contents');
			await link.click();
			await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(viewport!.height / 3);
			if (!isWide) return;
			await expect.poll(() => page.locator('.toc-side [aria-current]').allInnerTexts()).toEqual([title]);
			expect(await page.locator('.toc-side').evaluate((list) => list.getBoundingClientRect().top)).toBe(24);
			await page.locator('.prose h2').last().scrollIntoViewIfNeeded();
			await page.mouse.wheel(0, 600);
			await expect.poll(() => page.locator('.toc-side [aria-current]').innerText()).not.toBe(title);
			// Scrolling is smooth.
			await page.waitForTimeout(700);
			await keepScreenshot(page, screen, 'driven-contents-followed');
		});
	});

	test('colours and size of letters are the reader’s choice, from the first frame of the next page on', async () => {
		await open(pageKinds.article, async (page) => {
			const other = colorScheme === 'dark' ? 'light' : 'dark';
			const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
			const before = await background();
			await page.locator('.display-button').click();
			await page.locator(`.display-settings input[value=${other}]`).check();
			await page.locator('.display-settings input[value=larger]').check();
			const after = await background();
			expect(after).not.toBe(before);
			expect(await accessibilityFaults(page)).toEqual([]);
			await keepScreenshot(page, screen, 'driven-display-settings');
			await page.addInitScript(recordFrames);
			await page.goto(site.address(pageKinds.category));
			await page.waitForTimeout(200);
			expect(await page.evaluate(() => [...new Set((globalThis as unknown as Recorder).frames)])).toEqual([
				`${after} 20px`,
			]);
			await page.locator('.display-button').click();
			expect(await page.locator('.display-settings :checked').evaluateAll(valuesOf)).toEqual(['larger', other]);
			await page.locator('.display-settings input[name=scheme][value=auto]').check();
			expect(await background()).toBe(before);
		});
	});

	test('a footnote opens where it is called, and gives the focus back', async () => {
		await open(pageKinds.article, async (page) => {
			const call = page.locator('a[data-footnote-ref]').first();
			await call.click();
			const box = page.locator('.footnote-box');
			expect(await box.innerText()).toContain('69.3');
			expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
			expect(await page.evaluate(() => location.hash)).toBe('');
			const [callBox, noteBox] = [await call.boundingBox(), await box.boundingBox()];
			if (isWide) expect(Math.abs(noteBox!.y - callBox!.y)).toBeLessThan(noteBox!.height + 60);
			else expect(noteBox!.y + noteBox!.height).toBeGreaterThan(callBox!.y);
			await keepScreenshot(page, screen, 'driven-footnote');
			expect(await accessibilityFaults(page)).toEqual([]);
			await page.keyboard.press('Escape');
			expect(await call.evaluate((element) => element === document.activeElement)).toBe(true);
			await expect.poll(() => box.count()).toBe(0);
		});
	});

	test('the address of the article and of a section can be copied, and that is said', async () => {
		await open(pageKinds.article, async (page) => {
			await page.locator('[data-copy-url]').click();
			await page.getByRole('status').filter({ hasText: 'リンクをコピーしました' }).waitFor();
			expect(await copied(page)).toBe(`${sample.origin}${pageKinds.article}`);
			const button = page.getByRole('button', { name: 'へのリンクをコピー' }).first();
			await button.focus();
			await keepScreenshot(page, screen, 'driven-heading-link');
			await page.keyboard.press('Enter');
			const id = await page.locator('.prose :is(h2, h3)').first().getAttribute('id');
			await expect
				.poll(() => copied(page).then(decodeURIComponent))
				.toBe(site.address(`${pageKinds.article}#`).concat(id!));
			const share = await page
				.locator('.share a')
				.evaluateAll((links) => links.map((link) => link.textContent?.trim()));
			expect(share).toEqual(['X', 'はてなブックマーク', 'LINE', 'Facebook']);
		});
	});

	test('pages of an archive lead to older ones and back', async () => {
		await open('/', async (page) => {
			await page.locator('.pagination').scrollIntoViewIfNeeded();
			await keepScreenshot(page, screen, 'driven-pagination');
			await page.getByRole('link', { name: '古い記事へ' }).click();
			await page.waitForURL(/\/page\/\d+\/$/u);
			const first = page.url();
			expect(await page.locator('.pagination [aria-current=page]').isVisible()).toBe(true);
			await page.getByRole('link', { name: '古い記事へ' }).click();
			await page.waitForURL((url) => url.href !== first);
			await page.getByRole('link', { name: '新しい記事へ' }).click();
			await page.waitForURL(first);
		});
	});
});

test.each([390, 1440])('nothing moves while any kind of page loads and is read, %i px wide', async (width) => {
	const moved = await site.withPage({ viewport: { width, height: 900 } }, async (page) => {
		await page.addInitScript(recordShifts);
		const found: Record<string, number> = {};
		for (const [kind, url] of Object.entries(pageKinds)) {
			await page.goto(site.address(url));
			for (const part of [0.3, 0.6, 1]) {
				await page.evaluate((share) => scrollTo(0, document.body.scrollHeight * share), part);
				await page.waitForTimeout(60);
			}
			const shift = await page.evaluate(() => (globalThis as unknown as Recorder).shift);
			if (shift > 0) found[kind] = shift;
		}
		return found;
	});
	expect(moved).toEqual({});
});

test('a line at the top says how much of the text has been read, without a script', async () => {
	await site.withPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } }, async (page) => {
		await page.goto(site.address(pageKinds.article));
		const share = () =>
			page
				.locator('.article')
				.evaluate((article) => Number(/[\d.]+/u.exec(getComputedStyle(article, '::before').transform)?.[0]));
		expect(await share()).toBe(0);
		await page.locator('.footnotes').evaluate((notes) => notes.scrollIntoView({ block: 'end', behavior: 'instant' }));
		await expect.poll(share).toBeGreaterThan(0.95);
	});
});

interface Recorder {
	/** Background and letter size of every frame that has a body. */
	frames: string[];
	/** Sum of all layout shifts. */
	shift: number;
}

function recordFrames(): void {
	const recorder = globalThis as unknown as Recorder;
	recorder.frames = [];
	const look = () => {
		if (document.body !== null) {
			const { fontSize } = getComputedStyle(document.documentElement);
			recorder.frames.push(`${getComputedStyle(document.body).backgroundColor} ${fontSize}`);
		}
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

function recordShifts(): void {
	const recorder = globalThis as unknown as Recorder;
	recorder.shift = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) recorder.shift += (entry as unknown as { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
}

function valuesOf(inputs: Element[]): string[] {
	return inputs.map((input) => (input as HTMLInputElement).value);
}

function copied(page: Page): Promise<string> {
	return page.evaluate(() => navigator.clipboard.readText());
}
