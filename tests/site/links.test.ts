import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkLinks } from './links.ts';
import { readPages } from './pages.ts';

const target = '<h1 id="見出し">x</h1><a name="old"></a>';

test('links that work are counted and no more is said', async () => {
	const body = `
		<a href="/記事/">a</a> <a href="/%E8%A8%98%E4%BA%8B/#%E8%A6%8B%E5%87%BA%E3%81%97">b</a> <a href="../記事/#old">c</a>
		<a href="https://example.jp/t#top">d</a> <a href="#here" id="here">e</a> <img src="/i.png" srcset="/i.png 1x, /i.png 2x">
		<a href="https://other.example/missing">f</a> <a href="mailto:a@example.jp">g</a> <a href="/t?utm=1">h</a>`;
	expect(await check({ 'page/index.html': body, '記事/index.html': target, 't.html': '', 'i.png': '' })).toEqual({
		checked: 9,
		faults: [],
	});
});

test.each([
	['<a href="/missing/">', '/missing/', 'missing'],
	['<a href="missing">', 'missing', 'missing'],
	['<a href="/t/">', '/t/', 'missing'],
	['<a href="/記事">', '/記事', 'redirect'],
	['<a href="/記事/#nothing">', '/記事/#nothing', 'fragment'],
	['<a href="#nothing">', '#nothing', 'fragment'],
	['<img src="/i.png">', '/i.png', 'missing'],
	['<img srcset="/記事/ 1x, /i.png 2x">', '/i.png', 'missing'],
	['<link rel="stylesheet" href="/s.css">', '/s.css', 'missing'],
	['<script src="/s.js"></script>', '/s.js', 'missing'],
	['<a href="https://example.jp/gone">', 'https://example.jp/gone', 'missing'],
	['<meta http-equiv="refresh" content="0; url=/gone/">', '/gone/', 'missing'],
	['<template><a href="/gone/"></template>', '/gone/', 'missing'],
])('%s is found', async (body, href, problem) => {
	const { faults } = await check({ 'page/index.html': body, '記事/index.html': target, 't.html': '' });
	expect(faults).toEqual([{ page: 'page/index.html', href, problem }]);
});

test('under a base a link without it leads off the site', async () => {
	const files = { 'index.html': '<a href="/news/t">a</a> <a href="/t">b</a> <a href="t">c</a>', 't.html': '' };
	expect(await check(files, '/news')).toEqual({
		checked: 3,
		faults: [{ page: 'index.html', href: '/t', problem: 'missing' }],
	});
});

async function check(files: Record<string, string>, base = '') {
	const dist = await mkdtemp(join(tmpdir(), 'kawaraban-links-'));
	onTestFinished(() => rm(dist, { recursive: true }));
	for (const [file, text] of Object.entries(files)) {
		await mkdir(dirname(join(dist, file)), { recursive: true });
		await writeFile(join(dist, file), text);
	}
	return checkLinks(await readPages(dist), { dist, origin: 'https://example.jp', base });
}
