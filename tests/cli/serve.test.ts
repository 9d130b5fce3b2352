import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';

const files: Record<string, string> = {
	'index.html': 'home',
	'404.html': 'not here',
	't.html': 't as a file',
	't/index.html': 't as a folder',
	'folder/index.html': 'folder',
	'記事/漢字 と空白/index.html': '日本語',
	'noslash.html': 'no slash',
	'feed.xml': '<rss/>',
	'manifest.webmanifest': '{}',
	'llms.txt': '# 瓦版',
	'feed.json': '{}',
	'style.css': 'a{}',
	'script.js': '1',
	'icon.ico': 'ico',
	_headers: '# secret\n/*\n  X-Site: all\n/t.html\n  ! X-Site\n  X-Site: t\n',
	'_deploy/nginx-http.conf': 'secret',
	'image.png': 'png',
};

let parent: string;
let folder: string;
let site: RunningServer;
let subfolderSite: RunningServer;

beforeAll(async () => {
	parent = await mkdtemp(join(tmpdir(), 'kawaraban-serve-'));
	folder = join(parent, 'dist');
	await writeFiles(folder, files);
	await writeFile(join(parent, 'secret.txt'), 'outside');
	site = await serveFolder({ folder, base: '', host: '127.0.0.1', port: 0 });
	subfolderSite = await serveFolder({ folder, base: '/news', host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
	await Promise.all([site.close(), subfolderSite.close()]);
	await rm(parent, { recursive: true });
});

test.each([
	['/', 'home'],
	['/?utm_source=x', 'home'],
	['/t', 't as a file'],
	['/t.html', 't as a file'],
	['/t/', 't as a folder'],
	['/t/index.html', 't as a folder'],
	['/noslash', 'no slash'],
	['/%E8%A8%98%E4%BA%8B/%E6%BC%A2%E5%AD%97%20%E3%81%A8%E7%A9%BA%E7%99%BD/', '日本語'],
	['/folder/../t', 't as a file'],
])('%s is answered with %j', async (path, body) => {
	const answer = await raw(site, path);
	expect(answer).toEqual({ status: 200, body });
});

test.each([
	['/folder', '/folder/'],
	['/folder?a=1', '/folder/?a=1'],
])('%s is redirected to %s', async (path, location) => {
	const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
	expect([response.status, response.headers.get('location')]).toEqual([301, location]);
});

test.each([
	'/missing',
	'/folder/missing/',
	'/t.html/',
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/..%2fsecret.txt',
	'/..%5csecret.txt',
	'/%00',
	'/%E8%A8',
	'//evil.example/t',
	'//folder',
	'http://evil.example/t',
	'/_headers',
	'/%5fheaders',
	'/_deploy/nginx-http.conf',
	'/%5Fdeploy/nginx-http.conf',
])("%s is answered with the site's own 404 page", async (path) => {
	expect(await raw(site, path)).toEqual({ status: 404, body: 'not here' });
});

test.each([
	['/', 'all'],
	['/t.html', 't'],
	['/missing', 'all'],
])('%s has the headers that _headers says', async (path, value) => {
	expect((await fetch(new URL(path, site.url))).headers.get('x-site')).toBe(value);
});

test('a folder without 404.html still answers 404', async () => {
	const bare = await mkdtemp(join(parent, 'bare-'));
	const server = await serveFolder({ folder: bare, base: '', host: '127.0.0.1', port: 0 });
	expect((await fetch(server.url)).status).toBe(404);
	await server.close();
});

test.each([
	['/', 'text/html; charset=utf-8'],
	['/feed.xml', 'text/xml; charset=utf-8'],
	['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
	['/llms.txt', 'text/plain; charset=utf-8'],
	['/feed.json', 'application/json; charset=utf-8'],
	['/style.css', 'text/css; charset=utf-8'],
	['/script.js', 'text/javascript; charset=utf-8'],
	['/icon.ico', 'image/vnd.microsoft.icon'],
	['/image.png', 'image/png'],
])('%s has the type %s', async (path, type) => {
	expect((await fetch(new URL(path, site.url))).headers.get('content-type')).toBe(type);
});

test('only GET and HEAD are answered', async () => {
	expect((await fetch(site.url, { method: 'POST', body: 'x' })).status).toBe(405);
	const head = await fetch(site.url, { method: 'HEAD' });
	expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '4', '']);
});

test.each([
	['br', 'br'],
	['gzip, deflate, br;q=0.5', 'br'],
	['gzip', null],
	['br;q=0', null],
	['brotli', null],
])('for "accept-encoding: %s" text is sent as %s', async (accepted, encoding) => {
	const response = await fetch(new URL('/llms.txt', site.url), { headers: { 'accept-encoding': accepted } });
	expect(response.headers.get('content-encoding')).toBe(encoding);
	expect(response.headers.get('vary')).toBe('accept-encoding');
	expect(await response.text()).toBe('# 瓦版');
});

test('what travels is really brotli, and images are left alone', async () => {
	const compressed = await raw(site, '/t', { 'accept-encoding': 'br' });
	expect(brotliDecompressSync(Buffer.from(compressed.body, 'latin1')).toString()).toBe('t as a file');
	expect((await raw(site, '/image.png', { 'accept-encoding': 'br' })).body).toBe('png');
});

test('under a base only the base is served', async () => {
	expect(subfolderSite.url).toBe(`http://127.0.0.1:${subfolderSite.port}/news/`);
	expect(await raw(subfolderSite, '/news/t')).toEqual({ status: 200, body: 't as a file' });
	expect((await raw(subfolderSite, '/t')).status).toBe(404);
	expect((await raw(subfolderSite, '/newsroom/')).status).toBe(404);
	const root = await fetch(new URL('/', subfolderSite.url), { redirect: 'manual' });
	expect([root.status, root.headers.get('location')]).toEqual([301, '/news/']);
	const folderPage = await fetch(new URL('/news/folder', subfolderSite.url), { redirect: 'manual' });
	expect(folderPage.headers.get('location')).toBe('/news/folder/');
});

test('the next free port is taken', async () => {
	const second = await serveFolder({ folder, base: '', host: '127.0.0.1', port: site.port });
	expect(second.port).toBeGreaterThan(site.port);
	expect(await raw(second, '/')).toEqual({ status: 200, body: 'home' });
	await second.close();
});

test("an address that is not this machine's is an error", async () => {
	await expect(serveFolder({ folder, base: '', host: '203.0.113.1', port: 0 })).rejects.toThrow('EADDRNOTAVAIL');
});

/** A request with exactly this path: `fetch` would tidy it up. */
function raw(server: RunningServer, path: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number; body: string }>((resolve, reject) => {
		const socket = connect(server.port, '127.0.0.1');
		const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
		const binary = 'accept-encoding' in headers ? 'latin1' : 'utf8';
		const chunks: Buffer[] = [];
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('error', reject);
		socket.on('end', () => {
			const [head = '', body = ''] = splitOnce(Buffer.concat(chunks).toString(binary), '\r\n\r\n');
			resolve({ status: Number(head.split(' ')[1]), body });
		});
		socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${lines.join('')}\r\n`);
	});
}

function splitOnce(text: string, separator: string): [string, string] {
	const at = text.indexOf(separator);
	return [text.slice(0, at), text.slice(at + separator.length)];
}

async function writeFiles(into: string, contents: Record<string, string>): Promise<void> {
	for (const [path, text] of Object.entries(contents)) {
		await mkdir(dirname(join(into, path)), { recursive: true });
		await writeFile(join(into, path), text);
	}
}
