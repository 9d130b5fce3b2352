import { afterEach, describe, expect, test, vi } from 'vitest';
import { launchBrowser, launchFirst } from './chromium.ts';
import { missingGlyphs } from './glyphs.ts';
import { emptyFontConfig } from './japanese-font.ts';

const characters = '漢かア髙﨑𠮷①㈱、「A';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe.each([
	{ name: 'the browser that the tests run in', bundled: false },
	{ name: 'the browser inside an npm package', bundled: true },
])('$name', ({ bundled }) => {
	test.skipIf(bundled && !hasBundledBrowser())('has a glyph for every Japanese character', async () => {
		if (bundled) vi.stubEnv('KAWARABAN_BROWSER', 'bundled');
		const browser = await launchBrowser();
		const page = await browser.newPage();
		expect(await missingGlyphs(page, characters)).toEqual([]);
		expect(await missingGlyphs(page, characters, 'serif')).toEqual([]);
		await browser.close();
	});

	// Elsewhere the system's fonts do not come from fontconfig.
	test.skipIf(process.platform !== 'linux' || (bundled && !hasBundledBrowser()))(
		'has none without the font, so the test above can fail',
		async () => {
			if (bundled) vi.stubEnv('KAWARABAN_BROWSER', 'bundled');
			const browser = await launchBrowser({ fontConfig: await emptyFontConfig() });
			expect(await missingGlyphs(await browser.newPage(), '漢かア髙')).toEqual(['漢', 'か', 'ア', '髙']);
			await browser.close();
		},
	);

	test.skipIf(bundled && !hasBundledBrowser())('opens several contexts', async () => {
		if (bundled) vi.stubEnv('KAWARABAN_BROWSER', 'bundled');
		const browser = await launchBrowser();
		for (let count = 0; count < 3; count += 1) {
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.setContent('<title>瓦版</title>');
			expect(await page.title()).toBe('瓦版');
			await context.close();
		}
		await browser.close();
	});
});

test('where no browser runs, the error names the command that installs one and says why each failed', async () => {
	const absent = [
		{ name: 'first', launch: () => ({ executablePath: '/nonexistent/chromium' }) },
		{ name: 'second', launch: () => Promise.reject(new Error('not for this processor')) },
	];
	await expect(launchFirst(absent, {})).rejects.toThrow(
		/^No browser runs on this machine\. Install one with: npx playwright-core install --with-deps chromium\nfirst: .*executable doesn't exist.*\nsecond: not for this processor$/i,
	);
});

function hasBundledBrowser(): boolean {
	return process.platform === 'linux' && process.arch === 'x64';
}
