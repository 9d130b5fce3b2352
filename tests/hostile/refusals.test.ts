import { describe, expect, test } from 'vitest';
import { families } from './all-cases.ts';
import { findInCase } from './find-in-case.ts';

const all = Object.values(families).flat();

describe.each(Object.entries(families))('%s', (_, cases) => {
	test.each(cases.map((hostile) => [hostile.id, hostile] as const))('%s', async (_id, hostile) => {
		expect(await findInCase(hostile)).toEqual(hostile.findings);
	});
});

test('every case has a name of its own, and none was lost', () => {
	expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	expect(all.length).toBeGreaterThanOrEqual(600);
});

test('every line of the list that the suite began with has its case', () => {
	const lines = all.map(({ id }) => /^h(\d+)-/u.exec(id)?.[1]).filter((line) => line !== undefined).map(Number);
	expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
});

test('nothing of it was run', () => {
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	expect(globalThis).not.toHaveProperty('pwned');
});
