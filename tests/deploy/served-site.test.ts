import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { headersFor, parseHeadersFile } from '../../src/deploy/headers-file.ts';
import { observatoryCosts } from '../../src/deploy/observatory-costs.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { type BuiltSite, buildTinySite, post } from '../site/harness.ts';
import { elementsOf } from '../site/html.ts';
import { observatoryScore, type ScannedPage } from './observatory.ts';
import { settings } from './settings.ts';
import { onScriptError } from '../browser/script-errors.ts';

let site: BuiltSite;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
	const body =
		'## 見出し一\n\n京都で祭りがあった。\n\n## 見出し二\n\n![外](https://images.example.com/a.png)\n\n`<img onerror=x>`';
	site = await buildTinySite({
		'site.yaml':
			'title: 小さな瓦版\ndescription: 試験のためのサイトです。\nurl: https://example.jp\n' +
			'content: { image_hosts: [{ host: images.example.com }] }\ndeploy: { targets: [cloudflare, github-pages] }\n' +
			'offers: { ad_slots: [{ place: before-related, height: 250 }] }\nredirects: [{ from: /old/, to: / }]\n',
		'content/posts/2026-05-12-kyoto.md': post('京都の祭り', body, 'tags: [祭り]\ncategories: [くらし]\n'),
		'content/posts/2026-05-13-tokyo.md': post('東京の予算', '東京都は予算を決めた。', 'tags: [予算]\n'),
		'content/pages/about.md': '---\ntitle: 運営者情報\npermalink: /about/\n---\n\n編集部です。\n',
		'content/pages/404.md': '---\ntitle: 見つかりません\npermalink: /404.html\n---\n\nありません。\n',
	});
	if (site.exitCode !== 0) throw new Error(site.output);
	server = await serveFolder({ folder: site.dist, base: '', host: '127.0.0.1', port: 0 });
	browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

describe('the score of the HTTP Observatory', () => {
	const scan = async (): Promise<ScannedPage> => ({
		headers: headersFor('/', parseHeadersFile(await site.read('_headers')).blocks),
		elements: elementsOf(await site.read('index.html')),
		origin: 'https://example.jp',
	});

	test('is 135 by the files that Cloudflare reads: every bonus but those for cookies and preloading', async () => {
		expect(observatoryScore(await scan())).toEqual({
			score: 135,
			points: {
				'content-security-policy': 10,
				'strict-transport-security': 0,
				'subresource-integrity': 5,
				'x-content-type-options': 0,
				'x-frame-options': 5,
				'referrer-policy': 5,
				'cross-origin-resource-policy': 10,
				'cross-origin-resource-sharing': 0,
			},
		});
	});

	test('falls without each of them', async () => {
		const page = await scan();
		const without = (name: string) => new Map([...page.headers].filter(([header]) => header !== name));
		const scores = [...page.headers.keys()].map((name) => [
			name,
			observatoryScore({ ...page, headers: without(name) }).score,
		]);
		expect(Object.fromEntries(scores)).toEqual({
			'content-security-policy': 55,
			'strict-transport-security': 80,
			'x-content-type-options': 130,
			'referrer-policy': 130,
			'permissions-policy': 135,
			'cross-origin-opener-policy': 135,
			'cross-origin-resource-policy': 125,
			'speculation-rules': 135,
		});
		const plain = page.elements.map((element) => {
			const attributes = Object.entries(element.attributes).filter(([name]) => name !== 'integrity');
			return { ...element, attributes: Object.fromEntries(attributes) };
		});
		expect(observatoryScore({ ...page, elements: plain }).score).toBe(130);
		const policy = (from: string, to: string) =>
			new Map([
				...page.headers,
				['content-security-policy', page.headers.get('content-security-policy')!.replace(from, to)],
			]);
		const scoreOf = (from: string, to: string) => observatoryScore({ ...page, headers: policy(from, to) }).score;
		expect(scoreOf("script-src 'self'", "script-src 'self' 'unsafe-inline'")).toBe(80);
		expect(scoreOf("style-src 'self'", "style-src 'self' 'unsafe-inline'")).toBe(125);
		expect(scoreOf("img-src 'self'", "img-src 'self' http:")).toBe(115);
		expect(scoreOf("default-src 'none'", "default-src 'self'")).toBe(130);
	});

	test('costs what `deploy check` says, for a form and a script of other hosts', async () => {
		const page = await scan();
		const policy = page.headers
			.get('content-security-policy')!
			.replace("form-action 'self'", '$& https://mail.example.net');
		const withForm = { ...page, headers: new Map([...page.headers, ['content-security-policy', policy]]) };
		const script = { name: 'script', attributes: { src: 'https://stats.example/s.js' }, text: '' };
		const withScript = { ...page, elements: [...page.elements, script] };
		const costs = observatoryCosts(
			settings(
				"analytics: { script: 'https://stats.example/s.js' }\n" +
					"offers: { newsletter: { endpoint: 'https://mail.example.net/s' } }",
			),
		);
		expect(costs.map(({ params }) => params)).toEqual([
			{ service: 'stats.example', host: 'stats.example', points: 135 - observatoryScore(withScript).score },
			{ service: 'mail.example.net', host: 'mail.example.net', points: 135 - observatoryScore(withForm).score },
		]);
		expect(
			observatoryCosts(settings("analytics: { script: 'https://stats.example/s.js', integrity: sha384-AAAA }")),
		).toEqual([]);
	});
});

