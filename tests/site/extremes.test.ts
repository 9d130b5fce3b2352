import { beforeAll, describe, expect, test } from 'vitest';
import { extremePages, extremeSite } from './extreme-site.ts';
import { type BuiltSite, buildTinySite } from './harness.ts';
import { accessibilityFaults, openSite } from './open-site.ts';
import { keepScreenshot, screens } from './screens.ts';

let built: BuiltSite;
const folder = { dist: '', base: '' };

beforeAll(async () => {
	built = await buildTinySite(await extremeSite());
	if (built.exitCode !== 0) throw new Error(built.output);
	folder.dist = built.dist;
});

const site = openSite(folder);

describe.each(screens)('on a screen of $name', (screen) => {
	test('no page of the longest and the emptiest has a fault or is wider than the screen', async () => {
		const faults = await site.withPage(screen.options, async (page) => {
			const found: string[] = [];
			for (const [kind, url] of Object.entries(extremePages)) {
				const response = await page.goto(site.address(url));
				if (response?.status() !== 200) found.push(`${kind}: ${response?.status()}`);
				if (url.includes('?')) await page.getByText('見つかりませんでした').waitFor();
				found.push(...(await accessibilityFaults(page)).map((fault) => `${kind}: ${fault}`));
				const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
				if (isTooWide) found.push(`${kind}: too wide`);
				await keepScreenshot(page, screen, `extreme ${kind}`);
			}
			return found;
		});
		expect(faults).toEqual([]);
	});
});

test('an empty category says so and shows ways on; a search without results too', async () => {
	await site.withPage({}, async (page) => {
		await page.goto(site.address(extremePages['empty category']));
		expect(await page.locator('.empty').innerText()).toContain('まだ記事がありません');
		expect(await page.locator('.empty a').allInnerTexts()).toContain('タグ一覧');
		await page.goto(site.address(extremePages['search without results']));
		await page.getByText('見つかりませんでした').waitFor();
		expect(await page.locator('.search-advice').isVisible()).toBe(true);
		expect(await page.locator('.search-groups a').first().isVisible()).toBe(true);
	});
});

test('page 40 of an archive names its neighbours and both ends', async () => {
	await site.withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
		await page.goto(site.address(extremePages['page 40 of an archive']));
		const texts = (await page.locator('.pagination li').allInnerTexts()).map((text) => text.replace(/\s.*/su, ''));
		expect(texts).toEqual(['最新', '42', '41', '40', '39', '38', '…', '1']);
		expect(await page.locator('.pagination [aria-current=page]').innerText()).toContain('40');
	});
});

test('the archive of a tag with fewer posts than the site wants is not for search engines', async () => {
	expect(await built.read('tags/一度きり/index.html')).toContain('<meta name="robots" content="noindex">');
	expect(await built.read('tags/市場/index.html')).not.toContain('noindex');
});

test('English titles and sentences say that they are', async () => {
	const article = await built.read('2026/05/05/p42/index.html');
	expect(article).toMatch(/<h1 class="article-title phrased" lang="en">/u);
	expect(article).toContain('<span lang="en">Stability is not an end, but it is the condition of growth.”</span>');
	expect(await built.read('index.html')).toMatch(/<a href="\/2026\/05\/05\/p42\/" lang="en">/u);
});

test('a picture is offered smaller and in a newer format, at once where it leads the page', async () => {
	const article = await built.read('2026/05/04/p41/index.html');
	const [picture = ''] = /<picture>.*?<\/picture>/su.exec(article) ?? [];
	expect(picture).toMatch(
		/<source type="image\/avif" srcset="(\/_astro\/[0-9a-f]{16}-420\.avif) 420w, \/_astro\/[0-9a-f]{16}-840\.avif 840w, \/_astro\/[0-9a-f]{16}-1360\.avif 1360w"/u,
	);
	expect(picture).toMatch(/<img src="\/picture\.png" width="1600" height="900" alt="青い面" fetchpriority="high"/u);
	const made = built.files.filter((file) => file.endsWith('.avif'));
	expect(made).toHaveLength(3);
	await site.withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
		await page.goto(site.address('/2026/05/04/p41/'), { waitUntil: 'networkidle' });
		const shown = await page
			.locator('.article-image img')
			.evaluate((image: HTMLImageElement) => [image.currentSrc, image.complete]);
		expect(shown).toEqual([site.address(`/${made.find((file) => file.endsWith('-420.avif'))}`), true]);
	});
});
