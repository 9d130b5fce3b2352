import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { buildTinySite, post } from '../site/harness.ts';
import { onScriptError } from '../browser/script-errors.ts';

const policy =
	"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; " +
	"manifest-src 'self'; require-trusted-types-for 'script'";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
	const corrected = 'categories: [経済]\nupdated: [{ date: 2026-05-20, note: 数字を直した, correction: true }]\n';
	const site = await buildTinySite({
		'content/posts/2026-05-01-kyoto.md': post('京都の祭り', '京都で祭りがあった。', 'tags: [祭り]\n'),
		'content/posts/2026-05-02-tokyo.md': post('東京都の予算', '東京都は予算を決めた。', corrected),
		'content/posts/2026-05-03-html.md': post('タグの話', '本文に `<img src=x onerror=alert(1)>` と書く。'),
		...Object.fromEntries(
			Array.from({ length: 14 }, (_, at) => [
				`content/posts/2026-04-${String(at + 10)}-p${at}.md`,
				post(`毎日の天気${at}`, '晴れのち曇り。'),
			]),
		),
		'content/posts/2026-05-04-hidden.md': post('極秘計画', '極秘計画です。', 'noindex: true\n'),
	});
	if (site.exitCode !== 0) throw new Error(site.output);
	server = await serveFolder({ folder: site.dist, base: '', host: '127.0.0.1', port: 0 });
	browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
	await browser.close();
	await server.close();
});

test('the box in the header leads to results, and nothing is loaded until it is used', async () => {
	await withPage({}, async (page, { requests, problems }) => {
		await page.goto(server.url);
		await page.waitForLoadState('networkidle');
		expect(requests().filter((path) => path.startsWith('/search-index/'))).toEqual([]);
		await page.keyboard.press('/');
		await page.keyboard.type('京都');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.search-results li');
		expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('京都')}`);
		expect(await titles(page)).toEqual(['京都の祭り', '東京都の予算']);
		expect(await page.locator('.search-results mark').first().textContent()).toBe('京都');
		expect(await page.locator('[role=status].search-status').textContent()).toBe('2件見つかりました。');
		expect(problems()).toEqual([]);
	});
});

test('results come while typing, and not before a composition is over', async () => {
	await withPage({}, async (page) => {
		await page.goto(`${server.url}search/`);
		const box = page.locator('.search-form [data-search-box]');
		await box.focus();
		await box.evaluate((input: HTMLInputElement) => {
			input.dispatchEvent(new CompositionEvent('compositionstart'));
			input.value = 'よさn';
			input.dispatchEvent(new InputEvent('input', { isComposing: true }));
		});
		await page.waitForTimeout(400);
		expect(new URL(page.url()).search).toBe('');
		await box.evaluate((input: HTMLInputElement) => {
			input.value = '予算';
			input.dispatchEvent(new CompositionEvent('compositionend'));
		});
		await page.waitForSelector('.search-results li');
		expect(await titles(page)).toEqual(['東京都の予算']);
		expect(await page.locator('.search-results .correction-mark').textContent()).toBe('訂正あり');
		expect(await page.locator('.search-results .card-meta').textContent()).toContain('更新 2026年5月20日');
	});
});

test('filters and order are in the address, and an address brings them back', async () => {
	await withPage({}, async (page) => {
		await page.goto(`${server.url}search/?q=${encodeURIComponent('天気')}&sort=date`);
		await page.waitForSelector('.search-results li');
		expect(await page.locator('select[name=sort]').inputValue()).toBe('date');
		expect(await titles(page)).toHaveLength(10);
		await page.locator('.search-more button').click();
		await expect.poll(async () => (await titles(page)).length).toBe(14);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^毎日の天気/);
	});
});

test('the arrow keys go through the results and back to the box', async () => {
	await withPage({}, async (page) => {
		await page.goto(`${server.url}search/?q=${encodeURIComponent('京都')}`);
		await page.waitForSelector('.search-results li');
		await page.locator('.search-form [data-search-box]').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('東京都の予算');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
	});
});

test('what is not found is said, and other words are offered', async () => {
	await withPage({}, async (page) => {
		await page.goto(`${server.url}search/?q=${encodeURIComponent('祭り xyzzy')}`);
		await page.waitForSelector('.search-suggestions a');
		expect(await page.locator('.search-status').textContent()).toContain('「xyzzy」のある記事はありません。');
		await page.locator('.search-suggestions a', { hasText: '祭り' }).first().click();
		await page.waitForSelector('.search-results li');
		expect(await titles(page)).toEqual(['京都の祭り']);
	});
});

test('text of articles and queries is never read as HTML, and hidden articles are not found', async () => {
	await withPage({}, async (page, { problems }) => {
		await page.goto(`${server.url}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
		await page.waitForSelector('.search-results li');
		expect(await page.locator('.search-page img').count()).toBe(0);
		await page.goto(`${server.url}search/?q=${encodeURIComponent('極秘計画')}`);
		await expect.poll(() => page.locator('.search-status').textContent()).toBe('見つかりませんでした。');
		expect(await titles(page)).not.toContain('極秘計画');
		expect(problems()).toEqual([]);
	});
});

test('where the server sends no parts of files, results and excerpts still come', async () => {
	await withPage({ sendsParts: false }, async (page) => {
		await page.goto(`${server.url}search/?q=${encodeURIComponent('天気 曇り')}`);
		await page.waitForSelector('.search-results mark');
		await expect.poll(() => page.locator('.search-excerpt mark').first().textContent()).toBe('曇り');
	});
});

test('without script the page leads to categories, tags and years', async () => {
	await withPage({ javaScriptEnabled: false }, async (page) => {
		await page.goto(`${server.url}search/`);
		expect(await page.locator('noscript p').isVisible()).toBe(true);
		const links = await page
			.locator('.search-groups a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual(['/category/%E7%B5%8C%E6%B8%88/', '/tags/%E7%A5%AD%E3%82%8A/', '/2026/']);
	});
});

function titles(page: Page): Promise<string[]> {
	return page.locator('.search-results h2').allTextContents();
}

interface Watched {
	requests(): string[];
	/** Violations of the policy and errors of scripts. */
	problems(): string[];
}

/** Opens a page under a strict content security policy. */
async function withPage(
	{ javaScriptEnabled = true, sendsParts = true }: { javaScriptEnabled?: boolean; sendsParts?: boolean },
	look: (page: Page, watched: Watched) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ locale: 'ja-JP', javaScriptEnabled });
	const page = await context.newPage();
	const [requests, problems]: [string[], string[]] = [[], []];
	onScriptError(page, (message) => problems.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	await page.route('**/*', async (route) => {
		const { range: _range, ...withoutRange } = route.request().headers();
		requests.push(new URL(route.request().url()).pathname);
		const response = await route.fetch(sendsParts ? {} : { headers: withoutRange });
		await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
	});
	try {
		await look(page, { requests: () => requests, problems: () => problems });
	} finally {
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await context.close();
	}
}
