import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pipelineFingerprint, pipelinePackages, pipelineSources } from '../../src/markdown/fingerprint.ts';

test('the fingerprint is a SHA-256 and the same every time', () => {
	expect(pipelineFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
	expect(pipelineFingerprint()).toBe(pipelineFingerprint());
});

test('it covers the pipeline and what it uses of the model, and nothing else', () => {
	const paths = [...pipelineSources().keys()];
	const used = ['markdown/render.ts', 'markdown/components/chart.ts', 'model/diagnostic.ts', 'model/rules.ts'];
	expect(used.filter((path) => !paths.includes(path))).toEqual([]);
	expect(paths.filter((path) => !/^(?:markdown|model)\//u.test(path))).toEqual([]);
	// The settings of a site reach the pipeline as options, which are part of the key themselves.
	expect(paths).not.toContain('model/site.ts');
});

test('it covers the exact packages, also those that packages need', () => {
	const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	const packages = pipelinePackages([...pipelineSources().values()]);
	for (const name of ['remark-parse', 'remark-gfm', 'remark-cjk-friendly', 'rehype-sanitize', 'zod']) {
		expect(
			packages.some((entry) => entry.startsWith(`node_modules/${name}@${manifest.dependencies[name]} sha512-`)),
		).toBe(true);
	}
	expect(packages.some((entry) => entry.startsWith('node_modules/parse5@'))).toBe(true);
	expect(packages.some((entry) => entry.startsWith('node_modules/astro@'))).toBe(false);
});
