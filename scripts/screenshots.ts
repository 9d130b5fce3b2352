/**
 * Photographs every kind of page of the sample site, and the longest and emptiest pages of another, on a telephone, a
 * tablet and a desk, by day and by night, into `artefacts/screenshots`:
 *
 *     npm run screenshots                      # builds the sample
 *     npm run screenshots -- --dist <folder>   # a sample that is built already
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../src/cli/serve.ts';
import { launchBrowser } from '../tests/browser/chromium.ts';
import { pageKinds } from '../tests/sample/page-kinds.ts';
import { extremePages, extremeSite } from '../tests/site/extreme-site.ts';
import { runKawaraban } from '../tests/site/run-command.ts';
import { keepScreenshot, screens } from '../tests/site/screens.ts';

const { values: flags } = parseArgs({ options: { dist: { type: 'string' } } });
const workFolder = await mkdtemp(join(tmpdir(), 'kawaraban-screenshots-'));
const browser = await launchBrowser();
try {
	const sample = flags.dist ?? (await build(join(workFolder, 'sample')));
	await photograph(browser, sample, pageKinds, '');
	const siteDir = join(workFolder, 'site');
	for (const [path, content] of Object.entries(await extremeSite())) {
		await mkdir(dirname(join(siteDir, path)), { recursive: true });
		await writeFile(join(siteDir, path), content);
	}
	await photograph(browser, await build(join(workFolder, 'extremes'), '--site', siteDir), extremePages, 'extreme ');
} finally {
	await browser.close();
	await rm(workFolder, { recursive: true });
}

async function photograph(
	chromium: Browser,
	folder: string,
	pages: Readonly<Record<string, string>>,
	prefix: string,
): Promise<void> {
	const server = await serveFolder({ folder, base: '', host: '127.0.0.1', port: 0 });
	for (const screen of screens) {
		const context = await chromium.newContext({ locale: 'ja-JP', ...screen.options });
		const page = await context.newPage();
		for (const [kind, url] of Object.entries(pages)) {
			await page.goto(new URL(url, server.url).href, { waitUntil: 'networkidle' });
			// Pictures further down come when they are near.
			await page.evaluate(async () => {
				for (const image of document.images) image.loading = 'eager';
				await Promise.allSettled([...document.images].map((image) => image.decode()));
			});
			await keepScreenshot(page, screen, prefix + kind, true);
		}
		await context.close();
		console.log(`${screen.name}: ${Object.keys(pages).length}`);
	}
	await server.close();
}

async function build(dist: string, ...args: string[]): Promise<string> {
	const { exitCode, stderr } = await runKawaraban(['build', '--out', dist, '--cache', `${dist}-cache`, ...args]);
	if (exitCode !== 0) throw new Error(stderr);
	return dist;
}
