import { beforeAll, expect, test } from 'vitest';
import { xmlFaults } from '../feeds/xml.ts';
import { type BuiltSite, buildTinySite } from '../site/harness.ts';
import { inlineCode, jsonLdFaults } from '../site/page-faults.ts';
import { type BuiltPage, isRedirect, readPages } from '../site/pages.ts';

const markup = `</script><ScRiPt>globalThis.pwned = 1</sCrIpT>]]><x/>"' onload="globalThis.pwned=1" {{x}} \${y} & %0d%0a`;
const text = JSON.stringify(markup);
/** Where lines are no matter: as if it could end a line of `_headers`, and begin the next. */
const lines = JSON.stringify(`${markup}\r\nX-Evil: 1\r\n/* https://evil.example 301`);

const siteYaml = `title: ${lines}
tagline: ${lines}
description: ${lines}
url: https://example.jp
default_image_alt: ${text}
categories: [{name: ${text}, slug: c, description: ${lines}}]
authors: {a: {name: ${text}, role: ${text}, bio: ${lines}, links: ["https://a.example/%22%3E%3Cscript%3E"]}}
publisher: {name: ${lines}}
navigation: [{label: ${text}, url: /x/}]
footer_navigation: [{label: ${text}, url: "mailto:a@b?x=<script>"}]
affiliate: {label: ${text}, pixels: [{host: p.example, name: ${lines}, information: ${text}}]}
content: {image_hosts: [{host: i.example, name: ${lines}, purpose: ${text}, policy: "https://x.example/\\"><script>"}]}
offers: {newsletter: {endpoint: "https://n.example/\\"><script>", service: {name: ${text}}}}
analytics: {script: "https://a.example/x.js\\"><script>?';\\r\\nX: y"}
redirects: [{from: /old, to: "https://evil.example/\\r\\n/y"}]
deploy: {targets: [cloudflare, github-pages, s3, nginx]}
check: {max_severity: warning}
`;

let site: BuiltSite;
let pages: BuiltPage[];

beforeAll(async () => {
	site = await buildTinySite({
		'site.yaml': siteYaml,
		'content/posts/2026-05-10-a.md': `---\ntitle: ${lines}\ndescription: ${lines}\ncategories: [${text}]\nauthor: a\nbooks: [b]\n---\n\n![x](https://i.example/a.png) ![y](https://no.example/b.png)\n\n本文です。\n`,
		'content/books.yaml': `- {id: b, title: ${lines}, author: ${text}, publisher: ${text}, search: ${text}, description: ${text}}\n`,
		'content/calls-to-action.yaml': `- {heading: ${text}, text: ${text}, label: ${text}, url: /x/}\n`,
	});
	if (site.exitCode !== 0) throw new Error(site.output);
	pages = await readPages(site.dist);
}, 120_000);

test('no setting and no data file puts code into a page', () => {
	expect(pages.flatMap(inlineCode)).toEqual([]);
	expect(jsonLdFaults(pages.filter((page) => !isRedirect(page)))).toEqual([]);
	const scripts = pages.flatMap(({ elements }) => elements.filter(({ name }) => name === 'script'));
	const hosts = scripts.flatMap(({ attributes: { src } }) => (src === undefined ? [] : [new URL(src, 'https://example.jp').host]));
	expect(new Set(hosts)).toEqual(new Set(['example.jp', 'a.example']));
});

test('nor into feeds, sitemaps and JSON', async () => {
	const read = (pattern: RegExp) => Promise.all(site.files.filter((file) => pattern.test(file)).map(site.read));
	expect(await xmlFaults(await read(/\.xml$/u))).toEqual([]);
	for (const document of await read(/\.(?:json|webmanifest)$/u)) JSON.parse(document);
});

test('nor a line into what hosts read', async () => {
	const texts = Object.fromEntries(
		await Promise.all(
			['_headers', '_redirects', 'robots.txt', '_deploy/nginx-server.conf', '_deploy/nginx-http.conf'].map(
				async (file) => [file, await site.read(file)] as const,
			),
		),
	);
	for (const [file, content] of Object.entries(texts)) {
		expect([file, /pwned|X-Evil|ScRiPt|\r/u.exec(content)?.[0]]).toEqual([file, undefined]);
	}
	expect(texts['_redirects']).toBe('/old https://evil.example//y 301\n');
	const response = await site.read('_deploy/cloudfront-response.js');
	expect(response).not.toMatch(/pwned|X-Evil|ScRiPt/u);
});

test('nor a heading or a second line into llms.txt', async () => {
	const found = (await site.read('llms.txt')).split('\n').filter((line) => /^(?:X-Evil|\/\*)/u.test(line));
	expect(found).toEqual([]);
});

test('an image of a host that site.yaml does not name is asked for by no page and no feed', async () => {
	const documents = await Promise.all(site.files.filter((file) => /\.(?:html|xml|json)$/u.test(file)).map(site.read));
	expect(documents.filter((document) => /src=(?:\\?"|&quot;|&#34;)https:\/\/no\.example/u.test(document))).toEqual([]);
	expect(documents.some((document) => document.includes('https://no.example/b.png'))).toBe(true);
});
