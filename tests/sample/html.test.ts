import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { JsonLdSchema } from '../../src/feeds/json-ld-schema.ts';
import { elementsOf } from '../site/html.ts';
import type { BuiltPage } from '../site/pages.ts';
import { isRedirect } from '../site/pages.ts';
import { pageKinds, samplePages } from './sample.ts';

const readablePages = samplePages.filter((page) => !isRedirect(page));

test('every kind of page is there', () => {
	const urls = new Set(readablePages.map(({ url }) => url));
	expect(Object.values(pageKinds).filter((url) => !urls.has(url))).toEqual([]);
});

test('every page is valid HTML', async () => {
	const validator = new HtmlValidate(
		new StaticConfigLoader({
			extends: ['html-validate:recommended'],
			// Ids of a Jekyll site may begin with a digit and must stay as they are.
			rules: { 'valid-id': ['error', { relaxed: true }] },
		}),
	);
	const reports = await Promise.all(samplePages.map(({ html, file }) => validator.validateString(html, file)));
	const faults = reports.flatMap(({ results }) =>
		results.flatMap(({ filePath, messages }) =>
			messages.map(({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId} ${message}`),
		),
	);
	expect(faults).toEqual([]);
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
	const faults = readablePages.flatMap(({ file, elements }) => {
		const graphs = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
		if (graphs.length !== 1) return [`${file}: ${graphs.length} graphs`];
		const { error } = JsonLdSchema.safeParse(JSON.parse(graphs[0]!.text));
		return error?.issues.map(({ path, message }) => `${file}: ${path.join('.')} ${message}`) ?? [];
	});
	expect(faults).toEqual([]);
});

test('every page has a title, a description and a canonical address of its own', () => {
	for (const pick of [titleOf, canonicalOf]) {
		const values = readablePages.map(pick);
		expect(values.filter((value) => value === undefined || value.trim() === '')).toEqual([]);
		expect(duplicates(values)).toEqual([]);
	}
	expect(readablePages.filter((page) => !descriptionOf(page)).map(({ file }) => file)).toEqual([]);
});

function inlineCode({ file, elements }: Pick<BuiltPage, 'file' | 'elements'>): string[] {
	const found: string[] = [];
	for (const { name, attributes } of elements) {
		const isInlineScript =
			name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json';
		if (name === 'style' || isInlineScript) found.push(`<${name}>`);
		for (const [attribute, value] of Object.entries(attributes)) {
			const isCode = attribute === 'style' || attribute.startsWith('on') || /^\s*javascript:/i.test(value);
			if (isCode) found.push(`<${name} ${attribute}>`);
		}
	}
	return found.map((place) => (file === '' ? place : `${file}: ${place}`));
}

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
