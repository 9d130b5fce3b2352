import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edits } from '../../scripts/bench/edit-kinds.ts';
import { compareEdits, type EditResult } from '../../scripts/bench/edits.ts';
import { repository } from './run-command.ts';

let folder: string;
let results: Map<string, EditResult>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kawaraban-edits-'));
	const site = { siteDir: join(folder, 'site'), outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
	mkdirSync(site.siteDir);
	await copyFile(join(repository, 'scripts/bench/site.yaml'), join(site.siteDir, 'site.yaml'));
	const found = await compareEdits(site, join(folder, 'engine'), true);
	results = new Map(found.map((result) => [result.name, result]));
}, 1_800_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const names = edits.map(({ name }) => name);

test('at least fifteen kinds of edits are tried, each by its own name', () => {
	expect(new Set(names).size).toBe(names.length);
	expect(names.length).toBeGreaterThanOrEqual(15);
});

test.each(names)('after the edit 「%s」 the output is that of a clean build, byte for byte', (name) => {
	expect(results.get(name)!.differences).toEqual([]);
});

test.each(names.filter((name) => name !== 'nothing'))('the edit 「%s」 shows in the output', (name) => {
	expect(results.get(name)!.changed).not.toEqual([]);
});

test('without an edit nothing changes', () => {
	expect(results.get('nothing')!.changed).toEqual([]);
});
