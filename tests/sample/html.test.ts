import { expect, test } from 'vitest';
import { elementsOf } from '../site/html.ts';
import { htmlFaults, inlineCode, jsonLdFaults } from '../site/page-faults.ts';
import type { BuiltPage } from '../site/pages.ts';
import { isRedirect } from '../site/pages.ts';
import { pageKinds, samplePages } from './sample.ts';

const readablePages = samplePages.filter((page) => !isRedirect(page));

test('every kind of page is there', () => {
	const urls = new Set(readablePages.map(({ url }) => url));
	expect(Object.values(pageKinds).filter((url) => !urls.has(url))).toEqual([]);
});

test('every page is valid HTML', async () => {
	expect(await htmlFaults(samplePages)).toEqual([]);
});

test('no page carries styles or scripts in its text, JSON-LD excepted', () => {
	expect(samplePages.flatMap(inlineCode)).toEqual([]);
});

test('inline code is seen wherever it may hide', () => {
	const found = inlineCodeOf(
		'<style>a{}</style><p style="x" onclick="y">z</p><script>1</script><a href=" javascript:1">b</a>',
	);
	expect(found).toEqual(['<style>', '<p style>', '<p onclick>', '<script>', '<a href>']);
	expect(inlineCodeOf('<script src="/a.js"></script><script type="application/ld+json">{}</script>')).toEqual([]);
});

test('every page holds one valid JSON-LD graph', () => {
	expect(jsonLdFaults(readablePages)).toEqual([]);
});

test('every page has a title, a description and a canonical address of its own', () => {
	for (const pick of [titleOf, canonicalOf]) {
		const values = readablePages.map(pick);
		expect(values.filter((value) => value === undefined || value.trim() === '')).toEqual([]);
		expect(duplicates(values)).toEqual([]);
	}
	expect(readablePages.filter((page) => !descriptionOf(page)).map(({ file }) => file)).toEqual([]);
});

function inlineCodeOf(html: string): string[] {
	return inlineCode({ file: '', elements: elementsOf(html) });
}

function titleOf({ elements }: BuiltPage): string | undefined {
	return elements.find(({ name }) => name === 'title')?.text;
}

function canonicalOf({ elements }: BuiltPage): string | undefined {
	return elements.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
}

function descriptionOf({ elements }: BuiltPage): string | undefined {
	return elements.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'];
}

function duplicates(values: readonly (string | undefined)[]): (string | undefined)[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}
