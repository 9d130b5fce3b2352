import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSettings, type SettingSchema } from '../../scripts/generate-docs/setting-schema.ts';
import { generatedDocuments } from '../../scripts/generate-docs.ts';
import { PageFrontMatterSchema, PostFrontMatterSchema, UpdateSchema } from '../../src/model/front-matter.ts';

test.each(Object.entries(generatedDocuments))('%s is what `npm run generate` writes', (path, text) => {
	expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(text);
});

test('every key of site.yaml is described, however deep it lies', () => {
	expect(undescribed(siteSettings(), 'site')).toEqual([]);
});

test('every key of front matter is described', () => {
	const keys = [PostFrontMatterSchema, PageFrontMatterSchema, UpdateSchema].flatMap(({ shape }) =>
		Object.entries(shape),
	);
	expect(keys.filter(([, schema]) => !schema.meta()?.description).map(([key]) => key)).toEqual([]);
});

/** Names of the properties without a description. */
function undescribed({ properties = {}, items, additionalProperties }: SettingSchema, name: string): string[] {
	const own = Object.entries(properties).flatMap(([key, property]) => {
		const missing = property.description === undefined ? [`${name}.${key}`] : [];
		return missing.concat(undescribed(property, `${name}.${key}`));
	});
	return own.concat(
		items === undefined ? [] : undescribed(items, `${name}[]`),
		typeof additionalProperties === 'object' ? undescribed(additionalProperties, `${name}.*`) : [],
	);
}