describe('in a browser, with the headers of the built site', () => {
	const pages = [
		'/',
		'/2026/05/12/kyoto/',
		'/tags/',
		'/search/',
		'/about/',
		'/external-transmission/',
		'/404.html',
		'/nothing',
	];

	test.each(pages)('%s breaks no policy and says nothing in the console', async (path) => {
		await withPage(async (page, seen) => {
			const response = await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
			expect(response?.headers()).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' });
			expect(await page.title()).not.toBe('');
			expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
			const isMissing = path === '/nothing' ? [expect.stringContaining('404')] : [];
			expect(seen.problems).toEqual(isMissing);
			expect(seen.hosts).toEqual(path === '/2026/05/12/kyoto/' ? ['images.example.com'] : []);
		});
	});

	test('the search page finds, marks and shows under Trusted Types', async () => {
		await withPage(async (page, { problems, hosts }) => {
			await page.goto(`${server.url}search/?q=祭り`);
			await page.waitForSelector('.search-results mark');
			expect(await page.locator('.search-results h2').allTextContents()).toEqual(['京都の祭り']);
			expect([problems, hosts]).toEqual([[], []]);
		});
	});

	test('text can become neither HTML nor a script, and no page stands in a frame', async () => {
		await withPage(async (page) => {
			await page.goto(server.url);
			const attempts = await page.evaluate(() => {
				const attempt = (action: () => unknown) => {
					try {
						action();
						return 'done';
					} catch (error) {
						return (error as Error).name;
					}
				};
				return [
					attempt(() => (document.body.innerHTML = '<img src=x>')),
					attempt(() => document.createElement('script').setAttribute('src', '/x.js')),
					attempt(() =>
						(
							window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
						).trustedTypes.createPolicy('p', {}),
					),
				];
			});
			expect(attempts).toEqual(['TypeError', 'TypeError', 'TypeError']);
		});
		const framing = await startFramingSite();
		await withPage(async (page) => {
			await page.goto(framing.url);
			await page.waitForLoadState('networkidle');
			expect(page.frames().map((frame) => frame.url())).not.toContain(server.url);
			await framing.close();
		});
	});

	test('a script that was changed on its way does not run', async () => {
		const name = site.files.find((file) => /^_astro\/.*\.js$/.test(file) && file.includes('SearchPage'))!;
		await withPage(async (page, { problems }) => {
			await page.route(`**/${name}`, (route) =>
				route.fulfill({ contentType: 'text/javascript', body: 'let changed;' }),
			);
			await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
			expect(problems).toEqual([expect.stringContaining('integrity')]);
		});
	});

	test('the rules for speculative loading come with the type that browsers ask for', async () => {
		const response = await fetch(new URL('/speculation-rules.json', server.url));
		expect(response.headers.get('content-type')).toBe('application/speculationrules+json');
		const { prefetch, prerender } = await response.json();
		expect([prefetch[0].eagerness, prerender]).toEqual(['moderate', prefetch]);
		await withPage(async (page) => {
			const asked = page.waitForRequest('**/speculation-rules.json');
			await page.goto(server.url);
			expect((await (await asked).response())?.status()).toBe(200);
		});
	});

	test('the meta of GitHub Pages alone keeps other hosts and inline scripts out', async () => {
		const bare = await serveFolder({ folder: site.dist, base: '', host: '127.0.0.1', port: 0 });
		await withPage(async (page, { problems }) => {
			await page.route(`${bare.url}**`, async (route) => {
				const response = await route.fetch();
				const { 'content-security-policy': _, ...headers } = response.headers();
				await route.fulfill({ response, headers });
			});
			await page.goto(bare.url, { waitUntil: 'networkidle' });
			expect(problems).toEqual([]);
			const isBlocked = await page.evaluate(
				() =>
					new Promise((resolve) => {
						document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
							resolve(effectiveDirective),
						);
						const image = new Image();
						image.src = 'https://other.example/a.png';
					}),
			);
			expect(isBlocked).toBe('img-src');
		});
		await bare.close();
	});
});

interface Seen {
	/** Violations of the policy, errors in the console, exceptions. */
	problems: string[];
	/** Other hosts that were asked for anything. */
	hosts: string[];
}

async function withPage(look: (page: Page, seen: Seen) => Promise<void>): Promise<void> {
	const context = await browser.newContext({ locale: 'ja-JP' });
	const seen: Seen = { problems: [], hosts: [] };
	const page = await context.newPage();
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`violation: ${violatedDirective} ${blockedURI}`),
		);
	});
	await page.route(/^https:/u, (route) => {
		seen.hosts.push(new URL(route.request().url()).host);
		return route.fulfill({ contentType: 'image/gif', body: Buffer.from(pixel, 'base64') });
	});
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') seen.problems.push(message.text());
	});
	onScriptError(page, (message) => seen.problems.push(message));
	try {
		await look(page, seen);
	} finally {
		await context.close();
	}
}

const pixel = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Another site with the tested one in a frame. */
async function startFramingSite(): Promise<RunningServer> {
	const folder = join(site.site.folder, 'framing');
	await site.site.write('framing/index.html', `<iframe src="${server.url}"></iframe>`);
	return serveFolder({ folder, base: '', host: '127.0.0.1', port: 0 });
}
