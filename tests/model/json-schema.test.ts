import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/generate-schemas.ts';
import { knownKeys } from '../../src/model/front-matter-keys.ts';
import { frontMatterJsonSchema, siteJsonSchema } from '../../src/model/json-schema.ts';

test.each(Object.entries(schemaFiles))('schemas/%s is what scripts/generate-schemas.ts writes', (name, text) => {
	expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')).toBe(text);
});

test('editors know every key that the reader knows, aliases included, and let others pass', () => {
	for (const kind of ['post', 'page'] as const) {
		const { properties, additionalProperties } = frontMatterJsonSchema(kind);
		expect(Object.keys(properties as object).sort()).toEqual(knownKeys(kind).sort());
		expect(additionalProperties).toEqual({});
	}
});

test('a post needs no key, since its file name says its title and date; a page needs its title', () => {
	expect([frontMatterJsonSchema('post').required, frontMatterJsonSchema('page').required]).toEqual([[], ['title']]);
});

test('site.yaml needs three keys, and has no others than the known', () => {
	expect(siteJsonSchema()).toMatchObject({ required: ['title', 'description', 'url'], additionalProperties: false });
});
