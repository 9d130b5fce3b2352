import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageManifest from '../../package.json' with { type: 'json' };
import { isAllowed, licensedPackages } from '../../scripts/licences.ts';

const repository = join(import.meta.dirname, '../..');
const lockfile: { packages: Record<string, { hasInstallScript?: boolean; integrity?: string; version?: string }> } =
	JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));

test('install scripts are decided on by name, and only that of Node runs', () => {
	const withScript = Object.entries(lockfile.packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript === true)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(Object.keys(packageManifest.allowScripts).toSorted()).toEqual([...new Set(withScript)].toSorted());
	expect(Object.entries(packageManifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
});

test('every dependency has one exact version', () => {
	const { dependencies, devDependencies } = packageManifest;
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
	);
	expect(loose).toEqual([]);
});

test('every licence is one that was agreed to; packages for other systems may hide theirs', () => {
	const packages = licensedPackages();
	expect(packages.length).toBeGreaterThan(500);
	expect(packages.filter(({ licence, absent }) => (licence === null ? !absent : !isAllowed(licence)))).toEqual([]);
});

test.each([
	['MIT', true],
	['(MIT OR GPL-3.0-only)', true],
	['Apache-2.0 AND MIT', true],
	['Apache-2.0 AND GPL-3.0-only', false],
	['GPL-3.0-only', false],
	['UNLICENSED', false],
])('the licence %s is allowed: %s', (licence, expected) => {
	expect(isAllowed(licence)).toBe(expected);
});

test('`npm run sbom` lists what the engine uses, as CycloneDX', () => {
	const bom = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: repository, encoding: 'utf8' }));
	expect(bom.bomFormat).toBe('CycloneDX');
	const names = new Set(bom.components.map(({ purl }: { purl: string }) => purl));
	expect(names).toContain(`pkg:npm/astro@${packageManifest.dependencies.astro}`);
	expect(names).not.toContain(`pkg:npm/vitest@${packageManifest.devDependencies.vitest}`);
}, 60_000);
