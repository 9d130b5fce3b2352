import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { xmlFaults } from '../feeds/xml.ts';
import { type BuiltSite, createTinySite } from '../site/harness.ts';
import { inlineCode, jsonLdFaults } from '../site/page-faults.ts';
import { type BuiltPage, isRedirect, readPages } from '../site/pages.ts';
import { runKawaraban } from '../site/run-command.ts';
import { families } from './all-cases.ts';
import { postOf } from './case.ts';
import { settings } from './find-in-case.ts';
import { onScriptError } from '../browser/script-errors.ts';

/** Larger ones are about time and size, not about what is shown. */
const maxShownBytes = 8000;

/** The posts of all cases that may be published: each is harmless only because the engine makes it so. */
const shown = Object.fromEntries(
	Object.values(families)
		.flat()
		.filter(({ findings }) => findings.every((finding) => / (?:warning|info)$/u.test(finding)))
		.flatMap(({ id, files }) => [postOf(id), postOf(id, 'mdx')].map((file) => [file, files[file]] as const))
		.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length < maxShownBytes),
);

let site: BuiltSite;
let pages: BuiltPage[];
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
	const folder = await createTinySite({
		'site.yaml': `${settings}check: {max_severity: warning}\n`,
		...shown,
	});
	site = await folder.build();
	if (site.exitCode !== 0) throw new Error(site.output);
	pages = await readPages(site.dist);
	server = await serveFolder({ folder: site.dist, base: '', host: '127.0.0.1', port: 0 });
	browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

test('there is enough of it', () => {
	expect(Object.keys(shown).length).toBeGreaterThan(150);
	expect(pages.length).toBeGreaterThan(Object.keys(shown).length);
});

test('on no page anything runs, leads elsewhere or breaks the policy', async () => {
	const addresses = pages.filter((page) => !isRedirect(page)).map(({ url }) => new URL(url, server.url).href);
	expect(await watch(addresses)).toEqual([]);
}, 300_000);

test('a search for what is hostile shows it as text', async () => {
	const queries = ['globalThis', '<img src=x onerror=globalThis.pwned=1>', '"><script>globalThis.pwned=1</script>', '長い題名'];
	const addresses = queries.map((query) => `${server.url}search/?q=${encodeURIComponent(query)}`);
	expect(await watch(addresses, (page) => page.waitForSelector('.search-status:not(:empty)', { state: 'attached' }))).toEqual([]);
});

test('no page has code of its own, and its JSON-LD is whole', () => {
	expect(pages.flatMap(inlineCode)).toEqual([]);
	expect(jsonLdFaults(pages.filter((page) => !isRedirect(page)))).toEqual([]);
});

test('a redirect leads to a page of the site', () => {
	const targets = pages.filter(isRedirect).flatMap(({ elements }) => elements.map(({ attributes }) => attributes['content'] ?? ''));
	expect(targets.filter((content) => content.includes('url=') && !/^0; url=\/(?!\/)/u.test(content))).toEqual([]);
});

test('feeds and sitemaps are XML, and what is JSON is JSON', async () => {
	const read = (pattern: RegExp) => Promise.all(site.files.filter((file) => pattern.test(file)).map(site.read));
	const documents = await read(/\.xml$/u);
	expect(documents.length).toBeGreaterThan(3);
	expect(await xmlFaults(documents)).toEqual([]);
	for (const text of await read(/\.(?:json|webmanifest)$/u)) JSON.parse(text);
});

test('the lines of _redirects and _headers are what they are meant to be', async () => {
	for (const line of site.files.includes('_redirects') ? (await site.read('_redirects')).trimEnd().split('\n') : []) {
		expect(line).toMatch(/^\/[\w%./~!$&'()+,;=@-]* \/[^\s]* 301$/u);
	}
	for (const line of (await site.read('_headers')).trimEnd().split('\n')) {
		expect(line).toMatch(/^(?:\/[^\s]*|\s+!? ?[A-Za-z-]+(?:: .*)?|#.*|)$/u);
	}
});

test('every page has its card', () => {
	expect(site.files.filter((file) => /^og\/.*\.png$/u.test(file)).length).toBeGreaterThan(100);
});

test('the report of the checker shows it as text, too', async () => {
	const report = join(site.site.folder, 'report.html');
	await runKawaraban(['check', '--site', site.site.folder, '--format', 'html', '--output', report]);
	expect(await readFile(report, 'utf8')).toContain('onerror');
	expect(await watch([`file://${report}`])).toEqual([]);
});

test('what the checker prints moves no cursor', async () => {
	const { stdout, stderr } = await runKawaraban(['check', '--site', site.site.folder, '--format', 'pretty']);
	// oxlint-disable-next-line no-control-regex -- they are what it looks for
	expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
});

/** Opens addresses in a few tabs and returns everything that an honest page never does. */
async function watch(addresses: readonly string[], settle?: (page: Page) => Promise<unknown>): Promise<string[]> {
	const faults: string[] = [];
	const queue = addresses.values();
	const tab = async () => {
		const context = await browser.newContext({ locale: 'ja-JP' });
		const page = await context.newPage();
		await page.addInitScript(() => {
			const own = globalThis as unknown as Record<string, unknown>;
			for (const name of ['alert', 'confirm', 'prompt', 'print']) own[name] = () => void (own['pwned'] = name);
		});
		page.on('dialog', (dialog) => (faults.push(`${page.url()} dialog`), void dialog.dismiss()));
		onScriptError(page, (message) => faults.push(`${page.url()} ${message}`));
		page.on('console', (message) => {
			// A file that an attacker names is not there, which is all that comes of it.
			if (message.type() === 'error' && !/Failed to load resource.*404/u.test(message.text())) faults.push(`${page.url()} ${message.text()}`);
		});
		page.on('request', (request) => {
			if (!request.url().startsWith(server.url) && !request.url().startsWith('file:')) faults.push(`${page.url()} → ${request.url()}`);
		});
		for (const address of queue) {
			await page.goto(address);
			await settle?.(page);
			const pwned = await page.evaluate(() => (globalThis as unknown as Record<string, unknown>)['pwned']);
			if (pwned !== undefined) faults.push(`${address} ran ${String(pwned)}`);
			const path = new URL(page.url()).pathname;
			if (path !== new URL(address).pathname) faults.push(`${address} led to ${path}`);
		}
		await context.close();
	};
	await Promise.all(Array.from({ length: 4 }, tab));
	return faults;
}
