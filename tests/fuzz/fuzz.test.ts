import { expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/fuzz.ts';
import { properties } from '../../scripts/fuzz/properties.ts';
import { regressions } from './regressions.ts';

const names = Object.keys(properties);

test('every regression is of a property that there is', () => {
	expect(regressions.map(([property]) => property).filter((property) => !names.includes(property))).toEqual([]);
});

test.each(names)('%s holds for all that once broke it, and for inputs that nobody has written', async (name) => {
	const inputs = regressions.filter(([property]) => property === name).map(([, input]) => input);
	expect(await fuzz({ name, seed: 20_260_512, runs: 200, inputs })).toEqual([]);
});

test('what never ends is stopped and found', async () => {
	const forever = await fuzz({ name: 'query', seed: 0, runs: 0, inputs: ['a'], hang: true });
	expect(forever).toEqual([{ property: 'query', input: 'a', reason: 'not finished within 2000 ms' }]);
});
