import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { launchBrowser } from '../browser/chromium.ts';

export interface OpenSite {
	/** Address of a page of the running site. */
	address(path: string): string;
	/** Opens a tab of its own for the length of `look`. */
	withPage<Result>(options: BrowserContextOptions, look: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Serves a built site and starts a browser for all tests of a file. The site may be built in an earlier `beforeAll`. */
export function openSite(built: { dist: string; base: string }): OpenSite {
	let server: RunningServer;
	let browser: Browser;
	beforeAll(async () => {
		server = await serveFolder({ folder: built.dist, base: built.base, host: '127.0.0.1', port: 0 });
		browser = await launchBrowser();
	});
	afterAll(async () => {
		await browser.close();
		await server.close();
	});
	return {
		address: (path) => new URL(path, server.url).href,
		async withPage(options, look) {
			const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', ...options });
			try {
				return await look(await context.newPage());
			} finally {
				await context.close();
			}
		},
	};
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2 A and AA and, unless told otherwise, against the order of headings: `rule: element`. */
export async function accessibilityFaults(page: Page, { headingOrder = true } = {}): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async (checksOrder) => {
		const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run(document, {
			runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
			rules: { 'heading-order': { enabled: checksOrder } },
			resultTypes: ['violations'],
		});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	}, headingOrder);
}
