import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { checkDeployment, type Deployment } from '../../src/deploy/check-deployment.ts';
import { deployText } from '../../src/deploy/deploy-files.ts';
import { type CheckedHost, checkedHosts } from '../../src/deploy/limits.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { fakeTerminal } from '../cli/fake-terminal.ts';
import { context, settings } from './settings.ts';

const site = settings();
const headers = deployText('/_headers', site, context);
const netlifyHeaders = deployText('/_headers', settings('deploy: { targets: [netlify] }'), context);
const page = '<meta http-equiv="Content-Security-Policy" content="">';

test.each([
	['cloudflare', ['_headers', 'speculation-rules.json']],
	['cloudflare-paid', ['_headers', 'speculation-rules.json']],
	['netlify', ['_headers', 'speculation-rules.json']],
	['s3', ['_deploy/cloudfront-request.js', '_deploy/cloudfront-response.js', 'speculation-rules.json']],
	['nginx', ['_deploy/nginx-http.conf', '_deploy/nginx-server.conf', 'speculation-rules.json']],
] as const)('a whole site is ready for %s, and each missing file is named', (host, files) => {
	const texts = { _headers: host === 'netlify' ? netlifyHeaders : headers };
	expect(found(host, { files: files.map((path) => ({ path, bytes: 1 })), texts })).toEqual([]);
	expect(found(host, { files: [], texts })).toEqual(
		files.map((file) => expect.stringContaining(`${file}:1:1 deploy-no-headers`)),
	);
});

test('the number of files is held against the plan, with a warning before it is too late', () => {
	const many = (count: number) => ({ files: ready(Array.from({ length: count - 2 }, (_, at) => `a/${at}.html`)) });
	expect(found('cloudflare', many(18_000))).toEqual([]);
	expect(found('cloudflare', many(18_001))).toEqual([
		'.:1:1 deploy-nearly-full The number of files comes near the limit (18001, Cloudflare takes 20000). Think of a larger plan or another host.',
	]);
	expect(found('cloudflare', many(20_000))).toEqual([expect.stringContaining('deploy-nearly-full')]);
	expect(found('cloudflare', many(20_001))).toEqual([
		'.:1:1 deploy-files There are too many files (20001, Cloudflare takes 20000).',
	]);
	expect(found('cloudflare-paid', many(20_001))).toEqual([]);
	expect(found('netlify', { ...many(20_001), texts: { _headers: netlifyHeaders } })).toEqual([]);
});

test('files, paths and functions are held against the sizes that a host takes', () => {
	const large = { path: 'a.pdf', bytes: 25 * 1024 ** 2 };
	expect(found('cloudflare', { files: [...ready(), large] })).toEqual([]);
	expect(found('cloudflare', { files: [...ready(), { ...large, bytes: large.bytes + 1 }] })).toEqual([
		'a.pdf:1:1 deploy-file-size The file is too large (26214401 bytes, Cloudflare takes 26214400).',
	]);
	const parts = Array.from({ length: 11 }, (_, at) => ({ path: `${at}.pdf`, bytes: 100_000_000 }));
	expect(found('github-pages', { files: parts })).toEqual([
		'.:1:1 deploy-total-size The site is too large (1100000000 bytes, GitHub Pages takes 1000000000).',
		expect.stringContaining('deploy-headers-lost'),
	]);
	const path = 'あ'.repeat(342);
	const functions = ['_deploy/cloudfront-request.js', '_deploy/cloudfront-response.js', 'speculation-rules.json'];
	const files = functions.map((name, at) => ({ path: name, bytes: at === 1 ? 10_241 : 1 }));
	expect(found('s3', { files: [...files, { path, bytes: 1 }] })).toEqual([
		'_deploy/cloudfront-response.js:1:1 deploy-file-size The file is too large (10241 bytes, S3 + CloudFront takes 10240).',
		`${path}:1:1 deploy-path The path is too long (1026 bytes, S3 + CloudFront takes 1024).`,
	]);
});

