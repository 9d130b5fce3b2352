import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDocument } from '../../scripts/generate-rules-doc.ts';
import { ruleFolders, rulesIndex, rulesNames } from '../../scripts/generate-rules-index.ts';
import { rules } from '../../src/check/rules/index.ts';
import { rules as engineRules } from '../../src/model/rules.ts';

test('every folder is a rule of its name, and the index lists them all', () => {
	expect(rules.map(({ name }) => name)).toEqual(ruleFolders());
	expect(readFileSync(new URL('../../src/check/rules/index.ts', import.meta.url), 'utf8')).toBe(
		rulesIndex(ruleFolders()),
	);
	expect(readFileSync(new URL('../../src/check/rules/names.ts', import.meta.url), 'utf8')).toBe(
		rulesNames(ruleFolders()),
	);
});

test('docs/rules.md is what `npm run generate` writes', async () => {
	expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(await rulesDocument());
});

test('a rule that the engine has too says the same', () => {
	const shared = rules.filter(({ name }) => name in engineRules);
	expect(shared.map(({ name }) => name)).toEqual([
		'category-unknown',
		'date-invalid',
		'date-zone',
		'fm-duplicate-key',
		'fm-missing',
		'fm-type',
		'fm-unknown-key',
		'image-missing',
		'link-broken',
		'liquid-tag',
		'url-duplicate',
	]);
	for (const { name, texts } of shared) expect(texts).toBe(engineRules[name as keyof typeof engineRules]);
});

test('every option has a description and a default', () => {
	for (const { name, options } of rules) {
		expect(() => options.parse({}), name).not.toThrow();
		for (const schema of Object.values(options.shape)) {
			expect((schema as { meta(): { description?: string } | undefined }).meta()?.description, name).toBeTruthy();
		}
	}
});