test('redirects are counted as Cloudflare counts them, and no line is too long', () => {
	const redirects = [
		'# comment',
		...Array.from({ length: 2001 }, (_, at) => `/a${at} /b 301`),
		...Array.from({ length: 101 }, (_, at) => `/a${at}/* /b 301`),
		`/${'c'.repeat(1000)} /b 301`,
	].join('\n');
	expect(found('cloudflare', { texts: { _redirects: redirects } })).toEqual([
		'_redirects:2002:1 deploy-redirects There are too many redirect rules (2002, Cloudflare takes 2000).',
		'_redirects:2103:1 deploy-redirects There are too many redirect rules (101, Cloudflare takes 100).',
		'_redirects:2104:1 deploy-redirect-line The redirect is too long (1008 characters, Cloudflare takes 1000).',
	]);
	expect(found('nginx', { texts: { _redirects: redirects } }).filter((line) => line.includes('redirect'))).toEqual([]);
});

test('a _headers file of the owner’s own is held against limits and against what every page should have', () => {
	const own = `/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: ${'a'.repeat(2000)}\n`;
	expect(found('cloudflare', { texts: { _headers: own } })).toEqual([
		'_headers:3:1 deploy-header-line The line of the header Content-Security-Policy is too long (2025 characters, Cloudflare takes 2000) and would be ignored. Allow fewer hosts in site.yaml.',
		...[
			'Content-Security-Policy',
			'Strict-Transport-Security',
			'Referrer-Policy',
			'Permissions-Policy',
			'Cross-Origin-Opener-Policy',
			'Cross-Origin-Resource-Policy',
			'Speculation-Rules',
		].map((header) => `_headers:1:1 deploy-header-missing The header ${header} is not set for all pages.`),
	]);
	const rules = `${headers}${Array.from({ length: 100 }, (_, at) => `/${at}\n  X-A: b\n`).join('')}`;
	expect(found('cloudflare', { texts: { _headers: rules } })).toEqual([
		expect.stringMatching(/^_headers:\d+:1 deploy-header-rules There are too many header rules \(109, /),
	]);
});

describe('a _headers file in the other host’s dialect', () => {
	test('is an error for Netlify at each line that it cannot read', () => {
		const own = `${netlifyHeaders}/a/*\n  X-A: b\n  ! X-A\nhttps://example.jp/*\n  X-B: c\n`;
		const line = netlifyHeaders.trimEnd().split('\n').length;
		expect(found('netlify', { texts: { _headers: own } })).toEqual(
			[
				[line + 3, '! X-A'],
				[line + 4, 'https://example.jp/*'],
			].map(
				([at, written]) =>
					`_headers:${at}:1 deploy-headers-dialect "${written}" is written for Cloudflare; Netlify cannot read this line. ` +
					'Set deploy.targets in site.yaml to netlify and build again; if there is a public/_headers, write it as Netlify reads it.',
			),
		);
		expect(found('netlify', {})).toContainEqual(expect.stringContaining('"! Cross-Origin-Resource-Policy" is written'));
	});

	test('is an error for Cloudflare at each line whose value would be joined to another', () => {
		const own = `${headers}/a/*\n  X-Frame-Options: DENY\n  Link: </a>\n/a/b\n  Link: </b>\n  X-Frame-Options: SAMEORIGIN\n`;
		const line = own.trimEnd().split('\n').length;
		expect(found('cloudflare', { texts: { _headers: own } })).toEqual([
			`_headers:${line}:1 deploy-header-joined Cloudflare joins this to the value of the rule above and sends ` +
				'"X-Frame-Options: DENY, SAMEORIGIN", which browsers ignore. This is how Netlify is told. ' +
				'Set deploy.targets in site.yaml to cloudflare and build again; ' +
				'if there is a public/_headers, write "! X-Frame-Options" before this line.',
		]);
		const joined = found('cloudflare', { texts: { _headers: netlifyHeaders } });
		expect(
			joined.every((finding) => finding.includes('"Cross-Origin-Resource-Policy: same-origin, cross-origin"')),
		).toBe(true);
		expect(joined.length).toBe(context.imageExtensions.length + context.feedNames.length);
	});

	test('has no limits where the host names none', () => {
		const long = `${netlifyHeaders}/a\n  X-Long: ${'a'.repeat(3000)}\n`;
		expect(found('netlify', { texts: { _headers: long } })).toEqual([]);
	});
});

test('GitHub Pages is told what it cannot send, and needs the meta element', () => {
	expect(found('github-pages', {})).toEqual([
		'.:1:1 deploy-headers-lost GitHub Pages cannot send these headers: Strict-Transport-Security, X-Content-Type-Options, ' +
			'Permissions-Policy, Cross-Origin-Opener-Policy, Cross-Origin-Resource-Policy, Speculation-Rules, frame-ancestors See docs/deploy.md.',
	]);
	expect(found('github-pages', { texts: { 'index.html': '<p>' } })).toEqual([
		'index.html:1:1 deploy-no-policy The page has no Content-Security-Policy meta, and GitHub Pages sends no headers. ' +
			'Add github-pages to deploy.targets in site.yaml and build again.',
		expect.stringContaining('deploy-headers-lost'),
	]);
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test('the command reads the built site, says what it found, and ends with 0, 1 or 2', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-deploy-'));
	folders.push(folder);
	await writeFile(join(folder, 'site.yaml'), 'title: 瓦版\ndescription: 試験\nurl: https://example.jp\n');
	const run = async (...args: string[]) => {
		const terminal = fakeTerminal(folder);
		const exitCode = await main(['deploy', ...args, '--site', folder, '--lang', 'en'], terminal);
		return { exitCode, printed: terminal.printed, errors: terminal.errors };
	};
	expect(await run('check')).toMatchObject({
		exitCode: 1,
		errors: [expect.stringContaining('Run "kawaraban build" first')],
	});
	await mkdir(join(folder, 'dist'));
	await writeFile(join(folder, 'dist/_headers'), headers);
	await writeFile(join(folder, 'dist/speculation-rules.json'), '{}');
	expect(await run('check')).toEqual({
		exitCode: 0,
		printed: [
			expect.stringMatching(/^Cloudflare: 2 files \(limit 20000\), \d kB in all, largest \d kB \(_headers\)$/),
			'Ready for Cloudflare.',
		],
		errors: [],
	});
	await writeFile(join(folder, 'dist/large.bin'), Buffer.alloc(26 * 1024 ** 2));
	expect(await run('check')).toMatchObject({ exitCode: 1, errors: [expect.stringContaining('large.bin:1:1')] });
	expect(await run('check', '--target', 'nginx')).toMatchObject({
		exitCode: 0,
		errors: [expect.stringContaining('deploy-no-headers')],
	});
	expect(await run('check', '--target', 'netlfy')).toEqual({
		exitCode: 2,
		printed: [],
		errors: [`There is no host "netlfy". Choose one of: ${checkedHosts.join(', ')}`],
	});
	expect(await run('upload')).toMatchObject({ exitCode: 2, errors: ['There is no "upload"; there is check.'] });
});

/** Findings on a site that is complete but for what is given. */
function found(
	host: CheckedHost,
	{ files = ready(), texts = {} }: { files?: Deployment['files']; texts?: Record<string, string> },
) {
	const all = new Map(Object.entries({ _headers: headers, 'index.html': page, ...texts }));
	return checkDeployment(host, { files, texts: all }, site).map((diagnostic) => formatDiagnostic(diagnostic, 'en'));
}

function ready(others: readonly string[] = []): { path: string; bytes: number }[] {
	return ['_headers', 'speculation-rules.json', ...others].map((path) => ({ path, bytes: 1 }));
}
